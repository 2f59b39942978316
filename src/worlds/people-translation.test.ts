import { describe, expect, test } from 'vitest'
import { untried } from '../../machines/account/lock.ts'
import { createSms } from '../../machines/step.ts'
import { minute } from '../../machines/time.ts'
import type { UserInFile } from './people-file.ts'
import { testWorld } from './test-world.ts'

const user = (change: Partial<UserInFile>): UserInFile => ({
  id: 'OTHER0009',
  level: 1,
  givenName: 'Una',
  familyName: 'Therwell',
  born: '1990-03-01',
  jobTitle: 'Bursar',
  email: 'u.therwell@millbrook.example',
  status: 'Active',
  ...change,
})

const accountOf = (change: Partial<UserInFile>) => {
  const { world } = testWorld((file) => ({ ...file, users: [...file.users, user(change)] }))
  return world.users.OTHER0009?.account
}

const issued = { value: 'Training+One=1', state: 'issued' } as const
const chosen = { value: 'Training+One=1', state: 'chosen' } as const

describe('an account', () => {
  test.each([
    ['Requested', {}, 'requested', 'notIssued', null],
    ['Refused', {}, 'refused', 'notIssued', null],
    ['Active', { password: issued }, 'active', 'issued', 'Training+One=1'],
    ['Active', { password: chosen }, 'active', 'chosen', 'Training+One=1'],
    [
      'Deactivated by sponsor',
      { password: chosen },
      'deactivatedBySponsor',
      'chosen',
      'Training+One=1',
    ],
    [
      'Deactivated by UK V&I',
      { password: issued },
      'deactivatedByUkvi',
      'issued',
      'Training+One=1',
    ],
  ] as const)('%s with %j', (status, more, life, state, password) => {
    expect(accountOf({ status, ...more })).toEqual({
      value: { status: life, lock: 'open', resetLock: 'open', password: state },
      context: { ...untried, password },
    })
  })
})

test('an account that is locked when the world begins opens by itself, and no sooner', () => {
  const { world, now } = testWorld((file) => ({
    ...file,
    users: [...file.users, user({ password: chosen, lockedUntil: '2027-03-02T09:12:00Z' })],
  }))
  const { account } = world.users.OTHER0009 ?? {}
  expect(account?.value.lock).toBe('locked')
  expect(account?.context.logIn).toEqual({
    wrongTries: 0,
    lockedUntil: Date.parse('2027-03-02T09:12:00Z'),
    countedUntil: null,
  })
  const sms = createSms()
  const lockAfter = (ms: number) =>
    sms.step(sms.start(world, now), { type: 'time.passed', ms }).world.users.OTHER0009?.account
      .value.lock
  expect(lockAfter(12 * minute - 1)).toBe('locked')
  expect(lockAfter(12 * minute)).toBe('open')
})

describe('a person', () => {
  const userOf = (change: Partial<UserInFile>) =>
    testWorld((file) => ({ ...file, users: [user(change)] })).world.users.OTHER0009

  test('is born on the day that the forms show', () => {
    expect(userOf({ born: '1984-05-17' })?.dateOfBirth).toBe('17/05/1984')
  })

  test('has what is left out as empty text, and nothing told of being settled', () => {
    expect(userOf({ password: issued })).toMatchObject({
      telephone: '',
      nationalInsuranceNumber: '',
      addressLine2: '',
      county: '',
      settled: null,
    })
  })

  test('works at the address of the licence', () => {
    expect(userOf({})).toMatchObject({
      addressLine1: '4 Carpenters Walk',
      town: 'Millbrook',
      postcode: 'ZZ4 7AB',
    })
  })

  test('or at the own one, of which nothing is taken from the licence', () => {
    const address = { line1: '2 Rope Walk', town: 'Ropley', postcode: 'ZZ4 7AD' }
    const { world } = testWorld((file) => ({
      ...file,
      licence: {
        ...file.licence,
        address: { ...file.licence.address, line2: 'East Wing', county: 'Brookshire' },
      },
      users: [user({ address })],
    }))
    expect(world.users.OTHER0009).toMatchObject({
      addressLine1: '2 Rope Walk',
      addressLine2: '',
      town: 'Ropley',
      county: '',
      postcode: 'ZZ4 7AD',
    })
  })

  test('is written in composed letters, as SMS keeps it', () => {
    expect(userOf({ familyName: 'Lindqva\u0308rn' })?.familyName).toBe('Lindqvärn')
  })

  test.each<[string, Partial<UserInFile>, string | null]>([
    ['who has a password got it there', { password: issued }, 'u.therwell@millbrook.example'],
    [
      'may have got it elsewhere',
      { password: issued, passwordSentTo: 'una@old.example' },
      'una@old.example',
    ],
    ['who is requested has got none', { status: 'Requested' }, null],
    ['who was refused has got none', { status: 'Refused' }, null],
  ])('%s', (_, change, address) => expect(userOf(change)?.passwordSentTo).toBe(address))

  test('who is a colleague keeps home, private address and all the details', () => {
    const [colleague, other] = testWorld().world.colleagues
    expect(colleague).toEqual({
      id: 'd-harrowell',
      givenName: 'Dorrit',
      familyName: 'Harrowell',
      dateOfBirth: '09/02/1988',
      jobTitle: 'Course Administrator',
      email: 'd.harrowell@millbrook.example',
      telephone: '01632 960102',
      nationalInsuranceNumber: 'QQ 12 34 56 C',
      addressLine1: '4 Carpenters Walk',
      addressLine2: '',
      town: 'Millbrook',
      county: '',
      postcode: 'ZZ4 7AB',
      homeAddress: '12 Tern Close, Millbrook, ZZ4 9QD',
      privateEmail: 'dorrit.harrowell@postbox.example',
      settled: true,
    })
    expect(other).toMatchObject({ privateEmail: null, addressLine1: 'Annexe, 9 Kiln Lane' })
  })

  test('who is the Authorising Officer has no leave unless it is told', () => {
    const leave = 'Tier 1 (Entrepreneur)' as const
    const { world } = testWorld((file) => {
      const { authorisingOfficer, keyContact } = file.keyPersonnel
      const keyPersonnel = { authorisingOfficer: { ...authorisingOfficer, leave }, keyContact }
      return { ...file, keyPersonnel }
    })
    expect(testWorld().world.keyPersonnel.authorisingOfficer.leave).toBeNull()
    expect(world.keyPersonnel.authorisingOfficer.leave).toBe(leave)
  })
})

describe('the trainee', () => {
  const addressesOf = (change: Partial<UserInFile>) =>
    testWorld((file) => ({
      ...file,
      users: [user(change)],
      trainee: { userId: 'OTHER0009', knows: [] },
    })).world.trainee.addresses

  test('reads what comes to the one address', () => {
    expect(addressesOf({ password: issued })).toEqual(['u.therwell@millbrook.example'])
    expect(addressesOf({ status: 'Requested' })).toEqual(['u.therwell@millbrook.example'])
  })

  test('reads what comes to the former one too', () => {
    const addresses = addressesOf({ password: issued, passwordSentTo: 'una@old.example' })
    expect(addresses).toEqual(['una@old.example', 'u.therwell@millbrook.example'])
  })
})
