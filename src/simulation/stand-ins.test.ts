import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readingsWith } from '../../machines/readings.ts'
import { createSms } from '../../machines/step.ts'
import { testWorld } from '../worlds/test-world.ts'
import { StandIns } from './stand-ins.ts'

const { world, now } = testWorld()
const scenes = (['allowed', 'refused'] as const).map((option) => {
  const sms = createSms({ readings: readingsWith({ 'R-SPECIALS': option }) })
  return sms.sceneOf(sms.start(world, now))
})
const [scene, strictScene] = scenes
if (!scene || !strictScene) throw new Error('a scene for each option')

const users = Object.values(world.users)
const [first] = users
if (!first) throw new Error('a user')
const issued = first.account.context.password ?? ''

/** Text as people type it: of few kinds of characters or many, near the limits of length, with IDs and names in it. */
const anyTyped = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'aBz09#-é \t'), maxLength: 20 }),
  fc
    .tuple(
      fc.constantFrom(10, 11, 12, 13, 14, 254, 255, 256, 257, 258),
      fc.string({ unit: fc.constantFrom(...'aB3#'), minLength: 300, maxLength: 300 }),
    )
    .map(([length, text]) => text.slice(0, length)),
  fc
    .tuple(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        ...users.flatMap((user) => [user.id, user.familyName, user.givenName.toUpperCase()]),
      ),
      fc.string({ maxLength: 12 }),
    )
    .map((parts) => parts.join('')),
)

describe('a stand-in', () => {
  test('meets with the same verdict on each standard, for every user', () => {
    fc.assert(
      fc.property(anyTyped, fc.constantFrom(scene, strictScene), (typed, where) => {
        const standIn = new StandIns().forSecret(typed, where)
        for (const user of users)
          expect(where.rules.password.brokenStandards(standIn, user, where.readings)).toEqual(
            where.rules.password.brokenStandards(typed, user, where.readings),
          )
      }),
      { numRuns: 2_000 },
    )
  })

  test('can be had for a slip of case in a password that was chosen, once that is in force', () => {
    const standIns = new StandIns()
    const chosen = standIns.forSecret('Practise+2=Only', scene)
    const account = { ...first.account, context: { ...first.account.context, password: chosen } }
    const changed = { ...world, users: { ...world.users, [first.id]: { ...first, account } } }
    const slip = standIns.forSecret('pRACTISE+2=oNLY', { ...scene, world: changed })
    expect(slip).not.toBe(chosen)
    expect(slip.toLowerCase()).toBe(chosen.toLowerCase())
  })

  test('is equal to another one exactly where the texts are equal', () => {
    fc.assert(
      fc.property(fc.array(anyTyped, { minLength: 2, maxLength: 8 }), (texts) => {
        const standIns = new StandIns()
        const made = texts.map((text) => standIns.forSecret(text, scene))
        const again = texts.map((text) => standIns.forSecret(text, scene))
        expect(again).toEqual(made)
        expect(new Set(made).size).toBe(new Set(texts).size)
      }),
      { numRuns: 500 },
    )
  })

  test('has none of a password of six characters or more in it, nor either half', () => {
    const anyPassword = fc.string({
      unit: fc.constantFrom(...'aeiouAEIOU13579#+'),
      minLength: 12,
      maxLength: 40,
    })
    fc.assert(
      fc.property(anyPassword, (typed) => {
        const standIn = new StandIns().forSecret(typed, scene)
        const half = typed.length >> 1
        expect(standIn).not.toContain(typed.slice(0, half))
        expect(standIn).not.toContain(typed.slice(half))
      }),
      { numRuns: 1_000 },
    )
  })

  test.each([
    ['Vine4Yard#Oaks', 'vine4yard#oaks'],
    ['Vine4Yard#Oaks', 'VINE4YARD#OAKS'],
    ['Vine4Yard#Oaks', 'vINE4Yard#Oaks'],
    ['abC', 'aBc'],
  ])('differs in case alone where the texts do: %s, %s', (one, other) => {
    const standIns = new StandIns()
    const [first, second] = [standIns.forSecret(one, scene), standIns.forSecret(other, scene)]
    expect(first).not.toBe(second)
    expect(first.toLowerCase()).toBe(second.toLowerCase())
  })

  test('keeps outer spaces: the same text with a space behind it', () => {
    const standIns = new StandIns()
    const bare = standIns.forSecret('Vine4Yard#Oaks9x', scene)
    const spaced = standIns.forSecret('Vine4Yard#Oaks9x ', scene)
    expect(spaced).not.toBe(bare)
    expect(spaced.trim()).toBe(bare)
  })

  test.each([
    ['a password that SMS mailed', issued],
    ['the same in other case', issued.toLowerCase()],
    ['the same with a space before it', ` ${issued}`],
    ['a user ID', first.id],
    ['nothing', ''],
  ])('is not needed for %s', (_, text) => {
    expect(new StandIns().forSecret(text, scene)).toBe(text)
  })

  test('of a paste of 100,000 characters is as long as any text that is too long', () => {
    expect(new StandIns().forSecret('aB3#'.repeat(25_000), scene)).toHaveLength(258)
  })

  test('is shown to nobody but the one who typed it into an open field', () => {
    const standIns = new StandIns()
    const unknown = standIns.forOpen('NOSUCHUSER', scene)
    expect(unknown).not.toBe('NOSUCHUSER')
    expect(standIns.shownAs(unknown)).toBe('NOSUCHUSER')
    const secret = standIns.forSecret('Vine4Yard#Oaks', scene)
    expect(standIns.shownAs(secret)).toBe(secret)
  })
})

test('open text is shown as it was typed, and refused where it is too long for that, not cut', () => {
  const standIns = new StandIns()
  const long = 'aB3#'.repeat(250)
  expect(standIns.shownAs(standIns.forOpen(long, scene))).toBe(long)
  expect(() => standIns.forOpen(`${long}x`, scene)).toThrow(
    'No more than 1000 characters can be typed here. Please type another one.',
  )
  expect(() => standIns.forOpen('\u{1f600}'.repeat(1_001), scene)).toThrow('No more than 1000')
})
