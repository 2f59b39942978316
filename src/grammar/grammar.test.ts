import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { screenSchema } from '../screens/screen-schema.ts'
import {
  arbitraryLine,
  arbitraryScreen,
  arbitraryValue,
  arbitraryWidths,
} from './arbitrary-screen.ts'
import { draw } from './draw.ts'
import type { Drawn, Line } from './drawn.ts'
import { read } from './read.ts'
import { roomFor, widthOf } from './width.ts'

/** More of them by hand: `GRAMMAR_RUNS=20000 npx vitest run src/grammar`. */
const numRuns = Number(process.env.GRAMMAR_RUNS ?? 1000)

const textsOf = ({ page, menu }: Drawn) => ({
  page: page.map(({ text }) => text),
  menu: menu.map(({ text }) => text),
})

const dangerous = /\s$|[\p{C}\p{Zl}\p{Zp}]|\p{RGI_Emoji}/v

/** The stretch of a line between two columns. */
const between = (text: string, from: number, to: number): string => {
  let column = 0
  let stretch = ''
  for (const character of text) {
    if (column >= from && (column < to || (column === to && widthOf(character) === 0)))
      stretch += character
    column += widthOf(character)
  }
  return stretch
}

const anyStyle = fc.constantFrom('columns' as const, 'records' as const, 'texts' as const)

test('a Screen is read back from its lines at any width', () => {
  fc.assert(
    fc.property(arbitraryScreen, arbitraryWidths, anyStyle, (screen, widths, style) => {
      expect(read(textsOf(draw(screen, widths, style)))).toStrictEqual(screen)
    }),
    { numRuns },
  )
}, 120_000)

test('every Screen tried is a legal one', () => {
  fc.assert(
    fc.property(arbitraryScreen, (screen) => {
      expect(screenSchema.parse(screen)).toStrictEqual(screen)
    }),
  )
})

test('no line is wider than asked, ends in a space or holds what a terminal acts upon', () => {
  fc.assert(
    fc.property(arbitraryScreen, arbitraryWidths, (screen, widths) => {
      const drawn = draw(screen, widths)
      for (const part of ['page', 'menu'] as const) {
        const texts = drawn[part].map(({ text }) => text)
        expect(texts.filter((text) => stringWidth(text) > widths[part])).toEqual([])
        expect(texts.filter((text) => roomFor(text) > widths[part])).toEqual([])
        expect(texts.filter((text) => dangerous.test(text))).toEqual([])
      }
    }),
    { numRuns: Math.ceil(numRuns / 4) },
  )
}, 120_000)

test('width is never less than string-width says', () => {
  fc.assert(
    fc.property(arbitraryLine, (line) => {
      expect(widthOf(line)).toBeGreaterThanOrEqual(stringWidth(line))
    }),
    { numRuns },
  )
})

test('an illegal Screen is drawn without anything that a terminal acts upon', () => {
  fc.assert(
    fc.property(arbitraryValue, arbitraryWidths, (text, widths) => {
      const screen = {
        title: text,
        error: { items: [{ text, field: text }, { text }] },
        notices: [text],
        text: [text],
        fields: [{ label: text, required: true, secret: false, value: text, options: [text] }],
        controls: [{ label: text, kind: 'menu', enabled: true } as const],
        table: { columns: [text], rows: [[text]] },
      }
      const drawn = draw(screen, widths)
      const texts = [...drawn.page, ...drawn.menu].map((line) => line.text)
      expect(texts.filter((line) => dangerous.test(line))).toEqual([])
    }),
  )
})

test('what stands in a secret field is never drawn', () => {
  const field = { label: 'Password', required: true, secret: true, value: 'Vq7#Wz9' }
  const screen = { title: 'T', notices: [], text: [], fields: [field], controls: [] }
  expect(textsOf(draw(screen, { page: 40, menu: 20 })).page.at(-1)).toBe(
    '* Password (hidden): ••••••••',
  )
})

test('each line of a field tells where its value stands', () => {
  fc.assert(
    fc.property(arbitraryScreen, arbitraryWidths, (screen, widths) => {
      const { page } = draw(screen, widths)
      const texts = screen.fields.map((_, index) => {
        const own = page.filter(
          (line) => line.target?.kind === 'field' && line.target.index === index,
        )
        const places = own.flatMap(({ text, value }) => (value ? [{ text, value }] : []))
        for (const { value } of places) expect(value.to).toBeLessThan(widths.page)
        return places.map(({ text, value }) => between(text, value.from, value.to)).join('\n')
      })
      const values = read(textsOf({ page, menu: [] })).fields.map(({ value }) => value)
      const bare = texts.map((text) => text.replaceAll('↵\n', '').replaceAll('\n', ' '))
      const alone = values.map((value) => valueDrawn(value))
      expect(bare).toStrictEqual(alone)
    }),
    { numRuns: Math.ceil(numRuns / 4) },
  )
}, 120_000)

/** A value as it is drawn where nothing has to be broken. */
const valueDrawn = (value: string): string => {
  const field = { label: 'V', required: false, secret: false, value }
  const screen = { title: 'T', notices: [], text: [], fields: [field], controls: [] }
  return (draw(screen, { page: 100_000, menu: 20 }).page.at(-1)?.text ?? '').replace(/^- V: ?/, '')
}

test('every field and control has its own lines, first line first', () => {
  fc.assert(
    fc.property(arbitraryScreen, arbitraryWidths, (screen, widths) => {
      const { page, menu } = draw(screen, widths)
      const firsts = (lines: readonly Line[], part: Line['part']) =>
        lines.filter((line) => line.part === part && line.isFirst && /^[[(<{]/.test(line.text))
      const targets = [...firsts(page, 'control'), ...firsts(menu, 'control')].map(
        ({ target, enabled }) => ({ index: target?.index, enabled }),
      )
      expect(targets).toStrictEqual(
        screen.controls.map(({ enabled }, index) => ({ index, enabled })),
      )
    }),
  )
})

test.each([
  ['escape sequences', '\u001b[2J\u001b]0;evil\u0007\u009b31m\u001b[?1049h'],
  ['a paste of a thousand characters', 'lorem ipsum '.repeat(84).slice(0, 1000)],
  ['a thousand letters without a space', 'x'.repeat(1000)],
  ['right-to-left text with bidi controls', '\u202eשלום\u2066 العربية\u202c'],
  ['emoji, families and flags', '👩‍👩‍👧‍👦 🇬🇧 ❤️ 1️⃣ 👍🏽'],
  ['spaces at both ends and in runs', '  a   b  '],
  ['line ends and tabs', 'a\r\nb\tc\u2028d\u0085'],
  ['what looks like an escape', '\\u{1b} \\\\ ␣ ↵'],
  ['halves of surrogate pairs', '\ud83d a \udc69'],
  ['a tower of marks', `a${'\u0301'.repeat(50)} \u0301b`],
  ['invisible letters', '\u115f\u3164\uffa0\u2800'],
])('%s in a field: read back exactly', (_, value) => {
  const field = { label: 'User ID', required: true, secret: false, value }
  const screen = { title: 'SMS log in', notices: [], text: [], fields: [field], controls: [] }
  for (const page of [20, 33, 80]) {
    expect(read(textsOf(draw(screen, { page, menu: 20 })))).toStrictEqual(screen)
  }
})

test.each([[{ page: 19, menu: 20 }], [{ page: 20, menu: 19 }], [{ page: Number.NaN, menu: 20 }]])(
  'too narrow a place is refused: %o',
  (widths) => {
    const screen = { title: 'T', notices: [], text: [], fields: [], controls: [] }
    expect(() => draw(screen, widths)).toThrow(RangeError)
  },
)
