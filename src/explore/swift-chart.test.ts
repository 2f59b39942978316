import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign, setup } from 'xstate'
import { defaultReadings, optionsOf, type Readings, readingIds } from '../../machines/readings.ts'
import { toJson } from '../../machines/state.ts'
import { createSms } from '../../machines/step.ts'
import { pageOf } from '../screens/pages.ts'
import { loadWorld } from '../worlds/load.ts'
import { worldNames } from '../worlds/names.ts'
import { eventsWorthTrying } from './alphabet.ts'
import { swiftChart } from './swift-chart.ts'
import { swiftSms } from './swift-sms.ts'
import { askedElsewhere } from './user-events.ts'

/** SMS_SWIFT_WALKS=500 goes further than every `npm test` has to. */
const walks = Number(process.env.SMS_SWIFT_WALKS ?? 40)
const steps = 30

const anyReadings: fc.Arbitrary<Readings> = fc
  .tuple(...readingIds.map((id) => fc.constantFrom(defaultReadings[id], ...optionsOf(id))))
  .map(
    (options) =>
      Object.fromEntries(readingIds.map((id, at) => [id, options[at]])) as unknown as Readings,
  )

test(`goes where XState goes, over ${walks} walks, and offers what XState offers`, {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...worldNames()),
      anyReadings,
      fc.array(fc.noBias(fc.nat()), { minLength: steps, maxLength: steps }),
      (name, readings, choices) => {
        const { world, now } = loadWorld(name)
        const slow = createSms({ readings })
        const swift = swiftSms({ readings })
        let one = slow.step(slow.start(world, now), { type: 'tab.opened' })
        let other = swift.step(swift.start(world, now), { type: 'tab.opened' })
        for (const choice of choices) {
          const events = eventsWorthTrying(slow, one)
          const elsewhere = one.tabs.flatMap(({ id }) =>
            askedElsewhere(slow, one, pageOf(slow, one, id), id),
          )
          for (const event of [...events, ...elsewhere]) {
            const after = slow.step(one, event)
            const quick = swift.step(other, event)
            expect(toJson(quick)).toBe(toJson(after))
            expect(quick === other).toBe(after === one)
          }
          for (const { id } of one.tabs)
            expect(pageOf(swift, other, id)).toEqual(pageOf(slow, one, id))
          const event = events[choice % events.length]
          if (!event) return
          one = slow.step(one, event)
          other = swift.step(other, event)
        }
      },
    ),
    { numRuns: walks },
  )
})

describe('a chart that uses more than is known is refused', () => {
  const { createMachine } = setup({
    actions: { note: () => {}, count: assign({}) },
    guards: { always: () => true },
  })

  test.each([
    ['a final state', createMachine({ initial: 'end', states: { end: { type: 'final' } } })],
    [
      'a state that remembers',
      createMachine({ initial: 'one', states: { one: {}, before: { type: 'history' } } }),
    ],
    ['a wildcard', createMachine({ on: { '*': { actions: 'count' } } })],
  ])('%s', (_, chart) => {
    expect(() => swiftChart(chart)).toThrow(TypeError)
  })

  test('an action that neither assigns nor emits', () => {
    const chart = createMachine({ on: { go: { actions: 'note' } } })
    expect(() => swiftChart(chart)).toThrow('note')
  })
})
