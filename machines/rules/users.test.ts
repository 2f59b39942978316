import { describe, expect, test } from 'vitest'
import type { LicenceRating } from '../licence/licence.ts'
import { readingsWith } from '../readings.ts'
import type { Route } from '../routes.ts'
import type { AccountStatus, User, World } from '../world.ts'
import { users } from './users.ts'

const userOf = (id: string, level: 1 | 2, status: AccountStatus = 'active') =>
  ({ id, level, account: { value: { status } } }) as User

const worldOf = ({
  routes = ['Skilled Worker'] as readonly Route[],
  rating = 'A' as LicenceRating,
  automation = false,
  amendments = {},
} = {}) =>
  ({ licence: { routes, automation, life: { value: { rating } } }, amendments }) as unknown as World

const ours = readingsWith({})
const me = userOf('ME0001', 1)
const another = userOf('OTHER0002', 1)
const clerk = userOf('CLERK0003', 2)
const provisional = worldOf({ routes: ['GBM UK Expansion Worker'], rating: 'provisional' })

const open = { open: true }
const closed = (why: string) => ({ closed: true, why })

describe('to whom guides 3 and 4 are open (G3-0a, G4-0a)', () => {
  test.each<[string, World, object]>([
    ['a provisional GBM UK Expansion Worker sponsor: closed', provisional, closed('provisional')],
    ['the same, rated A: open', worldOf({ routes: ['GBM UK Expansion Worker'] }), open],
    ['provisional in another route: open', worldOf({ rating: 'provisional' }), open],
  ])('%s', (_, { licence }, verdict) => {
    expect(users.areManagedHere(licence)).toEqual(verdict)
  })
})

describe('whom a Level 1 user can select (R-SELECT)', () => {
  test.each<[string, User, 'everyone' | 'own-and-level-2', object]>([
    ['oneself', me, 'own-and-level-2', open],
    ['a Level 2 user', clerk, 'own-and-level-2', open],
    [
      'another Level 1 user, under the narrow reading',
      another,
      'own-and-level-2',
      closed('another-level-1'),
    ],
    ['another Level 1 user, under ours', another, 'everyone', open],
  ])('%s', (_, user, option, verdict) => {
    expect(users.canSelect(me, user, readingsWith({ 'R-SELECT': option }))).toEqual(verdict)
  })
})

describe('whom a Level 1 user can amend (G4-0c, G4-4b)', () => {
  test.each<[string, User, World, object, object]>([
    ['oneself', me, worldOf(), {}, open],
    ['a Level 2 user', clerk, worldOf(), {}, open],
    ['another Level 1 user: not', another, worldOf(), {}, closed('another-level-1')],
    [
      'a deactivated Level 2 user: not (R-AMENDABLE)',
      userOf('GONE0004', 2, 'deactivatedBySponsor'),
      worldOf(),
      {},
      closed('not-active'),
    ],
    ['nobody where the guide is closed', me, provisional, {}, closed('provisional')],
    ['oneself again while assessed', me, worldOf({ amendments: { ME0001: {} } }), {}, open],
    [
      'not again while assessed (R-SECONDAMEND=refused)',
      me,
      worldOf({ amendments: { ME0001: {} } }),
      { 'R-SECONDAMEND': 'refused' },
      closed('being-assessed'),
    ],
  ])('%s', (_, user, world, readings, verdict) => {
    expect(users.canAmend(me, user, world, readingsWith(readings))).toEqual(verdict)
  })
})

describe('whom a Level 1 user can deactivate (G4-0e, G4-4a)', () => {
  const requested = userOf('NEW0005', 1, 'requested')
  test.each<[string, User, World, object, object]>([
    ['another Level 1 user', another, worldOf(), {}, open],
    ['a Level 2 user', clerk, worldOf(), {}, open],
    ['never oneself', me, worldOf(), {}, closed('oneself')],
    ['a request: not', requested, worldOf(), {}, closed('not-active')],
    [
      'a request (R-DEACTIVATABLE=active-or-requested)',
      requested,
      worldOf(),
      { 'R-DEACTIVATABLE': 'active-or-requested' },
      open,
    ],
    [
      'a deactivated one: not',
      userOf('GONE0004', 1, 'deactivatedByUkvi'),
      worldOf(),
      { 'R-DEACTIVATABLE': 'active-or-requested' },
      closed('not-active'),
    ],
    ['nobody where the guide is closed', clerk, provisional, {}, closed('provisional')],
  ])('%s', (_, user, world, readings, verdict) => {
    expect(users.canDeactivate(me, user, world, readingsWith(readings))).toEqual(verdict)
  })
})

describe('when an amendment is granted at once (G4-5a, G4-5b, G4-0h)', () => {
  test.each<[string, User, boolean, boolean, object, boolean]>([
    ["a Level 2 user's: always", clerk, false, false, {}, true],
    ['the own address, automation granted', me, true, true, {}, true],
    ['the own address, no automation', me, true, false, {}, false],
    ['something else, automation granted', me, false, true, {}, false],
    ['the own address (R-OWNAMEND)', me, true, true, { 'R-OWNAMEND': 'always-assessed' }, false],
  ])('%s', (_, user, addressAlone, automation, readings, isGranted) => {
    const { licence } = worldOf({ automation })
    expect(users.isGrantedAtOnce(user, addressAlone, licence, readingsWith(readings))).toBe(
      isGranted,
    )
  })
})

describe('the next user ID (R-USERID)', () => {
  const among = (...ids: readonly string[]) =>
    ({
      users: Object.fromEntries(ids.map((id) => [id, {}])),
      licence: { applicationUserId: 'APPLY0003' },
    }) as unknown as World

  test.each<[string, World, string, string]>([
    [
      'letters of the family name and the next number',
      among('OKORO0001'),
      'Patelwood',
      'PATEL0002',
    ],
    ['short names', among(), 'Li', 'LI0001'],
    ['accents fall away', among(), 'Müller-Öz', 'MULLE0001'],
    ['a name of another script', among(), '王', 'USER0001'],
    ['a number that is taken is passed over', among('A0002', 'B0003'), 'Okoro', 'OKORO0004'],
    ['that of the licence application is', among('A0001', 'B0002'), 'Apply', 'APPLY0004'],
  ])('%s', (_, world, name, id) => {
    expect(users.nextId(world, name)).toBe(id)
  })
})

test('a sponsor has an active Level 1 user, or it has not (G3-0f)', () => {
  const having = (...all: readonly User[]) =>
    users.hasActiveLevelOne({ users: Object.fromEntries(all.map((one) => [one.id, one])) } as never)
  expect(having(me, clerk)).toBe(true)
  expect(having(clerk, userOf('GONE0004', 1, 'deactivatedByUkvi'))).toBe(false)
})

test('nothing is absent, and nothing told of an assessment, unless a reading says so', () => {
  expect([users.unavailableIsAbsent(ours), users.tellsOfAssessment(ours)]).toEqual([false, false])
})
