import { expect, test } from 'vitest'
import { read } from './read.ts'
import { UnreadableScreenError } from './unreadable.ts'

const withTitle = (...lines: string[]) => ({ page: ['= T', '', ...lines], menu: [] })
const withMenu = (...menu: string[]) => ({ page: ['= T'], menu })

const unreadable: [
  string,
  { page: string[]; menu: string[] },
  ['page' | 'menu', number, RegExp],
][] = [
  ['nothing at all', { page: [], menu: [] }, ['page', 1, /title/]],
  ['blank lines only', { page: ['', '  '], menu: [] }, ['page', 1, /title/]],
  ['no title', { page: ['', '[ Log in ]'], menu: [] }, ['page', 2, /title/]],
  ['two titles', withTitle('= U'), ['page', 3, /one title/]],
  ['an unknown mark', withTitle('? What'), ['page', 3, /marks/]],
  ['a mark without its space', withTitle('*User ID: x'), ['page', 3, /marks/]],
  [
    'a notice below a paragraph',
    withTitle('  text', '', 'i notice'),
    ['page', 5, /no notice after a text/],
  ],
  [
    'a field below a control',
    withTitle('[ OK ]', '* User ID: x'),
    ['page', 4, /no field after a control/],
  ],
  ['a field without a colon', withTitle('* User ID'), ['page', 3, /colon/]],
  ['an option without a field', withTitle('o Level 1'), ['page', 3, /field above/]],
  ['an option after an error', withTitle('* L: x', '^ e', 'o a'), ['page', 5, /options/]],
  ['an error at a field only', withTitle('* L: x', '^ e'), ['page', 3, /summary/]],
  ['an error in the summary only', withTitle('! L: e', '', '* L: x'), ['page', 5, /summary.*"e"/]],
  ['two errors that differ', withTitle('! L: e', '', '* L: x', '^ f'), ['page', 5, /summary/]],
  ['a bracket that does not close', withTitle('[ Log in'), ['page', 3, /“\]”/]],
  ['a bracket of another kind', withTitle('[ Log in >'), ['page', 3, /“\]”/]],
  ['a control with text behind it', withTitle('[ OK ]', '  more'), ['page', 3, /“\]”/]],
  ['a control that is neither', withTitle('( Log in )'), ['page', 3, /unavailable/]],
  ['an unknown kind', withTitle('( Log in ) unavailable button'), ['page', 3, /unavailable/]],
  ['a word that is cut off', withTitle('  long↵', '', '[ OK ]'), ['page', 3, /the word/]],
  ['a backslash that begins no escape', withTitle('* L: \\x'), ['page', 3, /escape/]],
  [
    'a label that is escaped for no reason of ours',
    withTitle('* L\\u{1b}: x'),
    ['page', 1, /legal/],
  ],
  ['a secret that is shown', withTitle('* L (hidden): Vq7#Wz9'), ['page', 1, /mask/]],
  ['a table without a rule', withTitle('| Date | Subject'), ['page', 3, /rule/]],
  ['a second rule', withTitle('| D', '|---', '| x', '|---'), ['page', 6, /one rule/]],
  ['a rule that is none', withTitle('| D', '|-x-'), ['page', 4, /dashes/]],
  ['a row with a place too few', withTitle('| D | E', '|---|---', '| x'), ['page', 5, /2 places/]],
  [
    'a row that goes on with a place too many',
    withTitle('| D', '|---', '| x', ': y | z'),
    ['page', 5, /places/],
  ],
  ['a row that goes on below nothing', withTitle(': x'), ['page', 3, /row above/]],
  ['text close beneath a table', withTitle('| D', '|---', '  text'), ['page', 5, /blank line/]],
  [
    'a record with a line too few',
    withTitle('|--', '| D: x', '| E: y', '|--', '| D: z'),
    ['page', 6, /2 lines/],
  ],
  [
    'a record of other columns',
    withTitle('|--', '| D: x', '|--', '| E: y'),
    ['page', 6, /columns/],
  ],
  ['a record without a colon', withTitle('|--', '| D'), ['page', 4, /colon/]],
  [
    'rows below columns one under another',
    withTitle('| D', '| E', '|--', '| x'),
    ['page', 6, /no more/],
  ],
  ['a link in the menu', withMenu('[ Home ]', '< Back >'), ['menu', 2, /\[ label \]/]],
  ['a field in the menu', withMenu('* L: x'), ['menu', 1, /\[ label \]/]],
  [
    'an unavailable link in the menu',
    withMenu('( Back ) unavailable link'),
    ['menu', 1, /unavailable/],
  ],
]

test.each(unreadable)('%s cannot be read', (_, lines, [part, line, expected]) => {
  const error = errorOf(() => read(lines))
  expect(error).toBeInstanceOf(UnreadableScreenError)
  expect(error).toMatchObject({ part, line, message: expect.stringMatching(expected) })
})

const errorOf = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return error
  }
}

test('the error shows nothing that a terminal acts upon', () => {
  const error = errorOf(() => read(withTitle('\u001b[2J')))
  expect(String(error)).toContain('line 3 of the page cannot be read: “\\u{1b}[2J”')
})

test('spaces at the end of a line, and further blank lines, do not matter', () => {
  const lines = {
    page: ['', '= T   ', '', '', '* L:   ', '  ', '[ OK ]  ', ''],
    menu: ['', '[ Home ] '],
  }
  expect(read(lines)).toStrictEqual({
    title: 'T',
    notices: [],
    text: [],
    fields: [{ label: 'L', required: true, secret: false, value: '' }],
    controls: [
      { label: 'OK', kind: 'button', enabled: true },
      { label: 'Home', kind: 'menu', enabled: true },
    ],
  })
})
