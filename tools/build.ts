import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'
import { bundle, root } from './bundle.ts'
import { licences } from './licences.ts'

const dist = join(root, 'dist')

/** What Ink and the grammar measure texts with, asked only where the answer is not plain to see. */
const quickWidth: Plugin = {
  name: 'quick-width',
  setup({ onResolve }) {
    const path = fileURLToPath(new URL('quick-width.ts', import.meta.url))
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer === path ? undefined : { path },
    )
  },
}

// Ink's layout engine fetches its own code from a data: address, which makes Node load its whole HTTP client. Without
// fetch it decodes it itself. Nothing here fetches anything.
const withoutFetch = { fetch: 'undefined' }

const { outputFiles, metafile } = await bundle('src/main.ts', dist, {
  define: withoutFetch,
  plugins: [quickWidth],
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
