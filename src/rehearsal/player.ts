import type { ClauseId } from '../../machines/clauses.ts'
import type { Attempt } from './attempt.ts'
import { clausesShown, type Narrated, narrationOf } from './narration.ts'

/** One step as it is shown to somebody who watches: where it is taken, what is done, and what the manual says to it. */
export interface Shown {
  readonly where: string
  readonly what: string
  readonly narrated: readonly Narrated[]
}

/** Plays a lesson, step by step, on its shortest way: what is to come, on, and back. */
export class Player {
  readonly #attempt: Attempt
  /** The clauses that each step taken has told. */
  readonly #told: (readonly ClauseId[])[] = []

  constructor(attempt: Attempt) {
    this.#attempt = attempt
  }

  /** The step that comes next; null: the goal is reached, or no way leads on. */
  get next(): Shown | null {
    const { event, where, what, clauses } = this.#attempt.ladder
    if (event === null) return null
    // What is done beside SMS has nothing to do with the screen that stands open meanwhile.
    const shown = 'tab' in event ? clausesShown(this.#attempt.simulation.state) : []
    return { where, what, narrated: this.#narrated([...clauses, ...shown]) }
  }

  #narrated(clauses: readonly ClauseId[]): readonly Narrated[] {
    return narrationOf(this.#attempt.lesson, clauses, new Set(this.#told.flat()))
  }

  /** What has not been told on the way: for the end. */
  get rest(): readonly Narrated[] {
    const { lesson } = this.#attempt
    return narrationOf(lesson, lesson.clauses, new Set(this.#told.flat()))
  }

  forward(): boolean {
    const { next } = this
    if (next === null) return false
    this.#told.push(next.narrated.map(({ clause }) => clause))
    this.#attempt.help('done')
    return true
  }

  back(): boolean {
    if (this.#attempt.passage.steps.length === 0) return false
    this.#attempt.undo()
    this.#told.pop()
    return true
  }

  /** How many steps were taken, and how many are still to come. */
  get progress(): { readonly taken: number; readonly left: number } {
    const { passage, ladder } = this.#attempt
    const left = typeof ladder.distance === 'number' ? ladder.distance : 0
    return { taken: passage.steps.length, left }
  }
}
