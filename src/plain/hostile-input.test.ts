import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logInWording } from '../screens/log-in.ts'
import { played } from './test-rehearsal.ts'

describe('whatever is typed', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\u001b]0;title\u0007',
      '\u001b[2J',
      '\u202eevil',
      '👩‍👩‍👧',
      '\u0000',
      '\ud800',
      'é'.repeat(300),
    ),
    fc.constantFrom(
      'User ID',
      'Password',
      'Log in',
      '=1',
      '=',
      'Clock',
      '5',
      'Tabs',
      'Open',
      'Home',
      'Post',
      'Mailbox',
      '1',
      '2',
    ),
  )

  test('nothing throws, and no control character gets through', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { maxLength: 30 }), async (answers) => {
        const { output, code } = await played(answers)
        expect(code).toBe(0)
        expect(output).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
      }),
      { numRuns: 100 },
    )
  })

  test('100,000 characters are taken in every field', async () => {
    const long = 'Aa1#'.repeat(25_000)
    const { output, code } = await played([
      'User ID',
      long,
      'Password',
      long,
      'Log in',
      long,
      'Leave',
    ])
    expect(code).toBe(0)
    expect(output).toContain(logInWording.refused)
  })
})
