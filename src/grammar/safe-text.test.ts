import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLegalLine } from '../screens/line.ts'
import { arbitraryLine, arbitraryValue } from './arbitrary-screen.ts'
import { cleanLine, escapeText, UnescapableTextError, unescapeText } from './safe-text.ts'

const anything = fc.oneof(arbitraryValue, fc.string({ unit: 'binary', maxLength: 300 }))

describe('what a person typed', () => {
  test.each([
    ['', ''],
    ['a', 'a'],
    ['a b', 'a b'],
    [' a', '␣a'],
    ['a ', 'a␣'],
    ['a  b', 'a␣␣b'],
    [' ', '␣'],
    ['a\u00a0b', 'a\\u{a0}b'],
    ['C:\\x', 'C:\\\\x'],
    ['␣', '\\u{2423}'],
    ['↵', '\\u{21b5}'],
    ['\u001b[31m', '\\u{1b}[31m'],
    ['\u009b', '\\u{9b}'],
    ['a\nb', 'a\\u{a}b'],
    ['\u202eab', '\\u{202e}ab'],
    ['😀', '\\u{1f600}'],
    ['🇬', '\\u{1f1ec}'],
    ['✓ ✔', '✓ \\u{2714}'],
    ['©', '©'],
    ['㉈ ㉑', '\\u{3248} ㉑'],
    ['\ue000', '\\u{e000}'],
    ['\ud800', '\\u{d800}'],
    ['\u0378', '\\u{378}'],
    ['\u0301a', '\\u{301}a'],
    ['a\u0301', 'a\u0301'],
    ['a \u0301', 'a \\u{301}'],
    ['a\u0301\u0301\u0301\u0301\u0301', 'a\u0301\u0301\u0301\u0301\\u{301}'],
    ['1\u20e3', '1\\u{20e3}'],
    ['\u3164', '\\u{3164}'],
    ['שלום', 'שלום'],
    ['العربية', 'العربية'],
    ['日本語', '日本語'],
    ['\u1112\u1161\u11ab', '\u1112\u1161\u11ab'],
    ['\u1112\ud7c7', '\u1112\\u{d7c7}'],
    ['हिन्दी', 'हिन्दी'],
    ['[ x ] * | : <', '[ x ] * | : <'],
  ])('%j is drawn as %j, and read back', (value, drawn) => {
    expect(escapeText(value)).toBe(drawn)
    expect(unescapeText(drawn)).toBe(value)
  })

  test('is read back whatever it is', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(unescapeText(escapeText(value))).toBe(value)
      }),
      { numRuns: 2000 },
    )
  })

  test('stands on a screen as words with single spaces between them', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(escapeText(value)).toMatch(/^(?:\S+(?: \S+)*)?$/u)
        expect(escapeText(value)).not.toMatch(/[[\p{C}\p{Z}]--[ ]]/v)
      }),
      { numRuns: 2000 },
    )
  })

  test('is left alone where it is a legal line', () => {
    fc.assert(
      fc.property(arbitraryLine, (line) => {
        expect(escapeText(line)).toBe(line)
      }),
    )
  })

  test.each(['\\', 'a\\b', '\\u{}', '\\u{1B}', '\\u{110000}', '\\u{1234567}', '\\u1b'])(
    '%j is no escaped text',
    (text) => {
      expect(() => unescapeText(text)).toThrow(UnescapableTextError)
    },
  )
})

describe('foreign text', () => {
  test.each([
    ['A post', 'A post'],
    ['  two   spaces \n and a line end ', 'two spaces and a line end'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u009b1;31mred', 'red'],
    ['\u001b]0;a title\u0007text', 'text'],
    ['\u001b]8;;http://evil.example\u001b\\link', 'link'],
    ['\u001b]unfinished', 'unfinished'],
    ['bell\u0007', 'bell'],
    ['\u202eturned\u202c', 'turned'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['party 🎉', 'party �'],
    ['C:\\temp', 'C:∖temp'],
    ['␣ and ↵', '⎵ and ⏎'],
    ['\u0301a \u0301', 'a'],
    ['\ud800', '�'],
    ['', ''],
    [' \n\u200b', ''],
  ])('%j becomes %j', (text, line) => {
    expect(cleanLine(text)).toBe(line)
  })

  test('becomes a legal line or nothing, and is then left alone', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const line = cleanLine(text)
        if (line !== '') expect(isLegalLine(line)).toBe(true)
        expect(cleanLine(line)).toBe(line)
      }),
      { numRuns: 2000 },
    )
  })
})
