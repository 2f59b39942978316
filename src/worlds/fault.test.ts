import { expect, test } from 'vitest'
import { quoted } from './fault.ts'

test.each([
  ['a word', undefined, '"a word"'],
  ['a "word"', undefined, '"a "word""'],
  ['\u001b[31m\u202e', undefined, '"U+001B[31mU+202E"'],
  ['x'.repeat(48), undefined, `"${'x'.repeat(48)}"`],
  ['x'.repeat(49), undefined, `"${'x'.repeat(48)}…"`],
  ['x'.repeat(5_000_000), undefined, `"${'x'.repeat(48)}…"`],
  ['x'.repeat(49), 100, `"${'x'.repeat(49)}"`],
  ['xx😀y', 3, '"xx😀…"'],
  ['😀'.repeat(3), 3, '"😀😀😀"'],
  ['x😀😀😀', 3, '"x😀😀…"'],
])('%j is quoted as it may be shown, and never cut within a character', (text, most, told) => {
  expect(quoted(text, most)).toBe(told)
})
