import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbered, pick } from './choices.ts'

const choices = numbered(
  [
    'User ID',
    'Log in',
    'Log out',
    'Licence summary',
    'Licence summary, applications',
    'log Book',
    'Withdraw “Term dates”',
  ].map((label) => ({ label, does: label })),
  3,
)

describe('an answer chooses', () => {
  test.each([
    ['3', 'User ID'],
    [' 8 ', 'log Book'],
    ['03', 'User ID'],
    ['User ID', 'User ID'],
    ['user id', 'User ID'],
    ['u', 'User ID'],
    ['log i', 'Log in'],
    ['LOG OUT', 'Log out'],
    ['Licence summary', 'Licence summary'],
    ['licence summary,', 'Licence summary, applications'],
    ['Withdraw “Term dates”', 'Withdraw “Term dates”'],
    ['withdraw term', 'Withdraw “Term dates”'],
    ['Withdraw "Term dates"', 'Withdraw “Term dates”'],
  ])('%j: %s', (answer, label) => {
    expect(pick(answer, choices)).toEqual({ kind: 'chosen', does: label })
  })

  test.each([
    ['', 'That is no choice'],
    ['2', 'a number up to 9'],
    ['10', 'a number up to 9'],
    ['"', 'That is no choice'],
    ['-3', 'That is no choice'],
    ['3.0', 'That is no choice'],
    ['99999999999', 'That is no choice'],
    ['lgo out', 'The nearest is: Log out.'],
    ['log', '4. Log in or 5. Log out or 8. log Book'],
    ['licence', '6. Licence summary or 7. Licence summary, applications'],
  ])('nothing with %j, and is told what is possible', (answer, part) => {
    expect(pick(answer, choices)).toEqual({ kind: 'unclear', why: expect.stringContaining(part) })
  })

  test('but is never repeated: it might be a password', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, unit: 'binary' }), (text) => {
        const picked = pick(`§${text}`, choices)
        expect(picked.kind === 'unclear' && !picked.why.includes(`§${text}`)).toBe(true)
      }),
    )
  })
})
