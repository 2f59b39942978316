import { beforeAll, describe, expect, test } from 'vitest'
import { defaultReadings } from '../../machines/readings.ts'
import { aspects } from '../explore/aspects.ts'
import { loadWorld } from '../worlds/load.ts'
import { lookingIn } from './looking.ts'
import { type Account, killsByClause, mutate, shareOf, sumsOf } from './mutate.ts'
import type { Playable } from './suite.ts'
import { byHand, scenario } from './test-mutants.ts'
import { Trials } from './trials.ts'

const world = 'scenarios/proof-worlds/first-day.yaml'
const smallSpace = {
  world,
  beginning: loadWorld(world),
  aspect: aspects.users,
  readings: defaultReadings,
  under: '',
}
const lookingThere = lookingIn(async () => [smallSpace], [])
const looksAtTheFirstPage = 'the screen is "SMS log in"'
const asksForAReset = [
  'the user asks for a password reset',
  'the screen is "Password reset confirmation"',
] as const

const tried = async (
  mutants: readonly (keyof typeof byHand)[],
  ...scenarios: readonly Playable[]
): Promise<readonly Account[]> =>
  mutate(
    mutants.map((id) => byHand[id]),
    await Trials.of(scenarios),
    lookingThere,
  )

/** What is done in the scenario in which it can be seen. */
const deedsIn = (account: Account | undefined): readonly string[] =>
  account?.verdict === 'alive' && account.seen?.seen === 'yes'
    ? account.seen.scenario.filter((line) => /^ +(?:When|And) /.test(line))
    : []

describe('a mutant', () => {
  test('that a scenario fails on is killed, and nobody looks for it', async () => {
    const [account] = await tried(['misdrawn'], scenario(['@LOG-1'], looksAtTheFirstPage))
    expect(account).toMatchObject({ verdict: 'killed', played: 1, by: { tags: ['@LOG-1'] } })
  })

  test.each([
    ['misdrawn', 0],
    ['of-other-passwords', 1],
  ] as const)(
    'that none does is alive where it can be seen: %s, after %i steps',
    async (id, steps) => {
      const [account] = await tried([id])
      expect(account).toMatchObject({ verdict: 'alive', seen: { seen: 'yes', world } })
      expect(deedsIn(account)).toHaveLength(steps)
    },
  )

  test.each([
    ['unasked', 'never asked for'],
    ['right', 'comes to the same'],
    ['secretive', 'is never told'],
  ] as const)('that nobody can see is equivalent: %s, for it %s', async (id, why) => {
    const [account] = await tried([id])
    expect(account).toMatchObject({ verdict: 'equivalent', seen: { seen: 'never', why } })
  })

  test('is not yet seen where scenarios alone ask for it, and no space', async () => {
    const [asked] = await tried(['asked-of-resets'], scenario(['@G2-2'], ...asksForAReset))
    expect(asked).toMatchObject({ verdict: 'alive', played: 1, seen: { seen: 'not yet' } })
    const [unasked] = await tried(['asked-of-resets'])
    expect(unasked).toMatchObject({ verdict: 'equivalent', seen: { why: 'never asked for' } })
  })
})

describe('the sums', () => {
  let accounts: readonly Account[]
  let trials: Trials
  beforeAll(async () => {
    trials = await Trials.of([
      scenario(['@LOG-1', '@CRED-9.password'], looksAtTheFirstPage),
      // The longer one is tried after the other, and so by itself catches nothing.
      scenario(['@CRED-7'], looksAtTheFirstPage, looksAtTheFirstPage),
      scenario(['@G2-2'], 'the menu offers nothing'),
    ])
    accounts = await mutate([byHand.misdrawn, byHand.right, byHand.unasked], trials, lookingThere)
  })

  test('are of those that were killed, are alive, are equivalent', () => {
    expect(sumsOf(accounts)).toEqual({ killed: 1, alive: 0, equivalent: 2 })
    expect(shareOf({ killed: 3, alive: 1, equivalent: 7 })).toBe(75)
    expect(shareOf({ killed: 0, alive: 0, equivalent: 7 })).toBe(100)
  })

  test('of a clause are those that its scenarios catch, be it only after others', async () => {
    expect(Object.fromEntries(await killsByClause(accounts, trials))).toEqual({
      'LOG-1': 1,
      'CRED-9': 1,
      'CRED-7': 1,
      'G2-2': 0,
    })
  })
})
