import { describe, expect, test } from 'vitest'
import type { Screen } from '../screens/screen.ts'
import { draw } from './draw.ts'

const screen: Screen = {
  title: 'Log in to the training SMS',
  error: { items: [{ text: 'Too short', field: 'Password' }] },
  notices: ['Timed out'],
  text: ['Never type a real password'],
  fields: [
    { label: 'User ID', required: true, secret: false, value: 'NOVAK1 and more' },
    { label: 'Password', required: false, secret: false, value: '', options: ['a'] },
  ],
  controls: [
    { label: 'Log in', kind: 'button', enabled: false },
    { label: 'A menu item that is long', kind: 'menu', enabled: true },
  ],
  table: { columns: ['Date'], rows: [['1 May']] },
}
const { page, menu } = draw(screen, { page: 24, menu: 20 })

const first = { isFirst: true }
const further = { isFirst: false }
const blank = { text: '', part: 'blank', ...first }
const userId = { target: { kind: 'field', index: 0 } }
const password = { target: { kind: 'field', index: 1 } }

test('each line says what it belongs to', () => {
  expect(page).toStrictEqual([
    { text: '= Log in to the training', part: 'title', ...first },
    { text: '  SMS', part: 'title', ...further },
    blank,
    { text: '! Password: Too short', part: 'error', ...first },
    blank,
    { text: 'i Timed out', part: 'notice', ...first },
    blank,
    { text: '  Never type a real', part: 'text', ...first },
    { text: '  password', part: 'text', ...further },
    blank,
    { text: '| Date', part: 'table', ...first },
    { text: '|------', part: 'table', ...first },
    { text: '| 1 May', part: 'table', ...first },
    blank,
    {
      text: '* User ID: NOVAK1 and',
      part: 'field',
      ...first,
      ...userId,
      value: { from: 11, to: 21 },
    },
    { text: '    more', part: 'field', ...further, ...userId, value: { from: 4, to: 8 } },
    { text: '- Password:', part: 'field', ...first, ...password, value: { from: 12, to: 12 } },
    { text: 'o a', part: 'field', ...first, ...password },
    { text: '^ Too short', part: 'field-error', ...first, ...password },
    blank,
    {
      text: '( Log in ) unavailable',
      part: 'control',
      ...first,
      target: { kind: 'control', index: 0 },
      enabled: false,
    },
  ])
})

test('the menu has lines of its own, numbered with the other controls', () => {
  const item = { part: 'control', target: { kind: 'control', index: 1 }, enabled: true }
  expect(menu).toStrictEqual([
    { text: '[ A menu item that', ...item, ...first },
    { text: '  is long ]', ...item, ...further },
  ])
})

test.each([
  ['A menu item that', ['[ A menu item that ]']],
  ['A menu item that b', ['[ A menu item that', '  b ]']],
  ['Abcdefghijklmnopqr', ['[ Abcdefghijklmnopqr', '  ]']],
])('a bracket does not stand on a line of its own if a word can go with it: %s', (label, lines) => {
  const controls = [{ label, kind: 'menu', enabled: true } as const]
  const drawn = draw({ ...screen, controls }, { page: 40, menu: 20 })
  expect(drawn.menu.map(({ text }) => text)).toStrictEqual(lines)
})

const place = (from: number, to: number) => ({ from, to })

test.each([
  ['beside the label', 40, 'ID', 'abc', [place(6, 9)]],
  ['nothing: where it would begin', 40, 'ID', '', [place(6, 6)]],
  ['wide letters', 40, 'ID', '東京', [place(6, 10)]],
  ['an escape', 40, 'ID', '\n', [place(6, 11)]],
  [
    'on two lines, one column kept for the cursor',
    20,
    'ID',
    'abcdefghijklmn',
    [place(6, 19), place(6, 8)],
  ],
  ['behind a long label', 30, 'A label that is long', 'abc', [place(24, 27)]],
  [
    'behind a long label, then below it',
    30,
    'A label that is long',
    'abc def',
    [place(24, 27), place(4, 7)],
  ],
  ['nothing, behind a long label', 30, 'A label that is long', '', [place(24, 24)]],
  ['nothing, at the end of the page', 20, 'Eight and eight', '', [place(19, 19)]],
])('a value stands %s', (_, columns, label, value, expected) => {
  const field = { label, required: true, secret: false, value }
  const lines = draw({ ...screen, fields: [field] }, { page: columns, menu: 20 }).page
  expect(lines.flatMap((line) => line.value ?? [])).toStrictEqual(expected)
})

describe('a table side by side', () => {
  const drawnAt = (page: number, columns: readonly string[], ...rows: readonly string[][]) =>
    draw({ ...screen, table: { columns: [...columns], rows } }, { page, menu: 20 })
      .page.filter(({ part }) => part === 'table')
      .map(({ text }) => text)
  const people = ['Name', 'Status']
  const carys = ['Carys Hughsdale', 'Deactivated by sponsor']

  test('breaks what then need not break the rest', () => {
    expect(drawnAt(31, people, carys)).toEqual([
      '| Name            | Status',
      '|-----------------|------------',
      '| Carys Hughsdale | Deactivated',
      ':                 | by sponsor',
    ])
  })

  test('breaks more where it must, at spaces', () => {
    expect(drawnAt(25, people, carys)).toEqual([
      '| Name      | Status',
      '|-----------|------------',
      '| Carys     | Deactivated',
      ': Hughsdale | by sponsor',
    ])
  })

  test.each([
    ['a word would be broken', 24, people, carys],
    [
      'a short text would take three lines',
      24,
      people,
      ['Ana', 'what is told of it in five words'],
    ],
    ['a long text would have no room', 30, people, ['Carys', 'What goes on and on. '.repeat(3)]],
  ])('is none where %s: records', (_, page, columns, row) => {
    expect(
      drawnAt(
        page,
        columns,
        row.map((cell) => cell.trim()),
      )[0],
    ).toBe('|---')
  })

  test('gives what is left to what lacks most', () => {
    const long = 'The window for the renewal of your annual allocation is open.'
    const [, rule] = drawnAt(50, ['Date', 'Subject', 'Message'], ['1 May', 'Renewal', long])
    expect(rule).toBe(`|-------|---------|${'-'.repeat(50 - 19)}`)
  })
})

describe('a table of texts', () => {
  const columns = ['Date', 'Subject', 'Message', 'State']
  const short = ['1 May 2027', 'Works', 'SMS is closed.', '']
  const long = [
    '30 September 2027',
    'What volunteers from abroad may be given',
    'Volunteers in this route have no wage. Give their keep, not pay, on each certificate.',
    'Archived',
  ]
  const isInRecords = (row: readonly string[], page: number) =>
    draw(
      { ...screen, table: { columns, rows: [[...row]] } },
      { page, menu: 20 },
      'texts',
    ).page.some(({ text }) => text === `| Date: ${row[0]}`)

  test.each([
    [53, true],
    [79, true],
    [80, false],
    [97, false],
  ])('of %i columns looks the same whatever is written in it', (page, inRecords) => {
    expect([short, long].map((row) => isInRecords(row, page))).toEqual([inRecords, inRecords])
  })
})
