import fc from 'fast-check'
import { expect, test } from 'vitest'
import { optionsOf, readingsWith } from '../../machines/readings.ts'
import type { State } from '../../machines/state.ts'
import { createSms } from '../../machines/step.ts'
import { loadWorld } from '../worlds/load.ts'
import { worldNames } from '../worlds/names.ts'
import { eventsWorthTrying, worthTrying } from './alphabet.ts'

/** What a state is without what is typed, and without the end that typing may put off (R-ACTIVITY). */
const untyped = ({ now, world, tabs }: State): string =>
  JSON.stringify({
    now,
    world,
    tabs: tabs.map(({ id, stale, session: { value, context } }) => ({
      id,
      stale,
      value,
      context: { ...context, draft: {} },
    })),
  })

test('typing changes nothing but what is typed, so a proof may send its forms whole', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...worldNames()),
      fc.constantFrom(...optionsOf('R-ACTIVITY')),
      fc.array(fc.noBias(fc.nat()), { minLength: 20, maxLength: 20 }),
      (name, activity, choices) => {
        const { world, now } = loadWorld(name)
        const sms = createSms({ readings: readingsWith({ 'R-ACTIVITY': activity } as object) })
        let state = sms.step(sms.start(world, now), { type: 'tab.opened' })
        for (const choice of choices) {
          for (const event of worthTrying.fills(sms, state))
            expect(untyped(sms.step(state, event))).toBe(untyped(state))
          const events = eventsWorthTrying(sms, state)
          const event = events[choice % events.length]
          if (event) state = sms.step(state, event)
        }
      },
    ),
    { numRuns: 40 },
  )
})
