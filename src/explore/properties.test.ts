import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SmsEvent } from '../../machines/events.ts'
import { optionsOf, type Readings, readingIds, readingsWith } from '../../machines/readings.ts'
import { sections } from '../../machines/sections/sections.ts'
import { type State, toJson } from '../../machines/state.ts'
import { createSms, type Sms } from '../../machines/step.ts'
import { hour } from '../../machines/time.ts'
import { pageOf } from '../screens/pages.ts'
import { screenOf } from '../screens/screen.ts'
import { screenSchema } from '../screens/screen-schema.ts'
import { loadWorld } from '../worlds/load.ts'
import { worldNames } from '../worlds/names.ts'
import { eventsWorthTrying } from './alphabet.ts'
import { invariants } from './invariants.ts'

const worlds = worldNames().map((name) => loadWorld(name))

/** Any option for any reading. */
const anyReadings: fc.Arbitrary<Readings> = fc
  .record(Object.fromEntries(readingIds.map((id) => [id, fc.constantFrom(...optionsOf(id))])))
  .map((chosen) => readingsWith(chosen as Partial<Readings>))

const anyTab = fc.constantFrom('1', '2', '3', '9', '')
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('', '__proto__', 'constructor'),
)

/** Events that nobody may have offered: of every type, with any content of the right shape. */
const anyEvent: fc.Arbitrary<SmsEvent> = fc.oneof(
  fc.record({
    type: fc.constant('field.filled' as const),
    tab: anyTab,
    field: anyText,
    value: anyText,
  }),
  fc.record({
    type: fc.constant('logIn.submitted' as const),
    tab: anyTab,
    userId: anyText,
    password: anyText,
  }),
  fc.record({
    type: fc.constant('passwordChange.submitted' as const),
    tab: anyTab,
    original: anyText,
    replacement: anyText,
    confirmation: anyText,
  }),
  fc.record({
    type: fc.constant('section.opened' as const),
    tab: anyTab,
    section: fc.constantFrom(...(Object.keys(sections) as (keyof typeof sections)[])),
  }),
  fc.record({
    type: fc.constantFrom(
      'passwordReset.opened' as const,
      'board.acknowledged' as const,
      'board.cancelled' as const,
      'archive.opened' as const,
      'back.selected' as const,
      'logOut.selected' as const,
      'tab.closed' as const,
    ),
    tab: anyTab,
  }),
  fc.record({
    type: fc.constant('time.passed' as const),
    ms: fc.integer({ min: 0, max: 3 * hour }),
  }),
  fc.record({ type: fc.constant('mail.opened' as const), id: anyText }),
  fc.record({ type: fc.constant('homeOffice.deactivated' as const), userId: anyText }),
)

/** What happens next: mostly something that is worth trying where the walk has come to, sometimes anything at all. */
type Choice = number | SmsEvent
const anyWalk = (length: number) =>
  fc.array(fc.oneof({ weight: 4, arbitrary: fc.nat() }, { weight: 1, arbitrary: anyEvent }), {
    minLength: length,
    maxLength: length,
  })

const eventOf = (sms: Sms, state: State, choice: Choice): SmsEvent => {
  if (typeof choice !== 'number') return choice
  const events = eventsWorthTrying(sms, state)
  return events[choice % events.length] ?? { type: 'tab.opened' }
}

const anySetting = fc.record({ world: fc.constantFrom(...worlds), readings: anyReadings })

describe('over all worlds and readings', () => {
  test('200,000 random events break no invariant', { timeout: 300_000 }, () => {
    const walk = 200
    fc.assert(
      fc.property(anySetting, anyWalk(walk), ({ world: { world, now }, readings }, choices) => {
        const sms = createSms({ readings })
        let state = sms.step(sms.start(world, now), { type: 'tab.opened' })
        for (const choice of choices) {
          const event = eventOf(sms, state, choice)
          const after = sms.step(state, event)
          const broken = invariants.filter(
            ({ holds }) => !holds({ sms, before: state, event, after }),
          )
          expect(broken.map(({ name }) => `${name}: ${JSON.stringify(event)}`)).toEqual([])
          state = after
        }
        for (const { id } of state.tabs)
          expect(() => screenSchema.parse(screenOf(pageOf(sms, state, id)))).not.toThrow()
      }),
      { numRuns: 200_000 / walk },
    )
  })

  test('passing a, then b, is passing a + b', () => {
    const spell = fc.integer({ min: 0, max: 2 * hour })
    fc.assert(
      fc.property(anySetting, anyWalk(30), spell, spell, (setting, choices, a, b) => {
        const sms = createSms({ readings: setting.readings })
        let state = sms.step(sms.start(setting.world.world, setting.world.now), {
          type: 'tab.opened',
        })
        for (const choice of choices) state = sms.step(state, eventOf(sms, state, choice))
        const pass = (from: State, ms: number) => sms.step(from, { type: 'time.passed', ms })
        expect(toJson(pass(pass(state, a), b))).toBe(toJson(pass(state, a + b)))
      }),
      { numRuns: 300 },
    )
  })
})
