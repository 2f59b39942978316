import { describe, expect, test } from 'vitest'
import { clauseAccounts } from './clause-accounts.ts'
import { gapsIn, gapText } from './gaps.ts'
import type { ScenarioVerdict } from './scenario-verdicts.ts'
import { everythingProven, provenBut, scenario } from './test-scenarios.ts'

const told = (scenarios: readonly ScenarioVerdict[]): readonly string[] =>
  gapsIn(clauseAccounts(scenarios), scenarios).map(gapText)

test('nothing is missing where all is proven', () => {
  expect(told(everythingProven)).toEqual([])
})

describe('missing is', () => {
  test.each([
    ['a clause of which no scenario speaks', '@G1-2a', 'not-there', 'G1-2a: untested'],
    ['one of which a scenario failed', '@G1-2a', 'failed', 'G1-2a: failed'],
    [
      'one that the system has not got the means for',
      '@G1-2a',
      'not-applicable',
      'G1-2a: not applicable',
    ],
    ['one where the harness failed', '@G1-2a', 'broken', 'G1-2a: not judged'],
    ['one that SMS only should or may do', '@G1-1n', 'not-there', 'G1-1n: untested'],
    ['one that the Home Office does', '@LOG-2h', 'not-there', 'LOG-2h: untested'],
    [
      'a part of which no scenario speaks',
      '@LIC-2.expired',
      'not-there',
      'LIC-2.expired: untested',
    ],
    ['a part that failed', '@LIC-2.expired', 'failed', 'LIC-2.expired: failed'],
    [
      'a part that is there already of a clause with a guide to come',
      '@LIC-4.dormant',
      'failed',
      'LIC-4.dormant: failed',
    ],
    [
      'an option that no scenario pins',
      '@R-LOCK=30',
      'not-there',
      'R-LOCK=30: no scenario that passed pins it',
    ],
    [
      'an option whose only scenario failed',
      '@R-LOCK=30',
      'failed',
      'R-LOCK=30: no scenario that passed pins it',
    ],
    [
      'the default, if none pins it',
      '@R-LOCK=20',
      'not-there',
      'R-LOCK=20: no scenario that passed pins it',
    ],
  ] as const)('%s', (_, tag, outcome, gap) => {
    expect(told(provenBut(tag, outcome))).toEqual([gap])
  })

  test('a scenario that cites nothing, by its place', () => {
    const lost = scenario({ uri: 'features/a.feature', line: 3, name: 'Lost', tags: ['@slow'] })
    expect(told([...everythingProven, lost])).toEqual([
      'features/a.feature:3: cites no clause and no reading: Lost',
    ])
  })
})

describe('nothing is missing without', () => {
  test.each([
    ['what the staff should do', '@LIC-1'],
    ['a fact', '@NAV-5'],
    ['a clause with a guide to come', '@NAV-4'],
    ['a part of such a clause', '@LIC-4.premium'],
    ['a part that awaits a guide', '@NAV-3.time'],
  ])('%s', (_, tag) => {
    expect(told(provenBut(tag, 'not-there'))).toEqual([])
  })

  test('a pin where there is one option: a tag that names the reading is enough', () => {
    const bare = [...provenBut('@R-CANCEL=always', 'not-there'), scenario({ tags: ['@R-CANCEL'] })]
    expect(told(bare)).toEqual([])
  })

  test('but where there are two, it pins neither', () => {
    const bare = [...provenBut('@R-LOCK=20', 'not-there'), scenario({ tags: ['@R-LOCK'] })]
    expect(told(bare)).toEqual(['R-LOCK=20: no scenario that passed pins it'])
  })
})
