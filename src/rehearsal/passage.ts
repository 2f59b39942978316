import type { SmsEvent } from '../../machines/events.ts'
import type { AttemptLine, Rung } from '../records/attempt.ts'
import { clausesOfLast } from './clauses-of-move.ts'
import type { Tracked, Tracker } from './track.ts'
import { cameBackOver, isStep, type Turn, turnOf } from './turn.ts'
import type { WayFinder } from './way.ts'

/** One event of an attempt, where it led, and what it was on the way to the goal. */
export interface Passed {
  readonly event: SmsEvent
  readonly before: Tracked
  readonly after: Tracked
  /** Null: it is no step of its own. */
  readonly turn: Turn | null
  /** Whether the coach did it. */
  readonly isCoachs: boolean
  /** Where the attempt stood after it, as a trainee sees it. */
  readonly place: string
}

/**
 * The passage of an attempt through a lesson, line by line. It is made of the lines alone: told as it happens or afterwards,
 * it is the same.
 */
export class Passage {
  readonly tracker: Tracker
  readonly finder: WayFinder
  /** Everything that was done, what was taken back included. */
  #all: Passed[] = []
  /** What still stands. */
  #standing: Passed[] = []
  #helps: Rung[] = []
  /** The rungs that were asked for since the last step. */
  #asked: Rung[] = []
  #isCoachActing = false
  readonly #begin: Tracked
  readonly #firstPlace: string

  constructor(tracker: Tracker, finder: WayFinder) {
    this.tracker = tracker
    this.finder = finder
    const { world, now } = tracker.lesson
    this.#begin = { state: tracker.sms.start(world, now), seen: 0 }
    this.#firstPlace = finder.placeOf(this.#begin)
  }

  /** Takes a line into account. */
  follow(line: AttemptLine): void {
    if ('helped' in line) {
      this.#helps.push(line.helped)
      this.#asked.push(line.helped)
      this.#isCoachActing = line.helped === 'done'
    }
    if ('undoneTo' in line) {
      this.#standing = this.#standing.slice(0, line.undoneTo)
      this.#asked = []
    }
    if ('event' in line) this.#pass(line.event)
  }

  #pass(event: SmsEvent): void {
    const before = this.here
    const after = this.tracker.after(before, event)
    const isFirst = this.#standing.length === 0 && event.type === 'tab.opened'
    const turn =
      isFirst || !isStep(event) ? null : turnOf(this.tracker, this.finder, { before, event, after })
    const place = this.finder.placeOf(after)
    const passed = { event, before, after, turn, isCoachs: this.#isCoachActing, place }
    this.#all.push(passed)
    this.#standing.push(passed)
    if (turn) {
      this.#isCoachActing = false
      this.#asked = []
      this.#findLoop(passed)
    }
  }

  /** Who comes back to where he or she has been before has gone wrong where the way led away from there. */
  #findLoop({ place }: Passed): void {
    const last = this.#standing.length - 1
    const places = [this.#firstPlace, ...this.#standing.map((one) => one.place)]
    const been = places.lastIndexOf(place, last)
    const away = this.#standing.slice(been, last + 1).find(({ turn }) => turn?.kind === 'detour')
    if (been < 0 || !away?.turn) return
    const events = this.#standing.slice(0, this.#standing.indexOf(away) + 1)
    const clauses = clausesOfLast(
      this.tracker.lesson,
      events.map(({ event }) => event),
    )
    const wrong = { ...away, turn: cameBackOver(away.turn, clauses) }
    this.#all = this.#all.map((one) => (one === away ? wrong : one))
    this.#standing = this.#standing.map((one) => (one === away ? wrong : one))
  }

  /** Where the attempt stands. */
  get here(): Tracked {
    return this.#standing.at(-1)?.after ?? this.#begin
  }

  get all(): readonly Passed[] {
    return this.#all
  }

  get standing(): readonly Passed[] {
    return this.#standing
  }

  get helps(): readonly Rung[] {
    return this.#helps
  }

  /** What the coach was asked since the last step. */
  get asked(): readonly Rung[] {
    return this.#asked
  }

  /** The steps that still stand. */
  get steps(): readonly Passed[] {
    return this.#standing.filter(({ turn }) => turn !== null)
  }
}

/** How many steps some events are: time that passes in several spells on end is one. */
export const countSteps = (events: readonly SmsEvent[]): number =>
  events.filter(({ type }, at) => type !== 'time.passed' || events[at - 1]?.type !== 'time.passed')
    .length
