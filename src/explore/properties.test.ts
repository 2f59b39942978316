import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SmsEvent } from '../../machines/events.ts'
import type { FormSlug } from '../../machines/form.ts'
import { forms } from '../../machines/forms.ts'
import { placeOf } from '../../machines/place.ts'
import { optionsOf, type Readings, readingIds, readingsWith } from '../../machines/readings.ts'
import type { ScreenSlug } from '../../machines/session.ts'
import { type State, toJson } from '../../machines/state.ts'
import { createSms, type Sms } from '../../machines/step.ts'
import { hour } from '../../machines/time.ts'
import { pageOf } from '../screens/pages.ts'
import { screenOf } from '../screens/screen.ts'
import { screenSchema } from '../screens/screen-schema.ts'
import { screenSlugs } from '../screens/titles.ts'
import { loadWorld } from '../worlds/load.ts'
import { worldNames } from '../worlds/names.ts'
import { type Kind, worthTrying } from './alphabet.ts'
import { anyEvent } from './arbitrary-event.ts'
import { brokenBy, brokenIn } from './invariants.ts'

const worlds = new Map(worldNames().map((name) => [name, loadWorld(name)]))
const worldNamed = (name: string) => {
  const found = worlds.get(name)
  if (!found) throw new TypeError(`no world ${name}`)
  return found
}

/** Any option for any reading. */
const anyReadings: fc.Arbitrary<Readings> = fc
  .record(Object.fromEntries(readingIds.map((id) => [id, fc.constantFrom(...optionsOf(id))])))
  .map((chosen) => readingsWith(chosen as Partial<Readings>))

const anyEventAtAll = anyEvent(
  [...worlds.values()].flatMap(({ world }) => Object.keys(world.users)),
)

/**
 * How often each kind of event is tried: mostly what a person does on a page, so that walks come far behind the log-in; the
 * end of a licence is not undone, so the Home Office acts seldom.
 */
const weights: Readonly<Record<Kind, number>> = {
  controls: 50,
  menu: 6,
  right: 20,
  wrong: 8,
  fills: 4,
  clock: 3,
  homeOffice: 2,
  desk: 4,
  tabs: 1,
}
const kinds = Object.keys(weights) as Kind[]

/** Without a preference for small numbers, which stand at the beginning of each list. */
const anyNumber = fc.noBias(fc.nat())

/** What happens next: mostly something that is worth trying where the walk has come to, sometimes anything at all. */
type Choice = { readonly kind: Kind; readonly which: number } | SmsEvent
const anyWalk = (length: number) =>
  fc.array(
    fc.oneof(
      {
        weight: 9,
        arbitrary: fc.record({
          kind: fc.oneof(
            ...kinds.map((kind) => ({ weight: weights[kind], arbitrary: fc.constant(kind) })),
          ),
          which: anyNumber,
        }),
      },
      { weight: 1, arbitrary: anyEventAtAll },
    ),
    { minLength: length, maxLength: length },
  )

const eventOf = (sms: Sms, state: State, choice: Choice): SmsEvent => {
  if ('type' in choice) return choice
  const events = worthTrying[choice.kind](sms, state)
  return events[choice.which % events.length] ?? { type: 'tab.opened' }
}

/** The way of a user through the gates to the users of the sponsor; what makes no sense on it changes nothing. */
const wayIn = (sms: Sms, start: State, userId: string): State => {
  const tab = '1'
  const first = (state: State, slug: FormSlug): SmsEvent | undefined => {
    const right = forms[slug].right(sms.sceneOf(state), { userId, subject: null })
    const details = right.find((one) => !('userId' in one) || one.userId === userId)
    return details && forms[slug].submit(tab, details)
  }
  const ways: readonly ((state: State) => SmsEvent | undefined)[] = [
    (state) => first(state, 'log-in'),
    (state) => first(state, 'password-change'),
    () => ({ type: 'board.acknowledged', tab }),
    () => ({ type: 'section.opened', tab, section: 'licence-menu' }),
    () => ({ type: 'section.opened', tab, section: 'manage-users' }),
  ]
  return ways.reduce((state, way) => {
    const event = way(state)
    return event ? sms.step(state, event) : state
  }, start)
}

const anySetting = fc.record({
  name: fc.constantFrom(...worlds.keys()),
  readings: anyReadings,
  insider: fc.nat(),
})

/** How often on a walk a whole state is looked at: that takes far longer than a step. */
const lookEvery = 10

const draw = (sms: Sms) => (state: State, tab: string) => pageOf(sms, state, tab)

describe('over all worlds and readings', () => {
  test('200,000 random events break no invariant, and reach every screen', {
    timeout: 300_000,
  }, () => {
    const walk = 40
    const reached = new Set<ScreenSlug>()
    fc.assert(
      fc.property(anySetting, anyWalk(walk), ({ name, readings, insider }, choices) => {
        const { world, now } = worldNamed(name)
        const sms = createSms({ readings })
        const ids = Object.keys(world.users)
        const opened = sms.step(sms.start(world, now), { type: 'tab.opened' })
        // Every other walk begins behind the log-in, for chance alone seldom gets far from there.
        const isInside = insider % 2 === 0
        let state = isInside ? wayIn(sms, opened, ids[(insider / 2) % ids.length] ?? '') : opened
        for (const [at, choice] of choices.entries()) {
          const event = eventOf(sms, state, choice)
          const after = sms.step(state, event)
          const broken = [
            ...brokenBy({ sms, before: state, event, after }),
            ...(at % lookEvery === 0 ? brokenIn({ sms, state: after, pageOf: draw(sms) }) : []),
          ]
          expect(broken.map((name) => `${name}: ${JSON.stringify(event)}`)).toEqual([])
          state = after
          for (const { session } of state.tabs) reached.add(placeOf(session).screen)
        }
        for (const { id } of state.tabs)
          expect(() => screenSchema.parse(screenOf(pageOf(sms, state, id)))).not.toThrow()
      }),
      { numRuns: 200_000 / walk },
    )
    expect([...reached].sort()).toEqual([...screenSlugs].sort())
  })

  test('passing a, then b, is passing a + b', () => {
    const spell = fc.integer({ min: 0, max: 2 * hour })
    fc.assert(
      fc.property(anySetting, anyWalk(30), spell, spell, (setting, choices, a, b) => {
        const sms = createSms({ readings: setting.readings })
        const { world, now } = worldNamed(setting.name)
        let state = sms.step(sms.start(world, now), { type: 'tab.opened' })
        for (const choice of choices) state = sms.step(state, eventOf(sms, state, choice))
        const pass = (from: State, ms: number) => sms.step(from, { type: 'time.passed', ms })
        expect(toJson(pass(pass(state, a), b))).toBe(toJson(pass(state, a + b)))
      }),
      { numRuns: 300 },
    )
  })
})
