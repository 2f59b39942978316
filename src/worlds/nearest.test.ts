import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const words = ['active', 'suspended', 'dormant', 'expired', 'revoked', 'Deactivated by sponsor']

describe('the nearest word', () => {
  test.each([
    ['active', 'active'],
    ['ACTIVE', 'active'],
    [' active ', 'active'],
    ['activ', 'active'],
    ['acitve', 'active'],
    ['xactive', 'active'],
    ['actxve', 'active'],
    ['dormnat', 'dormant'],
    ['expierd', 'expired'],
    ['Deactivated', 'Deactivated by sponsor'],
    ['sus', 'suspended'],
  ])('%s is %s', (word, near) => expect(nearest(word, words)).toBe(near))

  test.each(['', 'x', 'su', 'licensed', 'ac--ve!', 'a'.repeat(1_000_000)])(
    'none is near %j',
    (word) => expect(nearest(word, words)).toBeUndefined(),
  )

  test('of two that are as near, the first', () =>
    expect(nearest('cat', ['car', 'can'])).toBe('car'))
  test('the nearer one, wherever it stands', () => expect(nearest('B', ['A', 'B'])).toBe('B'))
  test('none of none', () => expect(nearest('active', [])).toBeUndefined())

  test('a word with one slip in six letters is found again', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 6, maxLength: 12 })
    fc.assert(
      fc.property(letters, fc.nat(), fc.constantFrom('', 'x', 'xx'), (word, where, put) => {
        const at = where % word.length
        expect(nearest(word.slice(0, at) + put + word.slice(at + 1), [word])).toBe(word)
      }),
    )
  })
})
