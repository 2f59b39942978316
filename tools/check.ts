import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { guides } from '../machines/guides.ts'

/** Where slugs stand, room by room, and what may stand among them without being one. */
const places: readonly { readonly among: string; readonly besides?: readonly string[] }[] = [
  { among: 'machines/guide-*' },
  { among: 'src/screens/guide-*' },
  { among: 'features/*/', besides: ['steps', 'support'] },
  { among: 'scenarios/lessons/*/' },
]

/** What stands among the slugs of a room without being one, a sentence each. `root` is the repository's folder. */
export function orphans(root: string, slugs: readonly string[]): string[] {
  return places.flatMap(({ among, besides = [] }) => {
    const known = [...besides, ...slugs]
    return globSync(among, { cwd: root })
      .filter((path) => !known.includes(basename(path).replace(/(\.test)?\.ts$/, '')))
      .map((path) => `${path} is an orphan: machines/guides.ts does not name it`)
      .sort()
  })
}

if (import.meta.main) {
  const slugs = guides.map(({ slug }) => slug)
  const faults = orphans(fileURLToPath(new URL('..', import.meta.url)), slugs)
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
}
