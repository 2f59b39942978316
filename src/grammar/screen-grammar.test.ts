import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Screen } from '../screens/screen.ts'
import { screenSchema } from '../screens/screen-schema.ts'
import { draw } from './draw.ts'
import { read } from './read.ts'

/** Every example of docs/screen-grammar.md: a Screen in YAML, and the text that a person wrote beneath it. */
const doc = readFileSync(new URL('../../docs/screen-grammar.md', import.meta.url), 'utf8')

const blocks = [...doc.matchAll(/^```(screen|text) ?(.*)\n([\s\S]*?)^```$/gm)].map(
  ([, kind, info = '', body = '']) => ({ kind, info, body }),
)

const examples = blocks.flatMap(({ kind, info, body }, at) => {
  if (kind !== 'screen') return []
  const next = blocks.findIndex((block, index) => index > at && block.kind === 'screen')
  const texts = blocks.slice(at + 1, next < 0 ? blocks.length : next)
  const linesOf = (part: string) =>
    texts
      .find((text) => (text.info || 'page') === part)
      ?.body.trimEnd()
      .split('\n') ?? []
  const screen: Screen = screenSchema.parse({
    ...{ notices: [], text: [], fields: [], controls: [] },
    ...parse(body),
  })
  const widths = { page: widthIn(info, 'page'), menu: widthIn(info, 'menu') }
  return [{ screen, widths, page: linesOf('page'), menu: linesOf('menu') }]
})

function widthIn(info: string, part: string): number {
  return Number(new RegExp(`${part}=(\\d+)`).exec(info)?.[1] ?? 20)
}

test('the document has an example for each part', () => {
  expect(examples).toHaveLength(10)
  expect(blocks).toHaveLength(10 * 2 + 1)
})

test.each(examples)(
  '$screen.title at $widths.page columns is drawn as the document says',
  (example) => {
    const { page, menu } = draw(example.screen, example.widths)
    expect(page.map(({ text }) => text).join('\n')).toBe(example.page.join('\n'))
    expect(menu.map(({ text }) => text).join('\n')).toBe(example.menu.join('\n'))
  },
)

test.each(examples)(
  '$screen.title at $widths.page columns is read back',
  ({ screen, page, menu }) => {
    expect(read({ page, menu })).toStrictEqual(screen)
  },
)
