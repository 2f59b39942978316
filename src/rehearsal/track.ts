import type { SmsEvent } from '../../machines/events.ts'
import type { State } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import { nextDeadline } from '../../machines/time-passing.ts'
import { type Fact, hasComeAbout } from './facts/fact.ts'
import type { Lesson } from './lesson.ts'

/** Where an attempt at a lesson stands: the state of everything, and which of what is watched for has come about so far. */
export interface Tracked {
  readonly state: State
  /** A bit for each watched fact, in the order of `watched`. */
  readonly seen: number
}

/** No lesson watches for more: a bit each. */
const mostWatched = 30

/** Follows an attempt at a lesson: what has come about, whether the goal is reached, what went wrong for good. Pure. */
export class Tracker {
  readonly lesson: Lesson
  readonly sms: Sms
  readonly #watched: readonly Fact[]
  readonly #wanted: number
  readonly #forbidden: number

  constructor(lesson: Lesson, sms: Sms) {
    this.lesson = lesson
    this.sms = sms
    const { goal, happened, never } = lesson
    const wanted = [...goal.facts.filter(({ isSo }) => isSo === null), ...happened]
    this.#watched = [...wanted, ...never]
    if (this.#watched.length > mostWatched)
      throw new RangeError(`${lesson.name}: more than ${mostWatched} facts are watched for`)
    this.#wanted = bits(0, wanted.length)
    this.#forbidden = bits(wanted.length, this.#watched.length)
  }

  /** The beginning: SMS stands open in one tab. */
  start(): Tracked {
    const { world, now } = this.lesson
    return {
      state: this.sms.step(this.sms.start(world, now), { type: 'tab.opened' }),
      seen: 0,
    }
  }

  /**
   * What follows from an event; the same object where nothing came of it. Whatever comes about while time passes is seen,
   * be it over again when the spell ends: one spell is the same as its parts.
   */
  after(tracked: Tracked, event: SmsEvent): Tracked {
    const { now } = tracked.state
    const next = event.type === 'time.passed' ? nextDeadline(tracked.state) : null
    if (event.type !== 'time.passed' || next === null || next >= now + event.ms)
      return this.#afterOne(tracked, event)
    const until = this.#afterOne(tracked, { ...event, ms: next - now })
    return this.after(until, { ...event, ms: now + event.ms - next })
  }

  #afterOne(tracked: Tracked, event: SmsEvent): Tracked {
    const state = this.sms.step(tracked.state, event)
    return state === tracked.state ? tracked : this.#moved(tracked, event, state)
  }

  #moved({ state: before, seen }: Tracked, event: SmsEvent, after: State): Tracked {
    const move = { before, event, after }
    let now = seen
    this.#watched.forEach((fact, at) => {
      const bit = 1 << at
      if ((now & bit) === 0 && hasComeAbout(fact, move)) now |= bit
    })
    return { state: after, seen: now }
  }

  isReached({ state, seen }: Tracked): boolean {
    return (
      (seen & this.#wanted) === this.#wanted &&
      this.lesson.goal.facts.every(({ isSo }) => isSo === null || isSo(state))
    )
  }

  /** Events that are needed at the least. */
  atLeast({ state, seen }: Tracked): number {
    const missing = this.#watched.filter((_, at) => {
      const bit = 1 << at
      return (bit & this.#wanted) !== 0 && (seen & bit) === 0
    })
    return Math.max(
      0,
      ...this.lesson.goal.facts.map(({ atLeast }) => atLeast(state)),
      ...missing.map(({ atLeast }) => atLeast(state)),
    )
  }

  /** What must never happen and has happened, in the order of the lesson. */
  broken({ seen }: Tracked): readonly Fact[] {
    return this.#watched.filter((_, at) => ((1 << at) & this.#forbidden & seen) !== 0)
  }

  isBroken({ seen }: Tracked): boolean {
    return (seen & this.#forbidden) !== 0
  }

  /** What still has to happen or to be so, in the order of the lesson. */
  missing({ state, seen }: Tracked): readonly Fact[] {
    const { goal, happened } = this.lesson
    return [...new Set([...happened, ...goal.facts])].filter((fact) => {
      const at = this.#watched.indexOf(fact)
      return at >= 0 ? (seen & (1 << at)) === 0 : !(fact.isSo?.(state) ?? false)
    })
  }
}

/** Bits from one place to another, the last one left out. */
const bits = (from: number, to: number): number => (1 << to) - (1 << from)
