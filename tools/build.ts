import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { licences } from './licences.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** Ink asks for React's developer tools only when DEV is set; they are no dependency of ours. */
const withoutDevtools: Plugin = {
  name: 'without-devtools',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'stub' }))
    onLoad({ filter: /.*/, namespace: 'stub' }, () => ({ contents: 'export default {}' }))
  },
}

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  outdir: dist,
  bundle: true,
  // What is imported with import() becomes a file of its own, loaded when needed. All stand side by side in dist/.
  splitting: true,
  chunkNames: '[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node22',
  jsx: 'automatic',
  minify: true,
  legalComments: 'linked',
  define: { 'process.env.NODE_ENV': '"production"' },
  // CommonJS packages call require() for Node's own modules; an ES module has none unless it makes one.
  banner: {
    js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
  },
  plugins: [withoutDevtools],
  write: false,
  metafile: true,
  logLevel: 'warning',
})

const files = [
  ...outputFiles,
  {
    path: join(dist, 'licences.txt'),
    contents: Buffer.from(licences(root, Object.keys(metafile.inputs))),
  },
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
