import { expect, test } from 'vitest'
import { keysThatLeadOut } from './status.ts'
import type { KeyHelp } from './text.ts'

const row: KeyHelp = ['Enter', 'select Gwilym Hobsworth, Level 2, Deactivated by sponsor']
const next: KeyHelp = ['Tab', 'next']
const quit: KeyHelp = ['Ctrl-C', 'quit']

test.each<[number, readonly KeyHelp[]]>([
  [90, [row, next, quit]],
  // ` Enter select … sponsor` takes 63 columns, `  Tab next` 10, `  Ctrl-C quit` 13.
  [86, [row, next, quit]],
  [85, [row, quit]],
  [76, [row, quit]],
  [75, [['Enter', 'select Gwilym Hobsworth, Level 2'], quit]],
  [43, [['Enter', 'select Gwilym Hobsworth'], quit]],
  [42, [quit]],
])('in %i columns no key is cut off, and the way out is told', (columns, told) => {
  expect(keysThatLeadOut([row, next, quit], columns)).toEqual(told)
})
