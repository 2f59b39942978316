import { existsSync, globSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { guides } from '../machines/guides.ts'

/** Where a slug stands, room by room; and what stands among the slugs there without being one. */
const places = [
  { place: (slug: string) => `machines/${slug}`, among: 'machines/guide-*' },
  { place: (slug: string) => `src/screens/${slug}.ts`, among: 'src/screens/guide-*' },
  {
    place: (slug: string) => `features/${slug}`,
    among: 'features/*/',
    besides: ['steps', 'support'],
  },
  { place: (slug: string) => `scenarios/lessons/${slug}`, among: 'scenarios/lessons/*/' },
]

/** The slugs that a room lacks, and the orphans in it, a sentence each. `root` is the repository's folder. */
export function orphans(root: string, slugs: readonly string[]): string[] {
  return places.flatMap(({ place, among, besides = [] }) => {
    const known = [...besides, ...slugs]
    const missing = slugs
      .map(place)
      .filter((path) => !existsSync(`${root}/${path}`))
      .map((path) => `${path} is missing: machines/guides.ts names it`)
    const strays = globSync(among, { cwd: root })
      .filter((path) => !known.includes(basename(path).replace(/(\.test)?\.ts$/, '')))
      .map((path) => `${path} is an orphan: machines/guides.ts does not name it`)
    return [...missing, ...strays.sort()]
  })
}

if (import.meta.main) {
  const slugs = guides.map(({ slug }) => slug)
  const faults = orphans(fileURLToPath(new URL('..', import.meta.url)), slugs)
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
}
