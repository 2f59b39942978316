import { resolve } from 'node:path'
import type { AttemptHead, AttemptLine } from './attempt.ts'
import { type AttemptFile, OpenAttempt, type Place } from './attempt-file.ts'
import { codeOf, reasonOf } from './disk.ts'
import { endOf, type ReadJournal } from './journal.ts'
import { Ledger } from './ledger.ts'
import { storedIn, summariesWith, tallyWith, type UnsavedAttempt } from './overview.ts'
import { emptyTally, type Progress, progressOf, type Tally } from './progress.ts'
import {
  catchUp,
  rebuild,
  settleOpen,
  sweep,
  type Taken,
  takenFrom,
  tornRemark,
} from './rebuild.ts'
import { RecordError } from './record-error.ts'
import type { ReadAttempt, Records } from './records.ts'
import { UnusableFileError } from './safe-file.ts'
import { Shelf } from './shelf.ts'
import type { AttemptSummary } from './summary.ts'
import type { Surroundings } from './surroundings.ts'

/** The records in one folder, of which other processes may have the same open. */
export class FolderOfRecords implements Records {
  readonly #folder: string
  readonly #around: Surroundings
  readonly #onRemark: (remark: string) => void
  readonly #told = new Set<string>()
  readonly #shelf: Shelf
  readonly #ledger: Ledger
  /** Those that were begun or taken up here. */
  readonly #mine = new Map<number, OpenAttempt>()
  /** What is told while index and progress are made anew on demand, be it told before or not. */
  #collected: string[] | undefined
  readonly #remark = (remark: string): void => {
    this.#collected?.push(remark)
    if (this.#told.has(remark)) return
    this.#told.add(remark)
    this.#onRemark(remark)
  }

  constructor(folder: string, around: Surroundings, onRemark: (remark: string) => void) {
    this.#folder = resolve(folder)
    this.#around = around
    this.#onRemark = onRemark
    this.#shelf = new Shelf(this.#folder, around, this.#remark)
    this.#ledger = new Ledger(this.#folder, around, this.#remark)
    this.#exclusively('What happens now is kept in memory alone; name another folder.', () =>
      settleOpen(this.#ledger, this.#shelf, this.#remark, this.#caughtUp()),
    )
  }

  begin(head: AttemptHead): AttemptFile {
    this.#checkHead(head)
    let file: OpenAttempt | undefined
    this.#exclusively('Index and progress are brought up to date later.', () => {
      const tally = this.#caughtUp()
      file = this.#created(head, tally.last + 1)
      // Somebody who could not wait for the lock may have begun one in between.
      const isNext = file.number === tally.last + 1
      this.#taken(isNext ? tally : this.#caughtUp(), file.number, head, [])
    })
    file ??= this.#createdOrKept(head)
    this.#mine.set(file.number, file)
    return file
  }

  #checkHead(head: AttemptHead): void {
    const { success, error } = this.#around.format.head.safeParse(head)
    const [issue] = error?.issues ?? []
    if (!success)
      throw new RecordError(
        'misused',
        `no head of an attempt: ${issue?.path.join('.')}: ${issue?.message}`,
      )
  }

  /** Where index and progress cannot be used: on disk all the same where that can be, otherwise in memory. */
  #createdOrKept(head: AttemptHead): OpenAttempt {
    try {
      return this.#created(head, 1 + this.#highest())
    } catch (error) {
      const number = 1 + Math.max(this.#highestOr(0), ...this.#mine.keys())
      this.#remark(
        `Attempt ${number} cannot be saved in ${this.#folder}: ${reasonOf(error)}. It is kept in memory, and ends with the program.`,
      )
      return this.#opened(number, head, { place: undefined, isOnDisk: false })
    }
  }

  #highest(): number {
    return this.#shelf.numbersAfter(0).at(-1) ?? 0
  }

  #highestOr(fallback: number): number {
    try {
      return this.#highest()
    } catch {
      // That the folder cannot be used is being told.
      return fallback
    }
  }

  #created(head: AttemptHead, from: number): OpenAttempt {
    const { number, lock } = this.#shelf.create(head, from)
    const path = this.#shelf.pathOf(number)
    try {
      const bytes = this.#around.disk.read(path)?.length ?? 0
      return this.#opened(number, head, { place: { path, lock, bytes }, isOnDisk: true })
    } catch (error) {
      lock.release()
      throw error
    }
  }

  #opened(
    number: number,
    head: AttemptHead,
    { place, isOnDisk }: { readonly place: Place | undefined; readonly isOnDisk: boolean },
  ): OpenAttempt {
    return new OpenAttempt({
      number,
      head,
      hasEnded: false,
      place,
      isOnDisk,
      around: this.#around,
      remark: this.#remark,
      onEnded: (at, its, lines) => this.#settle(at, its, lines),
    })
  }

  #settle(number: number, head: AttemptHead, lines: readonly AttemptLine[]): void {
    this.#exclusively('Index and progress are brought up to date later.', () => {
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

  resume(number: number): ReadAttempt & { readonly file: AttemptFile } {
    if (this.#mine.get(number)?.isOpen) throw busy(number)
    if (!this.#shelf.has(number)) this.read(number)
    const { lock, error } = this.#lockFor(number)
    try {
      const { head, lines, bytes, isTorn } = this.#readShelf(number, { isMine: true })
      if (endOf(lines)) {
        this.#settle(number, head, lines)
        throw new RecordError('ended', `attempt ${number} has ended: it can be reviewed`)
      }
      if (isTorn) this.#remark(tornRemark(number))
      if (lock?.wasLeftBehind)
        this.#remark(
          `Attempt ${number} was left by a program that was ended from outside; it goes on where it stopped.`,
        )
      const place = lock && { path: this.#shelf.pathOf(number), lock, bytes }
      const file = this.#opened(number, head, { place, isOnDisk: true })
      if (error !== undefined)
        this.#remark(
          `Attempt ${number} cannot be saved: ${reasonOf(error)}. It goes on in memory, and what happens now ends with the program.`,
        )
      this.#mine.set(number, file)
      return { number, head, lines, file }
    } catch (fault) {
      lock?.release()
      throw fault
    }
  }

  #lockFor(number: number) {
    try {
      const lock = this.#shelf.lock(number)
      if (lock) return { lock }
    } catch (error) {
      return { error }
    }
    throw busy(number, this.#shelf.lockPathOf(number))
  }

  read(number: number): ReadAttempt {
    const mine = this.#mine.get(number)
    if (mine && !mine.isOnDisk) return { number, head: mine.head, lines: [...mine.unsaved] }
    const { head, lines, isTorn } = this.#readShelf(number)
    if (isTorn && !this.#shelf.isLocked(number)) this.#remark(tornRemark(number))
    return { number, head, lines: [...lines, ...(mine?.unsaved ?? [])] }
  }

  /** What had to be set aside is in the index no longer. */
  #readShelf(number: number, whose = { isMine: false }): ReadJournal {
    try {
      return this.#shelf.read(number, whose)
    } catch (error) {
      if (error instanceof RecordError && error.refusal === 'damaged')
        this.#exclusively('Index and progress are brought up to date later.', () => {
          rebuild(this.#ledger, this.#shelf, this.#remark)
        })
      throw error
    }
  }

  attempts(): readonly AttemptSummary[] {
    return summariesWith(this.#stored().summaries, this.#unsaved())
  }

  progress(): Progress {
    return progressOf(tallyWith(this.#stored(false).tally, this.#unsaved()))
  }

  /** What is not, or not wholly, on disk. */
  #unsaved(): readonly UnsavedAttempt[] {
    return [...this.#mine.values()].filter(
      ({ isOnDisk, unsaved }) => !isOnDisk || unsaved.length > 0,
    )
  }

  /** Where nothing can be read at all, that is told, and there is nothing. */
  #stored(withSummaries = true): Taken {
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

  rebuild(): { readonly attempts: number; readonly remarks: readonly string[] } {
    const remarks: string[] = []
    this.#collected = remarks
    try {
      let attempts = 0
      const done = this.#ledger.exclusively(() => {
        attempts = rebuild(this.#ledger, this.#shelf, this.#remark).summaries.length
        sweep(this.#folder, this.#shelf, this.#around)
      })
      if (done === 'done') return { attempts, remarks }
      throw new RecordError(done === 'busy' ? 'busy' : 'unwritable', this.#whyNot(done))
    } finally {
      this.#collected = undefined
    }
  }

  #whyNot(done: 'busy' | { readonly error: unknown }): string {
    if (done === 'busy')
      return `another process keeps the index in ${this.#folder} busy. If there is no such process, delete ${this.#ledger.lockPath}`
    if (done.error instanceof UnusableFileError)
      return `${done.error.message}, which stays as it is: use the program that wrote it, or a later one`
    return `index and progress in ${this.#folder} cannot be saved: ${reasonOf(done.error)}`
  }
}

const busy = (number: number, lockPath?: string): RecordError =>
  new RecordError(
    'busy',
    `another rehearsal is in attempt ${number}${lockPath === undefined ? '' : `; if none is, delete ${lockPath}`}`,
  )

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
