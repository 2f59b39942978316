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
  readonly #distances = new Map<string, Distance>()

  constructor(tracker: Tracker) {
    this.#tracker = tracker
    this.#space = lessonSpace(tracker)
  }

  keyOf(tracked: Tracked): string {
    return this.#space.keyOf(tracked)
  }

  /** How many steps the goal is away on the shortest way. */
  distanceFrom(tracked: Tracked): Distance {
    const known = this.#distances.get(this.keyOf(tracked))
    return known ?? this.#search(tracked)
  }

  /** The first step of a shortest way; null: the goal is reached, or no way is known. */
  nextFrom(tracked: Tracked): SmsEvent | null {
    const distance = this.distanceFrom(tracked)
    if (typeof distance !== 'number' || distance === 0) return null
    const next = this.#nearer(tracked, distance)
    if (next) return next
    this.#search(tracked)
    return this.#nearer(tracked, distance)
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

  /** A step after which the goal is known to be nearer. The key leaves out passwords, so each step is made out anew. */
  #nearer(tracked: Tracked, distance: number): SmsEvent | null {
    for (const event of this.#space.eventsIn(tracked)) {
      const after = this.#space.step(tracked, event)
      if (after !== tracked && this.#distances.get(this.keyOf(after)) === distance - 1) return event
    }
    return null
  }

  #search(start: Tracked): Distance {
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
      this.#distances.set(this.keyOf(start), distance)
      return distance
    }
    let here = start
    found.way.forEach((event, at) => {
      this.#distances.set(this.keyOf(here), found.way.length - at)
      here = this.#space.step(here, event)
    })
    this.#distances.set(this.keyOf(here), 0)
    return found.way.length
  }
}

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
