import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { SmsEvent } from '../../machines/events.ts'
import { optionsOf, type Readings, readingIds, readingsWith } from '../../machines/readings.ts'
import { type Kind, worthTrying } from '../explore/alphabet.ts'
import { mailboxOf } from '../simulation/mailbox.ts'
import { Simulation } from '../simulation/simulation.ts'
import { loadWorld } from '../worlds/load.ts'
import { worldNames } from '../worlds/names.ts'
import { journalToSteps } from './journal-to-steps.ts'
import { played, screensInside, toEverybody } from './test-round-trip.ts'

/** So many walks in all, spread over the worlds; SMS_WALKS=5000 walks further than every `npm test` has to. */
const walks = Number(process.env.SMS_WALKS ?? 1000)
const walksInAWorld = Math.ceil(walks / worldNames().length)

vi.setConfig({ testTimeout: Math.max(60_000, 1000 * walksInAWorld) })

/** Any option for any reading. */
const anyReadings: fc.Arbitrary<Readings> = fc
  .record(Object.fromEntries(readingIds.map((id) => [id, fc.constantFrom(...optionsOf(id))])))
  .map((chosen) => readingsWith(chosen as Partial<Readings>))

/** What is tried next: of which kind, and which of that kind. */
const anyChoice = fc.record({
  kind: fc.constantFrom<Kind>(
    ...(['controls', 'controls', 'controls', 'controls', 'right', 'right', 'wrong'] as const),
    ...(['menu', 'fills', 'clock', 'homeOffice', 'desk', 'desk', 'tabs'] as const),
  ),
  which: fc.nat(),
})

/** A form is filled as a person fills it, one field after the other, and sent; what is typed stays what it is. */
const send = (simulation: Simulation, event: SmsEvent): void => {
  if (!('tab' in event) || event.type === 'tab.closed') {
    simulation.send(event)
    return
  }
  const { fields, controls } = simulation.page(event.tab)
  const typed: Readonly<Record<string, unknown>> =
    event.type === 'field.filled' ? { [event.field]: event.value } : { ...event }
  for (const { name, value } of fields)
    if (name in typed && typed[name] !== value)
      simulation.send({
        type: 'field.filled',
        tab: event.tab,
        field: name,
        value: String(typed[name]),
      })
  const control =
    controls.find((one) => isDeepStrictEqual(one.event, event)) ??
    controls.find((one) => one.isDefault && one.event.type === event.type)
  if (control) simulation.select(event.tab, control.label)
}

/** Nobody reads what was sent to somebody else. */
const canBeDone = ({ state }: Simulation, event: SmsEvent): boolean =>
  event.type !== 'mail.opened' || mailboxOf(state.world).some(({ id }) => id === event.id)

const goOn = (simulation: Simulation, { kind, which }: { kind: Kind; which: number }): void => {
  const { sms, state } = simulation
  const events = worthTrying[kind](sms, state).filter((event) => canBeDone(simulation, event))
  const event = events[which % events.length]
  if (event) send(simulation, event)
}

/** Where a walk sets out: at the log in screen, inside, or at the users. */
const settingOut = (simulation: Simulation, far: number): void => {
  const { users, trainee } = simulation.state.world
  const password = users[trainee.userId]?.account.context.password ?? ''
  const select = (label: string) => simulation.select('1', label)
  if (far === 0) return
  simulation.fill('1', 'User ID', trainee.userId)
  simulation.fill('1', 'Password', password)
  select('Log in')
  select('OK')
  if (far === 1) return
  select('Licence summary, applications and services')
  select('Manage Level 1 and 2 users')
}

describe.each(worldNames())('in the world %s', (name) => {
  const { world, now } = loadWorld(name)

  test('whatever happens can be told in steps, and comes about again from them', async () => {
    const walk = fc.record({
      far: fc.integer({ min: 0, max: 2 }),
      choices: fc.array(anyChoice, { maxLength: 60 }),
      readings: anyReadings,
    })
    await fc.assert(
      fc.asyncProperty(walk, async ({ far, choices, readings }) => {
        const simulation = new Simulation({ world, now, readings })
        simulation.openTab()
        settingOut(simulation, far)
        for (const choice of choices) goOn(simulation, choice)
        const { journal, state } = simulation
        const scenario = journalToSteps(journal, { world, now })
        const again = await played(scenario).catch((error: unknown) => {
          const lines = scenario.lines.map(({ sentence }) => sentence)
          throw new Error([...scenario.tags, ...lines].join('\n'), { cause: error })
        })
        expect(toEverybody(again.state, (tab) => again.screen(tab))).toEqual(
          toEverybody(state, screensInside(state, readings)),
        )
      }),
      { numRuns: walksInAWorld },
    )
  })
})
