import { describe, expect, test } from 'vitest'
import type { UserDetails } from '../details.ts'
import type { Route } from '../routes.ts'
import type { AuthorisingOfficer, Colleague, User, World } from '../world.ts'
import { assessors } from './assessors.ts'

const userOf = (level: 1 | 2, settled: boolean | null, status = 'active') =>
  ({ level, settled, account: { value: { status } } }) as User

const worldOf = ({
  users = [] as readonly User[],
  leave = null as AuthorisingOfficer['leave'],
  isMission = false,
  routes = ['Skilled Worker'] as readonly Route[],
} = {}) =>
  ({
    users: Object.fromEntries(users.map((user, at) => [at, user])),
    licence: { isMission, routes },
    keyPersonnel: { authorisingOfficer: { leave } },
  }) as unknown as World

const mission = ['Temporary Work - International Agreement'] as const

describe('a settled worker among the Level 1 users (G3-0c)', () => {
  test.each<[string, World, boolean]>([
    ['one is there', worldOf({ users: [userOf(1, true), userOf(1, false)] }), true],
    ['none is', worldOf({ users: [userOf(1, false)] }), false],
    ['nobody has told', worldOf({ users: [userOf(1, null)] }), false],
    ['a Level 2 user does not count', worldOf({ users: [userOf(2, true)] }), false],
    [
      'one who is gone does not',
      worldOf({ users: [userOf(1, true, 'deactivatedBySponsor')] }),
      false,
    ],
    ['a mission needs none', worldOf({ isMission: true, routes: mission }), true],
    ['a mission in another route does', worldOf({ isMission: true }), false],
    ['the route alone is not enough', worldOf({ routes: mission }), false],
    ['an AO with leave needs none', worldOf({ leave: 'Tier 1 (Entrepreneur)' }), true],
  ])('%s', (_, world, isFound) => {
    expect(assessors.findASettledWorker(world)).toBe(isFound)
  })
})

describe('what speaks against the details of a user', () => {
  const colleague = {
    privateEmail: 'ruth@home.example',
    homeAddress: '9 Weir Row, Millbrook, ZZ4 9QQ',
  } as Colleague
  const world = {
    colleagues: [colleague],
    sharedMailboxes: ['admissions@millbrook.example'],
  } as unknown as World
  const details = (change: Partial<UserDetails>) =>
    ({
      email: 'r.okoro@millbrook.example',
      addressLine1: '4 Mill Lane',
      postcode: 'ZZ4 7AB',
      ...change,
    }) as UserDetails

  test.each<[string, Partial<UserDetails>, readonly string[]]>([
    ['nothing', {}, []],
    ['a shared mailbox (G3-4a)', { email: 'Admissions@millbrook.example' }, ['shared-mailbox']],
    ['a private address', { email: 'ruth@home.example' }, ['private-email']],
    [
      'the home address (G3-4b)',
      { addressLine1: '9 weir row', postcode: 'zz4 9qq' },
      ['home-address'],
    ],
    ['another house in the same street', { addressLine1: '8 Weir Row', postcode: 'ZZ4 9QQ' }, []],
  ])('%s', (_, change, objections) => {
    expect(assessors.objectionsTo(details(change), world)).toEqual(objections)
  })
})
