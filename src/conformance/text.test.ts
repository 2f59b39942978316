import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultReadings } from '../../machines/readings.ts'
import { password } from '../../machines/rules/password.ts'
import { type KnownText, type Text, textOf } from './text.ts'

const owner = { id: 'LINDG0001', givenName: 'Elin', familyName: 'Lindgate' }
const known: Record<KnownText, () => string> = {
  'the user ID': () => owner.id,
  'the password': () => 'Autumn=Training5',
  'the first password': () => 'Training+First=1',
  'the user ID of the licence application': () => 'APPLY1',
  'the e-mail address': () => 'r.okoro@millbrook.example',
  'the given name': () => owner.givenName,
  'the family name': () => owner.familyName,
}

describe('a password of so many characters', () => {
  test('has as many, and breaks no standard but those on length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 400 }), (characters) => {
        const text = textOf({ kind: 'sized', what: 'password', characters }, known)
        expect([...text]).toHaveLength(characters)
        const broken = password.brokenStandards(text, owner, defaultReadings)
        expect(broken.filter((one) => one !== 'too-short' && one !== 'too-long')).toEqual([])
      }),
    )
  })

  test('cannot be made with fewer than the other standards need', () => {
    expect(() => textOf({ kind: 'sized', what: 'password', characters: 9 }, known)).toThrow(
      RangeError,
    )
  })
})

test.each<[Text, string]>([
  [{ kind: 'literal', text: ' x ' }, ' x '],
  [{ kind: 'sized', what: 'text', characters: 3 }, 'Pra'],
  [{ kind: 'sized', what: 'text', characters: 11 }, 'Practiseqzq'],
  [{ kind: 'known', what: 'the user ID', cased: 'in small letters' }, 'lindg0001'],
  [{ kind: 'known', what: 'the password', cased: 'in the other case' }, 'aUTUMN=tRAINING5'],
  [{ kind: 'known', what: 'the given name', cased: 'in capitals' }, 'ELIN'],
])('%j', (text, written) => {
  expect(textOf(text, known)).toBe(written)
})

test.each<[KnownText, string]>([
  ['the user ID', 'contains-user-id'],
  ['the given name', 'contains-name'],
  ['the family name', 'contains-name'],
])('a password with %s in it breaks this standard alone', (what, standard) => {
  const text = textOf({ kind: 'containing', what, cased: 'as it is' }, known)
  expect(password.brokenStandards(text, owner, defaultReadings)).toEqual([standard])
})
