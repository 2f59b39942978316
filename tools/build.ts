import {
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { type CheckedWorld, checkedFile } from '../src/worlds/checked.ts'
import { type LoadedWorld, loadWorld } from '../src/worlds/load.ts'
import { bundle, root } from './bundle.ts'
import { licences } from './licences.ts'
import { quickening } from './quicken.ts'

const dist = join(root, 'dist')

const { files: programs, inputs } = await bundle(
  { main: 'src/main.ts', steps: 'features/index.ts' },
  dist,
  quickening,
)

const files = [
  ...programs,
  {
    path: join(dist, 'licences.txt'),
    contents: Buffer.from(licences(root, inputs)),
  },
  // A faulty world of our own stops the build here, with its place.
  ...globSync('scenarios/*worlds/*.yaml', { cwd: root }).map((path) => {
    const source = path.replaceAll('\\', '/')
    const text = readFileSync(join(root, path), 'utf8')
    const checked: CheckedWorld = { text, ...withoutSource(loadWorld(join(root, path))) }
    return { path: join(dist, checkedFile(source)), contents: Buffer.from(JSON.stringify(checked)) }
  }),
]

// A file that is right already is not touched, and a new one appears whole: what runs from dist/ meanwhile never
// reads half of one.
mkdirSync(dist, { recursive: true })
for (const { path, contents } of files) {
  if (!isAlready(path, contents)) {
    const fresh = `${path}.${process.pid}`
    writeFileSync(fresh, contents)
    renameSync(fresh, path)
  }
}
const built = new Set(files.map(({ path }) => basename(path)))
for (const name of readdirSync(dist)) {
  if (!built.has(name)) rmSync(join(dist, name), { recursive: true })
}

const size = files.reduce((sum, { contents }) => sum + contents.length, 0)
process.stderr.write(`dist/: ${files.length} files, ${Math.round(size / 1024)} KiB\n`)

function isAlready(path: string, contents: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(contents)
  } catch {
    return false
  }
}

function withoutSource({ world, now }: LoadedWorld): Omit<CheckedWorld, 'text'> {
  return { world, now }
}
