import { describe, expect, test } from 'vitest'
import { accountAfter } from '../life.ts'
import { readingsWith } from '../readings.ts'
import { rules } from '../rules/rules.ts'
import type { Scene } from '../scene.ts'
import { minute } from '../time.ts'
import type { AccountLife, World } from '../world.ts'
import type { AccountEvent } from './account.ts'
import { untried } from './lock.ts'

const active: AccountLife = {
  value: { status: 'active', lock: 'open', resetLock: 'open', password: 'chosen' },
  context: { ...untried, password: 'Vq7#Wz9+Kx4_' },
}

const sceneAt = (now: number, readings: Parameters<typeof readingsWith>[0] = {}): Scene => ({
  now,
  world: {} as World,
  readings: readingsWith(readings),
  rules,
})

type Happening = readonly [minutes: number, type: 'failed' | 'refused' | 'succeeded']

/** The life after these log-ins, each at its minute, with time reaching every deadline between them. */
const lifeAfter = (happenings: readonly Happening[], readings = {}): AccountLife => {
  let life = active
  for (const [minutes, type] of happenings) {
    const scene = sceneAt(minutes * minute, readings)
    life = accountAfter(life, { type: 'time.reached' }, scene)
    life = accountAfter(life, { type: `logIn.${type}` }, scene)
  }
  return life
}

const three: readonly Happening[] = [
  [0, 'failed'],
  [0, 'failed'],
  [0, 'failed'],
]

describe('the lock', () => {
  test.each<[string, readonly Happening[], object, 'open' | 'locked']>([
    ['two wrong attempts do not lock', three.slice(1), {}, 'open'],
    ['the third does (CRED-7)', three, {}, 'locked'],
    [
      'one that succeeded between sets the count to zero (R-COUNT=consecutive)',
      [
        [0, 'failed'],
        [0, 'failed'],
        [1, 'succeeded'],
        [2, 'failed'],
      ],
      {},
      'open',
    ],
    [
      'one that succeeded does not (R-COUNT=cumulative)',
      [
        [0, 'failed'],
        [0, 'failed'],
        [1, 'succeeded'],
        [2, 'failed'],
      ],
      { 'R-COUNT': 'cumulative' },
      'locked',
    ],
    [
      'attempts do not fade (R-COUNTLIFE=never)',
      [
        [0, 'failed'],
        [0, 'failed'],
        [600, 'failed'],
      ],
      {},
      'locked',
    ],
    [
      'attempts fade once the time of a lock has passed (R-COUNTLIFE)',
      [
        [0, 'failed'],
        [0, 'failed'],
        [20, 'failed'],
      ],
      { 'R-COUNTLIFE': 'after-lock-time' },
      'open',
    ],
    [
      'attempts have not faded a minute before (R-COUNTLIFE)',
      [
        [0, 'failed'],
        [0, 'failed'],
        [19, 'failed'],
      ],
      { 'R-COUNTLIFE': 'after-lock-time' },
      'locked',
    ],
  ])('%s', (_, happenings, readings, lock) => {
    expect(lifeAfter(happenings, readings).value.lock).toBe(lock)
  })

  test.each<[string, number, object, 'open' | 'locked']>([
    ['stands at 19:59', 20 * minute - 1000, {}, 'locked'],
    ['is over at 20:00 (CRED-8, R-EDGE)', 20 * minute, {}, 'open'],
    ['stands at 29:59 (R-LOCK=30)', 30 * minute - 1000, { 'R-LOCK': 30 }, 'locked'],
    ['is over at 30:00 (R-LOCK=30)', 30 * minute, { 'R-LOCK': 30 }, 'open'],
  ])('%s', (_, now, readings, lock) => {
    const locked = lifeAfter(three, readings)
    const later = accountAfter(locked, { type: 'time.reached' }, sceneAt(now, readings))
    expect(later.value.lock).toBe(lock)
    if (lock === 'open') expect(later.context.logIn.wrongTries).toBe(0)
  })

  test.each<[string, object, number]>([
    ['does not last longer for an attempt during it (R-DURINGLOCK=no-effect)', {}, 20],
    [
      'starts anew with an attempt during it (R-DURINGLOCK=starts-anew)',
      { 'R-DURINGLOCK': 'starts-anew' },
      30,
    ],
  ])('%s', (_, readings, end) => {
    const life = lifeAfter([...three, [10, 'refused']], readings)
    expect(life.context.logIn.lockedUntil).toBe(end * minute)
  })
})

describe('the two doors', () => {
  const failed = (door: 'logIn' | 'reset') => ({ type: `${door}.failed` }) as const
  const lifeAfterAll = (events: readonly AccountEvent[], readings = {}): AccountLife =>
    events.reduce((life, event) => accountAfter(life, event, sceneAt(0, readings)), active)

  test('each counts and locks by itself (R-RESETLOCK=separate)', () => {
    const life = lifeAfterAll([failed('reset'), failed('reset'), failed('reset'), failed('logIn')])
    expect([life.value.lock, life.value.resetLock]).toEqual(['open', 'locked'])
    expect(life.context.logIn.wrongTries).toBe(1)
  })

  test('a log-in that succeeds clears the count of the log-in alone', () => {
    const life = lifeAfterAll([failed('reset'), failed('logIn'), { type: 'logIn.succeeded' }])
    expect([life.context.logIn.wrongTries, life.context.reset.wrongTries]).toEqual([0, 1])
  })

  test.each<[string, object, number]>([
    ['does not clear the count (R-RESETCOUNT=no)', {}, 2],
    ['clears it (R-RESETCOUNT=yes)', { 'R-RESETCOUNT': 'yes' }, 0],
  ])('a confirmed reset %s', (_, readings, tries) => {
    const reset = { type: 'password.reset', to: 'Practise+0001=Only' } as const
    const life = lifeAfterAll([failed('logIn'), failed('logIn'), reset], readings)
    expect(life.context.logIn.wrongTries).toBe(tries)
    expect(life.value.password).toBe('issued')
    expect(life.context.password).toBe('Practise+0001=Only')
  })
})

describe('the status', () => {
  const requested: AccountLife = {
    value: { status: 'requested', lock: 'open', resetLock: 'open', password: 'notIssued' },
    context: { ...untried, password: null },
  }
  const moved = (life: AccountLife, ...events: readonly AccountEvent[]): AccountLife =>
    events.reduce((earlier, event) => accountAfter(earlier, event, sceneAt(0)), life)

  const approved = { type: 'account.approved', password: 'Practise+0001=Only' } as const
  const bySponsor = { type: 'account.deactivated', by: 'sponsor' } as const
  const byUkvi = { type: 'account.deactivated', by: 'ukvi' } as const

  test('a request that is approved is active, with a password to be changed (G3-6a, CRED-5)', () => {
    const life = moved(requested, approved)
    expect(life.value).toEqual({
      status: 'active',
      lock: 'open',
      resetLock: 'open',
      password: 'issued',
    })
    expect(life.context.password).toBe('Practise+0001=Only')
  })

  test.each<[string, AccountLife, readonly AccountEvent[], string]>([
    [
      'a refused request stays refused (G3-6b)',
      requested,
      [{ type: 'account.refused' }, approved],
      'refused',
    ],
    ['a sponsor deactivates (G4-9)', active, [bySponsor], 'deactivatedBySponsor'],
    ['UK V&I deactivates (G3-3u)', active, [byUkvi], 'deactivatedByUkvi'],
    [
      'a deactivation is never undone (G4-9a)',
      active,
      [bySponsor, approved, byUkvi],
      'deactivatedBySponsor',
    ],
    ['a request has nothing to deactivate (R-DEACTIVATABLE)', requested, [bySponsor], 'requested'],
  ])('%s', (_, life, events, status) => {
    expect(moved(life, ...events).value.status).toBe(status)
  })

  test('nothing that happens to it leaves the same object', () => {
    expect(moved(active, { type: 'account.refused' })).toBe(active)
  })
})
