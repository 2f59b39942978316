import { resolve } from 'node:path'
import type { AttemptHead } from './attempt.ts'
import { type AttemptFile, OpenAttempt, type Place } from './attempt-file.ts'
import { Books } from './books.ts'
import { reasonOf } from './disk.ts'
import { endOf, type ReadJournal } from './journal.ts'
import { summariesWith, tallyWith, type UnsavedAttempt } from './overview.ts'
import { type Progress, progressOf } from './progress.ts'
import { tornRemark } from './rebuild.ts'
import { RecordError } from './record-error.ts'
import type { ReadAttempt, Records } from './records.ts'
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
  readonly #books: Books
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
    this.#books = new Books(this.#folder, this.#shelf, around, this.#remark)
  }

  begin(head: AttemptHead): AttemptFile {
    this.#checkHead(head)
    const file =
      this.#books.begin(head, (from) => this.#created(head, from)) ?? this.#createdOrKept(head)
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
        `Attempt ${number} cannot be saved in ${this.#folder}: ${reasonOf(error)}. It goes on in memory, and is gone once the program ends; name another folder to keep it.`,
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
      onEnded: (at, its, lines) => this.#books.settle(at, its, lines),
    })
  }

  resume(number: number): ReadAttempt & { readonly file: AttemptFile } {
    if (this.#mine.get(number)?.isOpen) throw busy(number)
    if (!this.#shelf.has(number)) this.read(number)
    const { lock, error } = this.#lockFor(number)
    try {
      const { head, lines, bytes, isTorn } = this.#readShelf(number, { isMine: true })
      if (endOf(lines)) {
        this.#books.settle(number, head, lines)
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
      if (error instanceof RecordError && error.refusal === 'damaged') this.#books.remake()
      throw error
    }
  }

  attempts(): readonly AttemptSummary[] {
    return summariesWith(this.#books.stored().summaries, this.#unsaved())
  }

  progress(): Progress {
    return progressOf(tallyWith(this.#books.stored(false).tally, this.#unsaved()))
  }

  /** What is not, or not wholly, on disk. */
  #unsaved(): readonly UnsavedAttempt[] {
    return [...this.#mine.values()].filter(
      ({ isOnDisk, unsaved }) => !isOnDisk || unsaved.length > 0,
    )
  }

  rebuild(): { readonly attempts: number; readonly remarks: readonly string[] } {
    const remarks: string[] = []
    this.#collected = remarks
    try {
      return { attempts: this.#books.rebuild(), remarks }
    } finally {
      this.#collected = undefined
    }
  }
}

const busy = (number: number, lockPath?: string): RecordError =>
  new RecordError(
    'busy',
    `another rehearsal is in attempt ${number}${lockPath === undefined ? '' : `; if none is, delete ${lockPath}`}`,
  )
