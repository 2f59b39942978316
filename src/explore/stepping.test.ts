import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toJson } from '../../machines/state.ts'
import { createSms } from '../../machines/step.ts'
import { loadWorld } from '../worlds/load.ts'
import { worldNames } from '../worlds/names.ts'
import { eventsWorthTrying } from './alphabet.ts'
import { stepping } from './stepping.ts'

test('a search that works nothing out twice goes where the step goes', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...worldNames()),
      fc.array(fc.noBias(fc.nat()), { minLength: 25, maxLength: 25 }),
      (name, choices) => {
        const { world, now } = loadWorld(name)
        const sms = createSms()
        const step = stepping(sms)
        let state = sms.step(sms.start(world, now), { type: 'tab.opened' })
        for (const choice of choices) {
          const events = eventsWorthTrying(sms, state)
          for (const event of events.slice(0, 20)) {
            const after = sms.step(state, event)
            expect(toJson(step(state, event))).toBe(toJson(after))
            expect(toJson(step(state, event))).toBe(toJson(after))
            expect(step(state, event) === state).toBe(after === state)
          }
          const event = events[choice % events.length]
          if (event) state = step(state, event)
        }
      },
    ),
    { numRuns: 20 },
  )
})
