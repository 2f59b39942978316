import { expect, test } from 'vitest'
import { defaultReadings } from '../../machines/readings.ts'
import { loadWorld } from '../worlds/load.ts'
import { type AspectName, aspects } from './aspects.ts'
import { type Figures, prove } from './prove.ts'
import { surveyOf } from './survey.ts'

/** What depends on the space alone, and not on the machine that searches it. */
const sizeOf = ({ states, transitions, tried, depth, complete }: Figures) => ({
  states,
  transitions,
  tried,
  depth,
  complete,
})

test.each<readonly [string, AspectName]>([
  ['two-level-1', 'users'],
  ['first-day', 'desk'],
])('a survey of %s, %s, is of the same space as its proof', (world, aspect) => {
  const beginning = loadWorld(`scenarios/proof-worlds/${world}.yaml`)
  const claim = { beginning, aspect: aspects[aspect], readings: defaultReadings }
  const proven = sizeOf(prove(claim))
  expect(sizeOf(surveyOf(claim).figures)).toEqual(proven)
  expect(proven.states).toBeGreaterThan(1)
})
