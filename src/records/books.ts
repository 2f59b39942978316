import type { AttemptHead, AttemptLine } from './attempt.ts'
import { codeOf, reasonOf } from './disk.ts'
import { Ledger } from './ledger.ts'
import { storedIn } from './overview.ts'
import { emptyTally, type Tally } from './progress.ts'
import { catchUp, rebuild, settleOpen, sweep, type Taken, takenFrom } from './rebuild.ts'
import { RecordError } from './record-error.ts'
import { UnusableFileError } from './safe-file.ts'
import type { Shelf } from './shelf.ts'
import type { Surroundings } from './surroundings.ts'

const later = 'They are brought up to date as soon as they can be.'

/** Keeps index and progress in step with the journals on the shelf. What cannot be is told, and made up for later. */
export class Books {
  readonly #folder: string
  readonly #around: Surroundings
  readonly #shelf: Shelf
  readonly #ledger: Ledger
  readonly #remark: (remark: string) => void

  constructor(
    folder: string,
    shelf: Shelf,
    around: Surroundings,
    remark: (remark: string) => void,
  ) {
    this.#folder = folder
    this.#around = around
    this.#shelf = shelf
    this.#remark = remark
    this.#ledger = new Ledger(folder, around, remark)
    this.#exclusively(later, () =>
      settleOpen(this.#ledger, this.#shelf, this.#remark, this.#caughtUp()),
    )
  }

  /**
   * Begins an attempt while no other process begins one.
   *
   * @param create makes its journal, under the first number from the one given on that is free
   * @returns undefined where index and progress cannot be used, and nothing was made
   */
  begin<Made extends { readonly number: number }>(
    head: AttemptHead,
    create: (from: number) => Made,
  ): Made | undefined {
    let made: Made | undefined
    this.#exclusively(later, () => {
      const tally = this.#caughtUp()
      made = create(tally.last + 1)
      // Somebody who could not wait for the lock may have begun one in between.
      const isNext = made.number === tally.last + 1
      this.#taken(isNext ? tally : this.#caughtUp(), made.number, head, [])
    })
    return made
  }

  /** Takes in the end of an attempt, once it is in its journal. */
  settle(number: number, head: AttemptHead, lines: readonly AttemptLine[]): void {
    this.#exclusively(later, () => {
      this.#taken(this.#caughtUp(), number, head, lines)
    })
  }

  /** Under the lock. */
  #caughtUp(): Tally {
    return catchUp(this.#ledger, this.#shelf, this.#remark)
  }

  /** Under the lock. A part of the index that cannot be used is made anew, with this attempt in it. */
  #taken(tally: Tally, number: number, head: AttemptHead, lines: readonly AttemptLine[]): void {
    try {
      this.#ledger.take(tally, number, head, lines)
    } catch (error) {
      if (!(error instanceof UnusableFileError)) throw error
      rebuild(this.#ledger, this.#shelf, this.#remark)
    }
  }

  #exclusively(otherwise: string, act: () => void): void {
    const done = this.#ledger.exclusively(act)
    if (done === 'done') return
    const isTheirsAlone = done === 'busy' || done.error instanceof UnusableFileError
    const then = isTheirsAlone ? 'Attempts are saved all the same.' : otherwise
    this.#remark(`${capitalised(this.#whyNot(done))}. ${then}`)
  }

  /** Makes them anew, since a journal is no longer what it was. */
  remake(): void {
    this.#exclusively(later, () => {
      rebuild(this.#ledger, this.#shelf, this.#remark)
    })
  }

  /** Where nothing can be read at all, that is told, and there is nothing. */
  stored(withSummaries = true): Taken {
    try {
      const stored = storedIn(this.#ledger, this.#shelf, withSummaries)
      if (stored) return stored
      let taken: Taken | undefined
      this.#exclusively('They are made of the journals each time.', () => {
        taken = rebuild(this.#ledger, this.#shelf, this.#remark)
      })
      return taken ?? takenFrom(this.#shelf, this.#remark)
    } catch (error) {
      if (codeOf(error) === 'unknown') throw error
      this.#remark(`The records in ${this.#folder} cannot be read: ${reasonOf(error)}.`)
      return { tally: emptyTally(), summaries: [] }
    }
  }

  /**
   * Makes them anew on demand, and removes what killed processes left half done.
   *
   * @returns how many attempts there are
   * @throws {RecordError} where that cannot be
   */
  rebuild(): number {
    let attempts = 0
    const done = this.#ledger.exclusively(() => {
      attempts = rebuild(this.#ledger, this.#shelf, this.#remark).summaries.length
      sweep(this.#folder, this.#shelf, this.#around)
    })
    if (done === 'done') return attempts
    throw new RecordError(done === 'busy' ? 'busy' : 'unwritable', this.#whyNot(done))
  }

  #whyNot(done: 'busy' | { readonly error: unknown }): string {
    if (done === 'busy')
      return `another process keeps the index in ${this.#folder} busy. If there is no such process, delete ${this.#ledger.lockPath}`
    if (done.error instanceof UnusableFileError)
      return `${done.error.message}, which stays as it is: use the program that wrote it, or a later one`
    return `index and progress in ${this.#folder} cannot be saved: ${reasonOf(done.error)}`
  }
}

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
