import { describe, expect, test } from 'vitest'
import { defaultReadings } from '../../machines/readings.ts'
import type { State } from '../../machines/state.ts'
import { createSms } from '../../machines/step.ts'
import { pageOf } from '../screens/pages.ts'
import { screenOf } from '../screens/screen.ts'
import { ChartWatch } from '../verification/chart-watch.ts'
import { loadWorld } from '../worlds/load.ts'
import { aspects } from './aspects.ts'
import { surveyOf } from './survey.ts'
import { type WalkTargets, walksOver } from './walks.ts'

const beginning = loadWorld('scenarios/proof-worlds/first-day.yaml')
const claim = { beginning, aspect: aspects.locks, readings: defaultReadings }

describe('walks', { timeout: 60_000 }, () => {
  test('take every transition that a search takes, and show what they should', () => {
    const { walks, taken, steps, atLeast } = walksOver(claim, 'transitions')
    const watch = new ChartWatch()
    const sms = watch.create({})
    for (const walk of walks) {
      let state: State = sms.start(beginning.world, beginning.now)
      for (const { event, screens } of walk) {
        state = sms.step(state, event)
        for (const { id } of state.tabs)
          expect(screens[id]).toEqual(screenOf(pageOf(sms, state, id)))
      }
    }
    const walked = new Set(watch.take().transitions)
    expect([...taken].sort()).toEqual(surveyOf(claim).taken)
    for (const one of taken) expect(walked).toContain(one)
    expect(steps).toBeGreaterThanOrEqual(atLeast)
  })

  test.each<WalkTargets>(['transitions', 'pairs'])('do not take %s that others have', (targets) => {
    const all = walksOver(claim, targets)
    const without = new Set(all.taken.slice(1))
    expect(walksOver(claim, targets, {}, without).taken).toEqual(all.taken.slice(0, 1))
  })

  test('take every pair that can follow each other', () => {
    const { walks, taken } = walksOver(claim, 'pairs')
    const watch = new ChartWatch()
    const sms = watch.create({})
    const walked = new Set<string>()
    for (const walk of walks) {
      let state = createSms().start(beginning.world, beginning.now)
      let before: readonly string[] = []
      for (const { event } of walk) {
        watch.take()
        state = sms.step(state, event)
        const now = watch.take().transitions
        for (const one of before) for (const other of now) walked.add(`${one}, then ${other}`)
        before = now
      }
    }
    for (const pair of taken) expect(walked).toContain(pair)
  })
})
