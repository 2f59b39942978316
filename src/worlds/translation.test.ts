import { describe, expect, test } from 'vitest'
import { passwordNumber } from '../../machines/desk/correspondence.ts'
import { testWorld } from './test-world.ts'
import type { WorldFile } from './world-file.ts'

describe('a licence', () => {
  const licenceWith = (change: Partial<WorldFile['licence']>) =>
    testWorld((file) => ({ ...file, licence: { ...file.licence, ...change } })).world.licence

  test('is of no mission and without automation unless it is told', () => {
    expect(licenceWith({})).toMatchObject({ isMission: false, automation: false })
    expect(licenceWith({ mission: true })).toMatchObject({ isMission: true, automation: false })
    expect(licenceWith({ automation: true })).toMatchObject({ isMission: false, automation: true })
  })

  test('ends with the day on which it expires', () => {
    expect(licenceWith({}).expiresAt).toBe(Date.UTC(2029, 5, 1))
  })
})

test('nothing has been assessed, passed on or done wrong when a world begins', () => {
  const { amendments, strangers, breaches, handedOver } = testWorld().world
  expect({ amendments, strangers, breaches, handedOver }).toEqual({
    amendments: {},
    strangers: {},
    breaches: [],
    handedOver: [],
  })
})

describe('a password that SMS makes up is none of those in the file', () => {
  const withPassword = (value: string) =>
    testWorld((file) => ({
      ...file,
      users: file.users.map((user) => ({ ...user, password: { value, state: 'issued' } })),
    })).world.passwordsIssued

  test.each([
    [passwordNumber(1), 1],
    [passwordNumber(41), 41],
    [passwordNumber(12_345), 12_345],
    ['Training+One=41', 0],
  ])('%s', (value, taken) => expect(withPassword(value)).toBe(taken))

  test('nor of those in the mail', () => {
    const { world } = testWorld((file) => ({
      ...file,
      mail: (file.mail ?? []).map((mail) => ({ ...mail, password: passwordNumber(7) })),
    }))
    expect(world.passwordsIssued).toBe(7)
  })
})
