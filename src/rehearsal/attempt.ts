import { filledBefore } from '../explore/counterexample.ts'
import { swiftSms } from '../explore/swift-sms.ts'
import type { Allowance, AttemptLine, Mode, Result, Rung } from '../records/attempt.ts'
import type { Simulation } from '../simulation/simulation.ts'
import { ChartWatch } from '../verification/chart-watch.ts'
import { judge, limitsOf } from './judge.ts'
import { type Ladder, ladderAt } from './ladder.ts'
import type { Lesson, Limits } from './lesson.ts'
import { Passage, type Passed } from './passage.ts'
import { Recording, standing } from './recording.ts'
import { Tracker } from './track.ts'
import { WayFinder } from './way.ts'

export interface AttemptOptions {
  readonly lesson: Lesson
  readonly mode: Mode
  readonly allowance?: Allowance
  /** What an earlier run recorded of it; empty: it begins now. */
  readonly lines?: readonly AttemptLine[]
  /** Hears of each line as it happens: the place to save it. */
  readonly onLine?: (line: AttemptLine) => void
  /** Real milliseconds since some instant; it never goes back. */
  readonly clock: () => number
  /** A new id for the registration under which statements are made of it. */
  readonly newId: () => string
}

/**
 * One attempt at a lesson: the simulation in which it takes place, what the coach says of it, and how it is judged. It is
 * unaware of who draws it and of where it is saved.
 */
export class Attempt {
  readonly lesson: Lesson
  readonly mode: Mode
  readonly allowance: Allowance
  readonly #recording: Recording
  readonly #passage: Passage
  readonly #newId: () => string
  #ended: Result | null = null

  constructor({
    lesson,
    mode,
    allowance = 'as-set',
    lines = [],
    onLine = () => {},
    clock,
    newId,
  }: AttemptOptions) {
    this.lesson = lesson
    this.mode = mode
    // Who watches or explores is pressed by nothing.
    this.allowance = mode === 'watch' || mode === 'explore' ? 'off' : allowance
    this.#newId = newId
    const { world, now, readings } = lesson
    const tracker = new Tracker(lesson, swiftSms({ readings }))
    this.#passage = new Passage(tracker, new WayFinder(tracker))
    for (const line of lines) this.#passage.follow(line)
    this.#recording = new Recording({
      world,
      now,
      readings,
      lines,
      onLine: (line) => {
        this.#passage.follow(line)
        onLine(line)
      },
      clock,
    })
  }

  get simulation(): Simulation {
    return this.#recording.simulation
  }

  get passage(): Passage {
    return this.#passage
  }

  /** The limits that apply, before which it is good to know them. */
  get limits(): Limits {
    return limitsOf(this.lesson, this.allowance)
  }

  get realTime(): number {
    return this.#recording.realTime
  }

  get isGoalReached(): boolean {
    return this.#passage.tracker.isReached(this.#passage.here)
  }

  /** The last step that still stands; null: none was taken. */
  get lastStep(): Passed | null {
    return this.#passage.steps.at(-1) ?? null
  }

  /** What the coach could say of the next step. Asking for it counts as help only by `help`. */
  get ladder(): Ladder {
    const { tracker, finder, here } = this.#passage
    return ladderAt(tracker, finder, here)
  }

  /** Asks the coach, so far up the ladder; on the last rung it does the step. */
  help(rung: Rung): Ladder {
    const { ladder } = this
    this.#recording.note({ helped: rung, after: this.#recording.realTime })
    if (rung === 'done') this.#act(ladder)
    return ladder
  }

  /** A form is filled field by field before it is sent, as a person does it. */
  #act({ event }: Ladder): void {
    if (event === null) return
    for (const one of [...filledBefore(this.simulation.state, event), event])
      this.simulation.send(one)
  }

  /** The last thing that was done and still stands: a step, or a field that was filled after it; null: nothing. */
  get lastDone(): Passed | null {
    const last = this.#passage.standing.at(-1)
    return last && (last.turn !== null || last.event.type === 'field.filled') ? last : null
  }

  /**
   * Takes back everything from a step on that still stands; what the trainee had typed for it before stands again.
   *
   * @param step its place among the steps, from 0
   * @returns what no longer stands, the oldest first
   * @throws {RangeError} where there is no such step
   */
  undoTo(step: number): readonly Passed[] {
    const { standing: all, steps } = this.#passage
    const target = steps[step]
    if (!target) throw new RangeError(`there is no step ${step} to be taken back`)
    const begin = beginOf(all, all.indexOf(target))
    this.simulation.undoTo(begin)
    return all.slice(begin)
  }

  /**
   * Takes the last thing back that was done: a step, or one field that was filled.
   *
   * @returns what no longer stands, the oldest first; empty: nothing was to be taken back
   */
  undo(): readonly Passed[] {
    if (this.lastDone === null) return []
    const { standing: all } = this.#passage
    let begin = beginOf(all, all.length - 1)
    this.simulation.undoTo(begin)
    // What cannot be gone on with after a resume is emptied anew each time: it is no thing that was done.
    while (begin > 0 && this.#passage.standing.length >= all.length) {
      begin -= 1
      this.simulation.undoTo(begin)
    }
    return all.slice(begin)
  }

  /** How it would be judged now. */
  judgement(): Result {
    return (
      this.#ended ??
      judge({
        passage: this.#passage,
        mode: this.mode,
        allowance: this.allowance,
        real: this.#recording.realTime,
        transitions: this.#transitions(),
      })
    )
  }

  /** Ends it, once and for all: from here on its judgement stands. */
  end(): Result {
    if (this.#ended) return this.#ended
    const ended = this.judgement()
    this.#ended = ended
    this.#recording.note({
      ended,
      after: this.#recording.realTime,
      registration: this.#newId(),
    })
    return ended
  }

  get hasEnded(): boolean {
    return this.#ended !== null
  }

  #transitions(): readonly string[] {
    const watch = new ChartWatch()
    const { world, now, readings } = this.lesson
    const sms = watch.create({ readings })
    let state = sms.start(world, now)
    for (const { event } of standing(this.#recording.lines)) state = sms.step(state, event)
    return watch.take().transitions
  }
}

/** Where a step begins: the coach fills a form and sends it in one, a person field by field. */
const beginOf = (all: readonly Passed[], step: number): number => {
  let begin = step
  if (!all[step]?.isCoachs) return begin
  const isFilledForIt = (one: Passed | undefined) =>
    one?.isCoachs === true && one.event.type === 'field.filled'
  while (isFilledForIt(all[begin - 1])) begin -= 1
  return begin
}
