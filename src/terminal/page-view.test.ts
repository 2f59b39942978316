import { describe, expect, test } from 'vitest'
import { cursorIn, linesIn } from './page-view.ts'
import { createTestShell, keys, pasted, testSimulation } from './test-shell.ts'

/** The text of the page before the cursor, on its line. */
const beforeTheCursor = (...typed: readonly string[]): string | undefined => {
  const shell = createTestShell()
  shell.press(...typed)
  const cursor = cursorIn(shell.look())
  return cursor ? shell.look().drawn.page[cursor.y]?.text.padEnd(80).slice(0, cursor.x) : undefined
}

describe('the cursor', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['stands in an empty field', [], /^\* User ID: +$/],
    ['stands behind what was typed', ['abc'], /^\* User ID: +abc$/],
    ['goes left', ['abc', keys.left], /^\* User ID: +ab$/],
    ['goes to the beginning', ['abc', keys.home], /^\* User ID: +$/],
    ['stands behind what is shown by its number', ['a', pasted('\x07')], /a\\u\{7\}$/],
    [
      'stands on the second line of long words',
      [`${'w'.repeat(20)} ${'v'.repeat(20)}`],
      /^ +v{20}$/,
    ],
    [
      'stands on the first line of them',
      [`${'w'.repeat(20)} ${'v'.repeat(20)}`, keys.home],
      /: +$/,
    ],
    [
      'goes left on the second line',
      [`${'w'.repeat(20)} ${'v'.repeat(20)}`, keys.left],
      /^ +v{19}$/,
    ],
    ['stands behind the mask', [keys.tab, 'a secret'], /^\* Password \(hidden\): •{8}$/],
  ])('%s', (_, typed, text) => {
    expect(beforeTheCursor(...typed)).toMatch(text)
  })

  test('is nowhere on a control, in a pane, and while it is asked whether to leave', () => {
    expect(beforeTheCursor(keys.shiftTab)).toBeUndefined()
    expect(beforeTheCursor(keys.mailbox)).toBeUndefined()
    expect(beforeTheCursor(keys.quit)).toBeUndefined()
  })
})

test.each<[string, string, (lines: number) => number]>([
  ['its end', keys.end, (lines) => lines - 1],
  ['its beginning', keys.home, () => 0],
])('in a field taller than the page, the cursor is in sight at %s', (_, key, lineOf) => {
  const shell = createTestShell()
  shell.press(pasted(`a${' word'.repeat(300)}`), key === keys.end ? keys.home : keys.end, key)
  const { pageWindow, drawn, layout, cursor } = shell.look()
  const own = drawn.page.flatMap(({ value }, y) => (value ? [y] : []))
  expect(drawn.page.length).toBeGreaterThan(2 * layout.body)
  expect(cursor?.y).toBe((own[0] ?? 0) + lineOf(own.length - 1))
  expect(pageWindow.from).toBeLessThanOrEqual(cursor?.y ?? -1)
  expect(pageWindow.to).toBeGreaterThan(cursor?.y ?? Number.POSITIVE_INFINITY)
})

test('what has the focus is inverse, and nothing else is', () => {
  const shell = createTestShell()
  const inverse = () => {
    const look = shell.look()
    const spans = linesIn(look, look.drawn.page, look.pageWindow).flat()
    return spans.filter(({ style }) => style === 'focus').map(({ text }) => text.trim())
  }
  shell.press('abc')
  expect(inverse()).toEqual(['abc'])
  shell.press(keys.shiftTab)
  expect(inverse()).toEqual(['< Forgotten your password? >'])
})

test.each([
  [80, true],
  [120, true],
  [200, false],
])(
  'the board is laid out in one way in %i columns, whatever the messages say',
  (columns, isListed) => {
    const boardWith = (title: string, text: string) => {
      const posts = [{ title, text, posted: '2027-03-01T08:00:00Z' }]
      const simulation = testSimulation((file) => ({ ...file, posts }))
      const shell = createTestShell(simulation, { columns, rows: 40 })
      shell.press('LINDG0002\tChosen#Training2\r')
      return shell.look().drawn.page.map((line) => line.text)
    }
    const boards = [
      boardWith('Works', 'On Monday.'),
      boardWith('A subject of a good length', 'w '.repeat(80).trim()),
    ]
    expect(boards.map((lines) => lines.includes('| Date: 1 March 2027'))).toEqual([
      isListed,
      isListed,
    ])
  },
)
