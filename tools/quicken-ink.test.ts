import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './bundle.ts'
import { quickenedOutput, quickenedSanitizer } from './quicken-ink.ts'

interface Output {
  write(x: number, y: number, text: string, options: { transformers: readonly Transformer[] }): void
  clip(clip: object): void
  unclip(): void
  get(): { output: string; height: number }
}
type Transformer = (line: string, index: number) => string
type OutputClass = new (options: { width: number; height: number }) => Output

const original = join(root, 'node_modules/ink/build/output.js')
let folder = ''
let Ink: OutputClass
let Quick: OutputClass

const classIn = async (file: string): Promise<OutputClass> =>
  ((await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default: OutputClass }).default

beforeAll(async () => {
  // Beside Ink's own modules, so that it finds what it imports.
  folder = mkdtempSync(join(root, 'node_modules/.quick-ink-'))
  const file = join(folder, 'output.mjs')
  writeFileSync(file, quickenedOutput(readFileSync(original, 'utf8')))
  Ink = await classIn(original)
  Quick = await classIn(file)
})
afterAll(() => rmSync(folder, { recursive: true }))

const pieces = [
  ...'ab ─│漢é',
  '\u001b[1m',
  '\u001b[22m',
  '\u001b[4m',
  '\u001b[24m',
  '\u001b[31m',
  '\u001b[39m',
  '\n',
]
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((all) => all.join(''))
const bold: Transformer = (line) => `\u001b[1m${line}\u001b[22m`
const numbered: Transformer = (line, index) => `${index}${line}`
const anyWrite = fc.record({
  x: fc.integer({ min: 0, max: 12 }),
  y: fc.integer({ min: -1, max: 6 }),
  text: anyText,
  transformers: fc.constantFrom([], [bold], [numbered, bold]),
})
const anyFrame = fc.record({
  writes: fc.array(anyWrite, { maxLength: 5 }),
  isClipped: fc.boolean(),
})

const drawn = (
  Kind: OutputClass,
  {
    writes,
    isClipped,
  }: {
    writes: readonly { x: number; y: number; text: string; transformers: readonly Transformer[] }[]
    isClipped: boolean
  },
) => {
  const output = new Kind({ width: 20, height: 6 })
  if (isClipped) output.clip({ x1: 2, x2: 10, y1: 0, y2: 4 })
  for (const { x, y, text, transformers } of writes) output.write(x, y, text, { transformers })
  if (isClipped) output.unclip()
  return output.get()
}

test('draws frame after frame what Ink draws', () => {
  fc.assert(
    fc.property(fc.array(anyFrame, { minLength: 1, maxLength: 4 }), (frames) => {
      for (const frame of frames) expect(drawn(Quick, frame)).toEqual(drawn(Ink, frame))
    }),
    { numRuns: 1_000 },
  )
})

test('lets through to the terminal what Ink lets through, asked once or twice', async () => {
  const file = join(root, 'node_modules/ink/build/sanitize-ansi.js')
  const source = quickenedSanitizer(readFileSync(file, 'utf8'))
  // What it imports stands beside the original.
  const beside = source.replaceAll(
    "from './",
    `from '${pathToFileURL(join(root, 'node_modules/ink/build')).href}/`,
  )
  const copy = join(folder, 'sanitize-ansi.mjs')
  writeFileSync(copy, beside)
  type Sanitize = (text: string) => string
  const load = async (path: string): Promise<Sanitize> =>
    ((await import(/* @vite-ignore */ pathToFileURL(path).href)) as { default: Sanitize }).default
  const [quick, ink] = [await load(copy), await load(file)]
  const hostile = fc.array(
    fc.constantFrom(...pieces, '\u001b[2J', '\u001b]0;x\u0007', '\u0000', '\u009b', 'm'),
  )
  fc.assert(
    fc.property(hostile, (all) => {
      const text = all.join('')
      expect(quick(text)).toBe(ink(text))
      expect(quick(text)).toBe(ink(text))
    }),
    { numRuns: 1_000 },
  )
})

test('says so where Ink has changed', () => {
  expect(() => quickenedSanitizer('export default 1')).toThrow('Ink has changed')
  expect(() => quickenedOutput('export default class Output {}')).toThrow('Ink has changed')
})
