import { expect, test } from 'vitest'
import { type Edit, editOf, withCursor, withoutAhead, withoutBefore, withText } from './edit.ts'

/** An edit as text, with its cursor as a bar. */
const drawn = ({ text, at }: Edit): string => `${text.slice(0, at)}|${text.slice(at)}`
const edit = (text: string): Edit => {
  const at = text.indexOf('|')
  return { ...editOf('Field', text.replace('|', '')), at }
}

test.each<[string, (edit: Edit) => Edit, string, string]>([
  ['types at the cursor', (one) => withText(one, 'xy'), 'a|b', 'axy|b'],
  ['erases before the cursor', withoutBefore, 'ab|c', 'a|c'],
  ['has nothing to erase at the beginning', withoutBefore, '|abc', '|abc'],
  ['erases after the cursor', withoutAhead, 'a|bc', 'a|c'],
  ['has nothing to erase at the end', withoutAhead, 'abc|', 'abc|'],
  ['moves left', (one) => withCursor(one, 'left'), 'ab|', 'a|b'],
  ['stays at the beginning', (one) => withCursor(one, 'left'), '|ab', '|ab'],
  ['moves right', (one) => withCursor(one, 'right'), '|ab', 'a|b'],
  ['stays at the end', (one) => withCursor(one, 'right'), 'ab|', 'ab|'],
  ['goes to the beginning', (one) => withCursor(one, 'first'), 'ab|c', '|abc'],
  ['goes to the end', (one) => withCursor(one, 'last'), 'a|bc', 'abc|'],
  ['erases a family as one character', withoutBefore, 'a👩‍👩‍👧|', 'a|'],
  ['passes an accent with its letter', (one) => withCursor(one, 'left'), 'ae\u0301|', 'a|e\u0301'],
])('%s', (_, change, before, after) => {
  expect(drawn(change(edit(before)))).toBe(after)
})
