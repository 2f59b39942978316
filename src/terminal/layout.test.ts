import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutOf, least, wide, windowOf } from './layout.ts'

test.each([
  [79, 24],
  [80, 23],
  [0, 0],
])('there is no place in %i by %i', (columns, rows) => {
  expect(layoutOf({ columns, rows })).toBeNull()
})

test('the desk has a place of its own from a certain width on', () => {
  expect(layoutOf({ columns: wide - 1, rows: 24 })?.desk).toBeNull()
  expect(layoutOf({ columns: wide, rows: 24 })?.desk).toBeGreaterThan(0)
})

test('the parts and the lines between them fill the terminal, and the grammar has the room that it needs', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 80, max: 500 }),
      fc.integer({ min: 24, max: 200 }),
      fc.integer({ min: 1, max: 3 }),
      (columns, rows, message) => {
        const layout = layoutOf({ columns, rows }, message)
        if (!layout) throw new Error('big enough')
        const desk = layout.desk === null ? 0 : layout.desk + 1
        expect(layout.menu + 1 + layout.page + desk).toBe(columns)
        expect(layout.body + layout.deskKeys + message + 5).toBe(rows)
        expect(layout.deskKeys).toBe(layout.desk === null ? 2 : 1)
        for (const width of Object.values(layout.text)) expect(width).toBeGreaterThanOrEqual(20)
        expect(layout.page).toBeGreaterThanOrEqual(layout.menu)
      },
    ),
  )
  expect(least).toEqual({ columns: 80, rows: 24 })
})

test.each([
  ['all that fits is in sight', 5, 10, { from: 3, follows: false }, null, [0, 5]],
  [
    'it begins where it is scrolled to',
    40,
    10,
    { from: 7, follows: false },
    { first: 30, last: 30 },
    [7, 17],
  ],
  ['it never goes past the end', 40, 10, { from: 99, follows: false }, null, [30, 40]],
  [
    'it moves down to the focus',
    40,
    10,
    { from: 0, follows: true },
    { first: 19, last: 20 },
    [11, 21],
  ],
  ['it moves up to the focus', 40, 10, { from: 30, follows: true }, { first: 5, last: 6 }, [5, 15]],
  [
    'it stays where the focus is in sight',
    40,
    10,
    { from: 12, follows: true },
    { first: 15, last: 15 },
    [12, 22],
  ],
  [
    'of a focus higher than itself it shows the beginning',
    40,
    10,
    { from: 0, follows: true },
    { first: 5, last: 30 },
    [5, 15],
  ],
])('%s', (_, total, height, scroll, kept, [from, to]) => {
  expect(windowOf(total, height, scroll, kept)).toEqual({ from, to, total })
})
