import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { fromTransition, transition } from 'xstate'
import { getAdjacencyMap } from 'xstate/graph'
import type { SmsEvent } from '../../machines/events.ts'
import type { State } from '../../machines/state.ts'
import { createSms, type Sms } from '../../machines/step.ts'
import { type Aspect, aspects } from '../../src/explore/aspects.ts'
import { keysFor } from '../../src/explore/key.ts'
import { numbersFrom } from '../../src/explore/random.ts'
import { search } from '../../src/explore/search.ts'
import type { Space } from '../../src/explore/space.ts'
import { stepping } from '../../src/explore/stepping.ts'
import { swiftSms } from '../../src/explore/swift-sms.ts'
import { goalsIn } from '../../src/explore/test-goals.ts'
import { hintFor, mostExpansions, traineeSpace } from '../../src/explore/trainee.ts'
import { eventsOf, type PageOf } from '../../src/explore/tried-events.ts'
import { pageOf } from '../../src/screens/pages.ts'
import { loadWorld } from '../../src/worlds/load.ts'
import { worldNames } from '../../src/worlds/names.ts'
import { median, type Pair } from './measure.ts'

/** So wide that it does not end within any of these measurements. */
const wide: Aspect = {
  ...aspects.users,
  leaves: [],
  forms: [...aspects.users.forms, 'amend-user'],
  slips: 'in user IDs',
}

/** The space of a proof world, made anew: nothing that one search worked out helps the next. */
const space = (make: () => Sms = createSms): Space<State, SmsEvent> & { readonly sms: Sms } => {
  const { world, now } = loadWorld('scenarios/proof-worlds/pair.yaml')
  const sms = make()
  // A search asks for each page once.
  const draw: PageOf = (state, tab) => pageOf(sms, state, tab)
  return {
    sms,
    start: sms.step(sms.start(world, now), { type: 'tab.opened' }),
    eventsIn: eventsOf(wide, sms, draw, world),
    step: sms.step,
    keyOf: keysFor(world).keyOf,
  }
}

/** How many states have to be looked at so that so many are found; the same for all, since all go breadth first. */
const looksFor = (states: number): number => {
  const { eventsIn, ...rest } = space()
  let looks = 0
  search(
    {
      ...rest,
      eventsIn: (state) => {
        looks += 1
        return eventsIn(state)
      },
    },
    { states },
  )
  return looks
}

/** The same events, for as many states as are to be looked at; none after that. */
const looking = (
  eventsIn: (state: State) => readonly SmsEvent[],
  looks: number,
): ((state: State) => readonly SmsEvent[]) => {
  let left = looks
  return (state) => (left-- > 0 ? eventsIn(state) : [])
}

const ours = (looks: number): number => {
  const { sms, eventsIn, ...rest } = space(swiftSms)
  const step = stepping(sms)
  return search({ ...rest, step, eventsIn: looking(eventsIn, looks) }).states
}

type Logic = ReturnType<typeof logicOf>

const logicOf = ({ start, step }: Space<State, SmsEvent>) =>
  fromTransition((state: State, event: SmsEvent) => step(state, event), start)

const first = (logic: Logic, start: State) => ({
  ...logic.getInitialSnapshot({} as never, undefined),
  context: start,
})

/** What anybody would write: a queue, a Set of keys, and the library's own pure function. */
const plainLoop = (looks: number): number => {
  const made = space()
  const logic = logicOf(made)
  const events = looking(made.eventsIn, looks)
  const start = first(logic, made.start)
  const known = new Set([made.keyOf(start.context)])
  const queue = [start]
  for (let at = 0; at < queue.length; at += 1) {
    const snapshot = queue[at]
    if (!snapshot) continue
    for (const event of events(snapshot.context)) {
      const [next] = transition(logic, snapshot, event)
      const key = made.keyOf(next.context)
      if (known.has(key)) continue
      known.add(key)
      queue.push(next)
    }
  }
  return known.size
}

const adjacencyMap = (looks: number): number => {
  const made = space()
  const logic = logicOf(made)
  const events = looking(made.eventsIn, looks)
  return Object.keys(
    getAdjacencyMap(logic, {
      events: (snapshot) => [...events(snapshot.context)],
      serializeState: (snapshot) => made.keyOf(snapshot.context),
      limit: Number.POSITIVE_INFINITY,
    }),
  ).length
}

/** Of the processor's time, in ms: others who are at work on the machine do not count. */
const timed = (act: () => void): number => {
  const start = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

const rounded = (number: number): number => Number(number.toPrecision(4))

/** Both in turn, after one round that is not counted, as every other pair is measured. */
const sideBySide = (
  name: string,
  goal: number,
  rounds: number,
  looks: number,
  theirs: (looks: number) => number,
): Pair => {
  const round = () => {
    const counts = { ours: 0, theirs: 0 }
    const one = timed(() => {
      counts.ours = ours(looks)
    })
    const other = timed(() => {
      counts.theirs = theirs(looks)
    })
    if (counts.ours !== counts.theirs)
      throw new Error(`${name}: ${counts.ours} states here, ${counts.theirs} there`)
    return { ours: one, theirs: other }
  }
  round()
  const results = Array.from({ length: rounds }, round)
  return {
    name,
    goal,
    ours: rounded(median(results.map((result) => result.ours))),
    theirs: rounded(median(results.map((result) => result.theirs))),
    ratio: rounded(median(results.map((result) => result.ours / result.theirs))),
    rounds,
  }
}

/** What a search keeps of each state at its end, measured on the heap. */
const bytesAState = (states: number): number => {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  const made = space()
  gc()
  const before = process.memoryUsage()
  const searched = search(made, { states })
  gc()
  const after = process.memoryUsage()
  const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers
  // What is asked of it afterwards keeps it from being collected.
  return searched.wayTo(searched.states - 1).length > 0 ? grown / searched.states : Number.NaN
}

/** The search against the library's own, and against a plain loop; its memory; and whether its time is linear. */
export const explorerPairs = (states = 25_000, many = 300_000): readonly Pair[] => {
  const looks = looksFor(states)
  const perState = (count: number): number => timed(() => ours(looksFor(count))) / count
  const bytes = bytesAState(states)
  const few = median([perState(states), perState(states), perState(states)])
  const large = perState(many)
  return [
    sideBySide(
      `search of ${states} states against a plain loop over transition(), ms`,
      1 / 3,
      5,
      looks,
      plainLoop,
    ),
    sideBySide(
      `search of ${states} states against getAdjacencyMap, ms`,
      1 / 10,
      3,
      looks,
      adjacencyMap,
    ),
    {
      name: `search of ${many} states against ${states}, ms a state`,
      goal: 1.5,
      ours: rounded(large),
      theirs: rounded(few),
      ratio: rounded(large / few),
      rounds: 1,
    },
    {
      name: 'what a search keeps of a state against 1 kB, bytes',
      goal: 1,
      ours: rounded(bytes),
      theirs: 1_000,
      ratio: rounded(bytes / 1_000),
      rounds: 1,
    },
  ]
}

/** Of the expansions that hints take, so many in a hundred stay below what is told. */
const share = 0.99

/** Hints from states that chance leads to, in every world and to every goal that can be reached from there. */
export const hintsAgainstTheirLimit = (statesInAWorld = 3): Pair => {
  const random = numbersFrom(7)
  const sms = createSms()
  const expansions: number[] = []
  for (const name of worldNames()) {
    const { world, now } = loadWorld(name)
    for (let turn = 0; turn < statesInAWorld; turn += 1) {
      let state = sms.step(sms.start(world, now), { type: 'tab.opened' })
      for (let left = Math.floor(random() * 25); left > 0; left -= 1) {
        const events = traineeSpace(sms, world, state).eventsIn(state)
        const event = events[Math.floor(random() * events.length)]
        if (event) state = sms.step(state, event)
      }
      for (const goal of Object.values(goalsIn(world))) {
        const hint = hintFor(sms, world, state, goal, { states: 4 * mostExpansions })
        if (hint.kind === 'found') expansions.push(hint.expansions)
      }
    }
  }
  const sorted = expansions.toSorted((one, other) => one - other)
  const ours = sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
  return {
    name: 'expansions of a hint at the 99th percentile against 5,000',
    goal: 1,
    ours,
    theirs: mostExpansions,
    ratio: rounded(ours / mostExpansions),
    rounds: sorted.length,
  }
}
