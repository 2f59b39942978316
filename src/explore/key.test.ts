import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detailNames } from '../../machines/details.ts'
import type { SmsEvent } from '../../machines/events.ts'
import { defaultReadings, optionsOf, type Readings } from '../../machines/readings.ts'
import type { State } from '../../machines/state.ts'
import { createSms } from '../../machines/step.ts'
import { pageOf } from '../screens/pages.ts'
import { screenOf } from '../screens/screen.ts'
import { loadWorld } from '../worlds/load.ts'
import { type AspectName, aspectNames, aspects } from './aspects.ts'
import { keysFor } from './key.ts'
import { numbersFrom } from './random.ts'
import { openReadings } from './reading-sets.ts'
import { search } from './search.ts'
import { eventsOf } from './tried-events.ts'

/** So many pairs are followed in all; SMS_KEY_PAIRS=20000 follows more than every `npm test` has to. */
const pairsInAll = Number(process.env.SMS_KEY_PAIRS ?? 3_500)
const worlds = [
  'automated',
  'college',
  'first-day',
  'last-level-1',
  'pair',
  'provisional',
  'seasonal-farm',
  'two-level-1',
] as const
const longestWalk = 30
const settings = worlds.flatMap((world) => aspectNames.map((aspect) => ({ world, aspect })))

/** States that came up by different ways and have one key. */
interface Pair {
  readonly one: State
  readonly other: State
}

const systemOf = (world: string, aspect: AspectName, readings: Readings) => {
  const beginning = loadWorld(`scenarios/proof-worlds/${world}.yaml`)
  const sms = createSms({ readings })
  const what = aspects[aspect]
  const { keyOf } = keysFor(beginning.world, { desk: what.desk.length > 0 })
  const draw = (state: State, tab: string) => pageOf(sms, state, tab)
  const start = sms.step(sms.start(beginning.world, beginning.now), { type: 'tab.opened' })
  return { sms, keyOf, draw, start, eventsIn: eventsOf(what, sms, draw, beginning.world) }
}

type System = ReturnType<typeof systemOf>

/** Pairs among the first states that a search finds. */
const pairsIn = ({ sms, keyOf, start, eventsIn }: System, states: number): readonly Pair[] => {
  const found: State[] = []
  const pairs: Pair[] = []
  search<State, SmsEvent>(
    { start, eventsIn, step: sms.step, keyOf },
    { states },
    {
      found: (state) => found.push(state),
      moved: (_before, _event, after, { to }) => {
        const one = found[to]
        if (one && one !== after) pairs.push({ one, other: after })
      },
    },
  )
  return pairs
}

/** The screens as a person who does not read dates, and whom passwords and IDs that SMS makes up mean nothing, sees them. */
const seen = ({ draw }: System, state: State): string =>
  JSON.stringify(state.tabs.map(({ id }) => ({ id, ...screenOf(draw(state, id)) }))).replace(
    /\b\d{1,2} [A-Z][a-z]+ 20\d\d\b/g,
    'a day',
  )

/** The same, with what each event is but for passwords and spells of time: these are what a key abstracts from. */
const offered = (events: readonly SmsEvent[]): readonly string[] =>
  events.map((event) =>
    event.type === 'time.passed' ? event.type : `${event.type} ${'tab' in event ? event.tab : ''}`,
  )

const readingsOf = (random: () => number): Readings => ({
  ...defaultReadings,
  ...Object.fromEntries(
    openReadings.map((id) => {
      const options = optionsOf(id)
      return [
        id,
        random() < 0.5 ? defaultReadings[id] : options[Math.floor(random() * options.length)],
      ]
    }),
  ),
})

/** A text where it stands as whole words, and not within another one. */
const whole = (text: string): RegExp => {
  const escaped = text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'gu')
}

describe('two states of one key', () => {
  test(`show the same and go on alike, over ${pairsInAll} pairs`, { timeout: 600_000 }, () => {
    let followed = 0
    let steps = 0
    fc.assert(
      fc.property(fc.constantFrom(...settings), fc.nat(), ({ world, aspect }, seed) => {
        const random = numbersFrom(seed)
        const pick = <Thing>(things: readonly Thing[]): Thing | undefined =>
          things[Math.floor(random() * things.length)]
        const system = systemOf(world, aspect, readingsOf(random))
        const pairs = pairsIn(system, 300 + Math.floor(random() * 900))
        for (let turn = 0; turn < 30; turn += 1) {
          const pair = pick(pairs)
          if (!pair) return
          followed += 1
          let { one, other } = pair
          const way: SmsEvent[] = []
          for (let step = 0; step < longestWalk; step += 1) {
            const told = `${world}, ${aspect}: ${JSON.stringify(way)}`
            expect(system.keyOf(other), told).toBe(system.keyOf(one))
            expect(seen(system, other), told).toBe(seen(system, one))
            const events = system.eventsIn(one)
            const others = system.eventsIn(other)
            expect(offered(others), told).toEqual(offered(events))
            const at = Math.floor(random() * events.length)
            const event = events[at]
            const same = others[at]
            if (!event || !same) break
            way.push(event)
            one = system.sms.step(one, event)
            other = system.sms.step(other, same)
            steps += 1
          }
        }
      }),
      { numRuns: Math.ceil(pairsInAll / 30) },
    )
    if (process.env.SMS_KEY_PAIRS) console.log(`${followed} pairs, ${steps} steps`)
  })

  test('may be of users who are alike: one stands for the other', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom<AspectName>('sections', 'amendments', 'tabs', 'users', 'board'),
        fc.nat(),
        (aspect, seed) => {
          const random = numbersFrom(seed)
          const system = systemOf('two-level-1', aspect, readingsOf(random))
          const { world } = loadWorld('scenarios/proof-worlds/two-level-1.yaml')
          const keys = keysFor(world, { alike: true })
          const alike = { ...system, keyOf: keys.keyOf }
          const pairs = pairsIn(alike, 200 + Math.floor(random() * 400))
          const waysFrom = (state: State) =>
            alike
              .eventsIn(state)
              .map((event) => alike.sms.step(state, event))
              .map((next) => ({ next, key: alike.keyOf(next) }))
          const nameless = (state: State): readonly string[] => {
            let text = seen(alike, state)
            for (const [place, id] of keys.orderOf(state).entries()) {
              const user = state.world.users[id]
              if (!user) continue
              const own = [id, ...detailNames.map((name) => user[name])]
                .filter((one) => one !== '')
                .toSorted((one, other) => other.length - one.length)
              for (const word of own) text = text.replaceAll(whole(word), `user ${place}`)
            }
            return text.split(/[[\]{}]/).sort()
          }
          for (let turn = 0; turn < 10; turn += 1) {
            const pair = pairs[Math.floor(random() * pairs.length)]
            if (!pair) return
            let { one, other } = pair
            for (let step = 0; step < 10; step += 1) {
              expect(nameless(other)).toEqual(nameless(one))
              const ways = waysFrom(one)
              const others = waysFrom(other)
              expect(others.map(({ key }) => key).sort()).toEqual(ways.map(({ key }) => key).sort())
              const way = ways[Math.floor(random() * ways.length)]
              const same = others.find(({ key }) => key === way?.key)
              if (!way || !same) break
              one = way.next
              other = same.next
            }
          }
        },
      ),
      { numRuns: Math.ceil(pairsInAll / 60) },
    )
  })
})
