import { describe, expect, test } from 'vitest'
import { clauseIds } from '../../machines/clauses.ts'
import { clauseVerdicts, provable } from './clause-verdicts.ts'
import type { Outcome, ScenarioVerdict } from './scenario-verdicts.ts'

const scenario = (outcome: Outcome, ...tags: readonly string[]): ScenarioVerdict => ({
  uri: 'x.feature',
  line: 3,
  name: 'S',
  rule: null,
  feature: 'F',
  tags,
  outcome,
  failure: null,
})

const verdictOn = (id: string, ...scenarios: readonly ScenarioVerdict[]) =>
  clauseVerdicts(scenarios).find((one) => one.id === id)

test('every clause that a system has to prove gets a verdict, and no other one of itself', () => {
  const verdicts = clauseVerdicts([])
  expect(verdicts.map(({ id }) => id)).toEqual(clauseIds.filter(provable))
  expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['untested']))
})

test('a clause about people gets one where a scenario speaks of it all the same', () => {
  expect(verdictOn('G1-2j')).toBeUndefined()
  expect(verdictOn('G1-2j', scenario('passed', '@G1-2j'))?.verdict).toBe('proven')
})

describe('of several scenarios', () => {
  test.each<[Outcome[], string]>([
    [['passed'], 'proven'],
    [['passed', 'passed'], 'proven'],
    [['passed', 'failed'], 'failed'],
    [['broken', 'failed'], 'failed'],
    [['passed', 'broken'], 'broken'],
    [['passed', 'not-applicable'], 'proven'],
    [['not-applicable'], 'not-applicable'],
    [[], 'untested'],
  ])('%j: %s', (outcomes, verdict) => {
    const scenarios = outcomes.map((outcome) => scenario(outcome, '@CRED-8'))
    expect(verdictOn('CRED-8', ...scenarios)?.verdict).toBe(verdict)
  })
})

describe('a clause with parts', () => {
  test.each<[string, Outcome, Outcome, string]>([
    ['is proven by all of them', 'passed', 'passed', 'proven'],
    ['fails with one of them', 'passed', 'failed', 'failed'],
    ['is not judged where one is not', 'passed', 'broken', 'broken'],
    ['does not apply where one does not', 'passed', 'not-applicable', 'not-applicable'],
  ])('%s', (_, one, other, verdict) => {
    const scenarios = [scenario(one, '@CRED-9.user-id'), scenario(other, '@CRED-9.password')]
    expect(verdictOn('CRED-9', ...scenarios)?.verdict).toBe(verdict)
  })

  test('is untested as long as one of them is', () => {
    const clause = verdictOn('CRED-9', scenario('passed', '@CRED-9.user-id'))
    expect(clause).toMatchObject({
      verdict: 'untested',
      parts: [
        { part: 'user-id', verdict: 'proven' },
        { part: 'password', verdict: 'untested' },
      ],
    })
  })

  test('is not proven by a scenario that cites it as a whole', () => {
    expect(verdictOn('CRED-9', scenario('passed', '@CRED-9'))?.verdict).toBe('untested')
  })
})

describe('a clause that comes with a guide that is not modelled yet', () => {
  test('is not proven by what speaks of it already, and can fail', () => {
    expect(verdictOn('TRB-2')).toBeUndefined()
    expect(verdictOn('TRB-2', scenario('passed', '@TRB-2'))?.verdict).toBe('awaited')
    expect(verdictOn('TRB-2', scenario('failed', '@TRB-2'))?.verdict).toBe('failed')
    expect(verdictOn('TRB-2', scenario('not-applicable', '@TRB-2'))?.verdict).toBe('not-applicable')
  })

  test('or a part of one: it is told, and the clause awaits it', () => {
    const scenarios = ['mandatory', 'status'].map((part) => scenario('passed', `@NAV-3.${part}`))
    expect(verdictOn('NAV-3', ...scenarios)).toMatchObject({
      verdict: 'awaited',
      parts: [
        { part: 'mandatory', verdict: 'proven' },
        { part: 'status', verdict: 'proven' },
        { part: 'time', verdict: 'awaited' },
      ],
    })
  })
})

test('no clause is taken for one whose id begins alike', () => {
  const clauses = clauseVerdicts([scenario('failed', '@G1-2f.submit')])
  expect(clauses.find(({ id }) => id === 'G1-2')?.verdict).toBe('untested')
  expect(clauses.find(({ id }) => id === 'G1-2f')?.verdict).toBe('failed')
})
