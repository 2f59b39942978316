import { expect, test } from 'vitest'
import { quotedUpTo } from './fault.ts'

test.each([
  ['a word', 48, '"a word"'],
  ['a "word"', 48, '"a "word""'],
  ['\u001b[31m\u202e', 48, '"U+001B[31mU+202E"'],
  ['x'.repeat(48), 48, `"${'x'.repeat(48)}"`],
  ['x'.repeat(49), 48, `"${'x'.repeat(48)}…"`],
  ['x'.repeat(5_000_000), 48, `"${'x'.repeat(48)}…"`],
  ['x'.repeat(49), 100, `"${'x'.repeat(49)}"`],
  ['xx😀y', 3, '"xx😀…"'],
  ['😀'.repeat(3), 3, '"😀😀😀"'],
  ['x😀😀😀', 3, '"x😀😀…"'],
])('%j is quoted as it may be shown, and never cut within a character', (text, most, told) => {
  expect(quotedUpTo(most)(text)).toBe(told)
})
