import { expect, test } from 'vitest'
import type { SmsEvent } from '../../machines/events.ts'
import { defaultReadings } from '../../machines/readings.ts'
import { createSms } from '../../machines/step.ts'
import { aspects } from '../explore/aspects.ts'
import { keysFor } from '../explore/key.ts'
import { eventsOf } from '../explore/tried-events.ts'
import { pageOf } from '../screens/pages.ts'
import { loadWorld } from '../worlds/load.ts'
import { follow } from './follow.ts'
import { sightOf } from './sight.ts'
import { byHand } from './test-mutants.ts'
import { Wrong } from './wrong.ts'

const world = 'scenarios/proof-worlds/first-day.yaml'
const beginning = loadWorld(world)
const openTab: SmsEvent = { type: 'tab.opened' }

/** What is seen of a mutant from its beginning on, of which nothing is seen yet. */
const followed = (mutant: keyof typeof byHand, pairs = 10_000) => {
  const sms = createSms()
  const aspect = aspects.users
  const space = { world, beginning, aspect, readings: defaultReadings, under: '' }
  const wrong = new Wrong(byHand[mutant], space)
  const draw = (state: Parameters<typeof pageOf>[1], tab: string) => pageOf(sms, state, tab)
  const begun = {
    right: sms.step(sms.start(beginning.world, beginning.now), openTab),
    wrong: wrong.sms.step(wrong.sms.start(beginning.world, beginning.now), openTab),
    from: 0,
    rest: [],
  }
  return follow(
    [begun],
    wrong,
    sms,
    eventsOf(aspect, sms, draw, beginning.world),
    (state) => sightOf(sms, (_, of, tab) => draw(of, tab), state),
    keysFor(beginning.world).keyOf,
    pairs,
  )
}

test('what stands otherwise is followed to where it is seen, on a shortest way', () => {
  const { seen, isComplete } = followed('of-other-passwords')
  expect(isComplete).toBe(true)
  expect(seen?.rest.map(({ type }) => type)).toEqual(['logIn.submitted'])
})

test('to the end, where nobody sees it', () => {
  expect(followed('secretive')).toEqual({ seen: null, isComplete: true })
})

test('or as far as was asked, which then is told', () => {
  expect(followed('secretive', 3)).toEqual({ seen: null, isComplete: false })
})
