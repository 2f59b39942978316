import { expect, test } from 'vitest'
import { createMachine } from 'xstate'
import { chartedOf } from '../diagrams/charted.ts'
import { charted } from './charts.ts'
import { scenario } from './test-scenarios.ts'
import { uncitedScenarios, uncitedStates, uncitedTransitions } from './uncited.ts'

const cites = { clauses: ['G1-1'] }

/** One of each: what cites, what stands beside something that does, and what does not. */
const chart = chartedOf(
  createMachine({
    id: 'toy',
    initial: 'junction',
    states: {
      junction: { on: { 'key.turned': { target: 'cited', meta: cites } } },
      cited: { meta: cites, on: { 'key.lost': 'alone', 'key.found': 'cited' } },
      box: { meta: cites, initial: 'inside', states: { inside: {} } },
      alone: { on: { 'key.lost': 'alone', 'key.copied': 'other' } },
      other: {},
    },
  }),
)

test('of states, a junction and what stands in a box that cites are cited; the others are not', () => {
  expect(uncitedStates(chart)).toEqual(['toy.alone', 'toy.other'])
})

test('of transitions, one that has a state at either end that cites belongs to it', () => {
  expect(uncitedTransitions(chart).map(({ from, event }) => `${from} ${event}`)).toEqual([
    'toy.alone key.lost',
    'toy.alone key.copied',
  ])
})

test('our own charts cite throughout', () => {
  expect(uncitedStates(charted())).toEqual([])
  expect(uncitedTransitions(charted())).toEqual([])
})

test('a scenario cites by a clause, a part of one or a reading, and by nothing else', () => {
  const tagged = (tag: string) => scenario({ name: tag, tags: [tag] })
  const all = ['@G1-2a', '@LIC-2.expired', '@R-LOCK', '@R-LOCK=30', '@slow', '@G9-1'].map(tagged)
  expect(uncitedScenarios([...all, scenario({ name: 'bare' })]).map(({ name }) => name)).toEqual([
    '@slow',
    '@G9-1',
    'bare',
  ])
})
