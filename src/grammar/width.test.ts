import { expect, test } from 'vitest'
import { padded, roomFor, widthOf } from './width.ts'

test.each([
  ['', 0, 0],
  ['Log in', 6, 6],
  ['Київ', 4, 4],
  ['東京', 4, 4],
  ['e\u0301', 1, 2],
  ['क्', 1, 2],
  ['का', 2, 2],
  ['क्क्क', 3, 5],
  ['\u1112\u1161\u11ab', 4, 4],
])('%s takes %i columns, and at most %i', (text, width, room) => {
  expect(widthOf(text)).toBe(width)
  expect(roomFor(text)).toBe(room)
})

test.each([
  ['a', 3, 'a  '],
  ['東', 3, '東 '],
  ['e\u0301', 3, 'e\u0301  '],
  ['abcd', 3, 'abcd'],
])('%s is filled up to %i columns', (text, columns, filled) => {
  expect(padded(text, columns)).toBe(filled)
})
