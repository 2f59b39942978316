import { typed } from '../../machines/details-form.ts'
import type { SmsEvent } from '../../machines/events.ts'
import { forms } from '../../machines/forms.ts'
import { placeOf } from '../../machines/place.ts'
import { nobodyInside, type SessionContext } from '../../machines/session.ts'
import type { State, Tab } from '../../machines/state.ts'
import { shortestWay } from '../explore/shortest-way.ts'
import type { Space } from '../explore/space.ts'
import { traineeSpace } from '../explore/trainee.ts'
import type { Fact } from './facts/fact.ts'
import type { Tracked, Tracker } from './track.ts'

/** How far a goal is: so many steps, out of reach for good, or further than was looked. */
export type Distance = number | 'out of reach' | 'unknown'

/** What is known of the way from a place. */
interface Stretch {
  /** Events of the search, to which the time until each deadline is one of its own. */
  readonly moves: number
  /** The same as a trainee counts: time that passes in several spells on end is one step. */
  readonly steps: number
  /** Whether it begins with time that passes. */
  readonly waits: boolean
}

/** States that are looked at for one hint at the most: some 5,000 expansions. */
const mostStates = 15_000

/**
 * The moves of a trainee who knows only what he or she has seen, towards the goal of a lesson: values are right ones, nothing
 * is done that must never be, and Amend gets the details that the lesson tells.
 */
export const lessonSpace = (tracker: Tracker): Space<Tracked, SmsEvent> => {
  const { lesson, sms } = tracker
  const start = tracker.start()
  const trainee = traineeSpace(sms, lesson.world, start.state)
  const wanted = [...lesson.happened, ...lesson.goal.facts]
  return {
    start,
    step: (tracked, event) => {
      const after = tracker.after(tracked, event)
      return tracker.isBroken(after) && !tracker.isBroken(tracked) ? tracked : after
    },
    keyOf: ({ state, seen }) => `${trainee.keyOf(state)}|${seen}`,
    eventsIn: ({ state }) => [
      ...trainee.eventsIn(state).filter(({ type }) => type !== 'amendment.submitted'),
      ...amendmentsIn(tracker, state),
      ...wanted.flatMap((fact) => fact.ways(state)),
    ],
  }
}

/** What the trainee was told of a user, put into the form of Amend that stands open for that user. */
const amendmentsIn = ({ lesson: { told }, sms }: Tracker, state: State): readonly SmsEvent[] =>
  state.tabs.flatMap(({ id, session }) => {
    if (placeOf(session).form !== 'amend-user') return []
    const { subject } = session.context
    const user = subject === null ? undefined : sms.sceneOf(state).world.users[subject]
    return told
      .filter(({ of }) => user !== undefined && of === subject)
      .flatMap(({ details }) =>
        user ? [forms['amend-user'].submit(id, { ...typed(user), ...present(details) })] : [],
      )
  })

const present = (details: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(details).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  )

/** Finds the way to the goal of a lesson from wherever an attempt stands, and remembers what it has found. */
export class WayFinder {
  readonly #tracker: Tracker
  readonly #space: Space<Tracked, SmsEvent>
  readonly #stretches = new Map<string, Stretch | Exclude<Distance, number>>()

  constructor(tracker: Tracker) {
    this.#tracker = tracker
    this.#space = lessonSpace(tracker)
  }

  keyOf(tracked: Tracked): string {
    return this.#space.keyOf(tracked)
  }

  /** How many steps the goal is away on the shortest way. */
  distanceFrom(tracked: Tracked): Distance {
    const stretch = this.#stretchFrom(tracked)
    return typeof stretch === 'object' ? stretch.steps : stretch
  }

  /** The same by the moves of the search, which tell nearer from further also within a spell of time. */
  movesFrom(tracked: Tracked): Distance {
    const stretch = this.#stretchFrom(tracked)
    return typeof stretch === 'object' ? stretch.moves : stretch
  }

  /** The first step of a shortest way; null: the goal is reached, or no way is known. */
  nextFrom(tracked: Tracked): SmsEvent | null {
    const next = this.#moveFrom(tracked)
    if (next?.type !== 'time.passed') return next
    const then = this.nextFrom(this.#space.step(tracked, next))
    return then?.type === 'time.passed' ? { ...next, ms: next.ms + then.ms } : next
  }

  /** A shortest way, step by step; null: none is known. */
  wayFrom(tracked: Tracked): readonly SmsEvent[] | null {
    const way: SmsEvent[] = []
    let here = tracked
    for (let next = this.nextFrom(here); next; next = this.nextFrom(here)) {
      way.push(next)
      here = this.#space.step(here, next)
    }
    return this.distanceFrom(here) === 0 ? way : null
  }

  /**
   * Where one stands as a trainee sees it: the screens, who is inside, and how the world is; not how long ago the last click
   * was, nor what a session remembers of its way in.
   */
  placeOf({ state, seen }: Tracked): string {
    return this.keyOf({ state: { ...state, tabs: state.tabs.map(asSeen) }, seen })
  }

  #stretchFrom(tracked: Tracked): Stretch | Exclude<Distance, number> {
    const known = this.#stretches.get(this.keyOf(tracked))
    return known ?? this.#search(tracked)
  }

  #moveFrom(tracked: Tracked): SmsEvent | null {
    const stretch = this.#stretchFrom(tracked)
    if (typeof stretch !== 'object' || stretch.moves === 0) return null
    const next = this.#nearer(tracked, stretch)
    if (next) return next
    const anew = this.#search(tracked)
    return typeof anew === 'object' ? this.#nearer(tracked, anew) : null
  }

  /** A move after which just the rest of a stretch is left. The key leaves out passwords, so each move is made out anew. */
  #nearer(tracked: Tracked, stretch: Stretch): SmsEvent | null {
    for (const event of this.#space.eventsIn(tracked)) {
      const after = this.#space.step(tracked, event)
      const rest = after === tracked ? undefined : this.#stretches.get(this.keyOf(after))
      if (typeof rest === 'object' && isSame(stretchOf(event, rest), stretch)) return event
    }
    return null
  }

  #search(start: Tracked): Stretch | Exclude<Distance, number> {
    const found = shortestWay<Tracked, SmsEvent>(
      { ...this.#space, start },
      {
        isReached: (tracked) => this.#tracker.isReached(tracked),
        atLeast: (tracked) => this.#tracker.atLeast(tracked),
      },
      { states: mostStates },
    )
    if (found.kind !== 'found') {
      const distance = found.kind === 'unreachable' ? 'out of reach' : 'unknown'
      this.#stretches.set(this.keyOf(start), distance)
      return distance
    }
    const places = [start]
    for (const event of found.way) places.push(this.#space.step(places.at(-1) ?? start, event))
    return places.reduceRight<Stretch>((rest, place, at) => {
      const event = found.way[at]
      const stretch = event ? stretchOf(event, rest) : atTheGoal
      this.#stretches.set(this.keyOf(place), stretch)
      return stretch
    }, atTheGoal)
  }
}

const atTheGoal: Stretch = { moves: 0, steps: 0, waits: false }

/** The stretch that begins with an event and goes on with another one. */
const stretchOf = ({ type }: SmsEvent, rest: Stretch): Stretch => {
  const waits = type === 'time.passed'
  return { moves: rest.moves + 1, steps: rest.steps + (waits && rest.waits ? 0 : 1), waits }
}

const isSame = (one: Stretch, other: Stretch): boolean =>
  one.moves === other.moves && one.steps === other.steps && one.waits === other.waits

const asSeen = (tab: Tab): Tab => {
  const { value, context } = tab.session
  const session = { value, context: { ...nobodyInside, ...who(context) } } as Tab['session']
  return { ...tab, session, idleUntil: null }
}

const who = ({ userId, subject }: SessionContext) => ({ userId, subject })

/** Whether a mistake can be made from here: the shortest way to it, by whatever a trainee could do there. */
export const wayToMistake = (tracker: Tracker, mistake: Fact, start: Tracked) => {
  const { lesson, sms } = tracker
  const trainee = traineeSpace(sms, lesson.world, tracker.start().state)
  return shortestWay<Tracked, SmsEvent>(
    {
      start,
      step: (tracked, event) => tracker.after(tracked, event),
      keyOf: ({ state, seen }) => `${trainee.keyOf(state)}|${seen}`,
      eventsIn: ({ state }) => [...mistake.ways(state), ...trainee.eventsIn(state)],
    },
    { isReached: (tracked) => tracker.broken(tracked).includes(mistake) },
    { states: 3 * mostStates },
  )
}
