import { describe, expect, test } from 'vitest'
import { type DetailName, detailNames, type UserDetails } from '../details.ts'
import type { AccountStatus, User, World } from '../world.ts'
import { details } from './details.ts'

const now = Date.parse('2027-03-02T09:00:00Z')

const right: UserDetails = {
  givenName: 'Ruth',
  familyName: 'Okoro',
  dateOfBirth: '17/05/1984',
  jobTitle: 'Registry officer',
  email: 'r.okoro@millbrook.example',
  telephone: '01632 960 101',
  nationalInsuranceNumber: 'QQ 12 34 56 C',
  addressLine1: '4 Mill Lane',
  addressLine2: '',
  town: 'Millbrook',
  county: '',
  postcode: 'ZZ4 7AB',
}

describe('what can be right about a detail (R-DETAILTEXT)', () => {
  test('all of these', () => {
    expect(details.faults(right, now)).toEqual([])
  })

  test.each<[DetailName, string]>([
    ['givenName', 'Zoë'],
    ['givenName', 'Nguyễn Thị'],
    ['familyName', "O'Brien-Smythe"],
    ['familyName', 'Müller'],
    ['familyName', '王'],
    ['familyName', 'Иванова'],
    ['familyName', 'अग्रवाल'],
    ['familyName', 'de la Cruz Jr.'],
    ['dateOfBirth', '1/2/1990'],
    ['dateOfBirth', '29/02/2000'],
    ['dateOfBirth', '02/03/2027'],
    ['email', 'first.last+sms@sub.domain.example'],
    ['telephone', ''],
    ['telephone', '+44 (0)1632 960 101'],
    ['telephone', '0163296'],
    ['telephone', '016329601012345'],
    ['nationalInsuranceNumber', 'qq123456c'],
    ['postcode', 'zz4 7ab'],
    ['postcode', 'ZZ47AB'],
    ['postcode', 'GIR 0AA'],
    ['addressLine1', 'Flat 2/1, 4 Mill Lane (rear)'],
  ])('%s: %s', (field, text) => {
    expect(details.faultOf(field, text, now)).toBeNull()
  })

  test.each<[DetailName, string, string]>([
    ['givenName', '', 'missing'],
    ['givenName', '12345', 'not-a-name'],
    ['givenName', 'R\u202euth', 'not-a-name'],
    ['givenName', '😀', 'not-a-name'],
    ['familyName', '-', 'not-a-name'],
    ['familyName', `Z${'\u0301'.repeat(5)}`, 'not-a-name'],
    ['familyName', 'x'.repeat(101), 'too-long'],
    ['dateOfBirth', '31/02/1980', 'not-a-date'],
    ['dateOfBirth', '29/02/1900', 'not-a-date'],
    ['dateOfBirth', '1980-02-01', 'not-a-date'],
    ['dateOfBirth', '01/01/0999', 'not-a-date'],
    ['dateOfBirth', '03/03/2027', 'date-ahead'],
    ['email', 'somebody', 'not-an-address'],
    ['email', 'a@b', 'not-an-address'],
    ['email', 'two@@signs.example', 'not-an-address'],
    ['telephone', 'extension four', 'not-a-telephone'],
    ['telephone', '016329', 'not-a-telephone'],
    ['telephone', '0163296010123456', 'not-a-telephone'],
    ['nationalInsuranceNumber', 'QQ12C', 'not-a-number'],
    ['postcode', '75008', 'not-a-postcode'],
    ['postcode', 'D02 AF30', 'not-a-postcode'],
    ['postcode', '', 'missing'],
    ['jobTitle', 'Clerk\u0007', 'illegible'],
    ['town', '\u200b', 'illegible'],
  ])('%s: %j is %s', (field, text, fault) => {
    expect(details.faultOf(field, text, now)).toBe(fault)
  })

  test('a hundred characters are not too long, counted as a person counts them', () => {
    expect(details.faultOf('jobTitle', '𝒳'.repeat(100), now)).toBeNull()
    expect(details.faultOf('jobTitle', '𝒳'.repeat(101), now)).toBe('too-long')
  })

  test('faults come in the order of the form', () => {
    const wrong = { ...right, postcode: '75008', givenName: '1', email: 'x' }
    expect(details.faults(wrong, now).map(({ field }) => field)).toEqual([
      'givenName',
      'email',
      'postcode',
    ])
  })

  test('outer and doubled spaces do not count, and are not kept', () => {
    const spaced = { ...right, givenName: '  Ruth  ', addressLine1: '4  Mill   Lane' }
    expect(details.faults(spaced, now)).toEqual([])
    expect(details.tidied(spaced)).toEqual(right)
  })
})

const userOf = (id: string, change: Partial<UserDetails>, status: AccountStatus = 'active') =>
  ({ ...right, ...change, id, account: { value: { status } } }) as User

const worldOf = (...users: readonly User[]) =>
  ({ users: Object.fromEntries(users.map((user) => [user.id, user])) }) as unknown as World

describe('whose details they are', () => {
  test.each<[string, Partial<UserDetails>, AccountStatus, boolean]>([
    ['the same names and date of birth', { email: 'another@millbrook.example' }, 'active', true],
    [
      'the same, in other cases',
      { familyName: 'OKORO', email: 'x@millbrook.example' },
      'active',
      true,
    ],
    ['the same, requested', { email: 'another@millbrook.example' }, 'requested', true],
    ['the same address', { givenName: 'Ann', email: 'R.Okoro@Millbrook.example' }, 'active', true],
    [
      'the same, deactivated: it may be asked for anew (R-AFTERDEACTIVATION)',
      {},
      'deactivatedBySponsor',
      false,
    ],
    ['the same, refused', {}, 'refused', false],
    [
      'another date of birth and address',
      { dateOfBirth: '18/05/1984', email: 'another@millbrook.example' },
      'active',
      false,
    ],
  ])('%s (R-TWICE)', (_, change, status, isTwice) => {
    const world = worldOf(userOf('OKORO0001', change, status))
    expect(details.alreadyUser(right, world) !== undefined).toBe(isTwice)
  })

  test('a user is not twice because of himself or herself', () => {
    const world = worldOf(userOf('OKORO0001', {}))
    expect(details.alreadyUser(right, world, 'OKORO0001')).toBeUndefined()
  })

  test.each<[string, Partial<UserDetails>, boolean]>([
    ['a marriage', { familyName: 'Lindqvarn' }, false],
    ['a date that is mended', { dateOfBirth: '18/05/1984' }, false],
    ['the same date, written otherwise', { dateOfBirth: '17/5/1984', givenName: 'Rut' }, false],
    ['two names', { givenName: 'Ann', familyName: 'Lindqvarn' }, true],
    ['a name and the date', { familyName: 'Lindqvarn', dateOfBirth: '1/1/1990' }, true],
  ])('%s (R-ANOTHER)', (_, change, isOther) => {
    expect(details.isAnotherPerson(right, { ...right, ...change })).toBe(isOther)
  })

  test.each<[DetailName, boolean]>(
    detailNames.map((name) => [
      name,
      ['addressLine1', 'addressLine2', 'town', 'county', 'postcode'].includes(name),
    ]),
  )('a change of %s is one of the postal address alone: %s (R-AUTOADDRESS)', (name, isPostal) => {
    expect(details.changesTheAddressAlone(right, { ...right, [name]: 'other' })).toBe(isPostal)
  })
})
