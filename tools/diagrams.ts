import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pages } from '../src/diagrams/pages.ts'
import { root } from './bundle.ts'

/** Writes docs/machines/ anew from the charts; what no chart has a page for any more is taken away. */
const folder = join(root, 'docs/machines')
const written = pages()

mkdirSync(folder, { recursive: true })
for (const name of readdirSync(folder))
  if (!written.has(name)) rmSync(join(folder, name), { recursive: true })
for (const [name, text] of written) writeFileSync(join(folder, name), text)

process.stderr.write(`docs/machines/: ${written.size} pages\n`)
