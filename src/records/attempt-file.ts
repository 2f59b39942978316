import { journalLine } from '../simulation/journal-line.ts'
import { type AttemptHead, type AttemptLine, lineSchema } from './attempt.ts'
import { reasonOf } from './disk.ts'
import { endOf } from './journal.ts'
import type { Lock } from './lock.ts'
import { RecordError } from './record-error.ts'
import { writeAll } from './safe-file.ts'
import type { Surroundings } from './surroundings.ts'

/** How much of an attempt is on disk. */
export type Kept = 'whole' | 'in part' | 'nothing'

/** One attempt, to be written to while it happens. */
export interface AttemptFile {
  readonly number: number
  /**
   * Adds a line: it is written and synced before this returns. Where that cannot be, it is told, the attempt goes on in memory,
   * and what is missing on disk is written as soon as it can be.
   *
   * @throws {RecordError} `misused`, where the attempt has ended or is closed, or this is no line of an attempt
   */
  append(line: AttemptLine): void
  readonly kept: Kept
  /** Lets others take the attempt up. One that has ended, and is saved, is closed already. */
  close(): void
}

/** Where an attempt is kept: the file that was opened for it, and that nobody else writes to. */
export interface Place {
  readonly path: string
  readonly lock: Lock
  /** How many bytes stand in the file. */
  readonly bytes: number
}

export interface OpenAttemptOptions {
  readonly number: number
  readonly head: AttemptHead
  readonly hasEnded: boolean
  /** Undefined: what happens is kept in memory alone. */
  readonly place: Place | undefined
  readonly isOnDisk: boolean
  readonly around: Surroundings
  readonly remark: (remark: string) => void
  /** Called once its end is on disk. */
  readonly onEnded: (number: number, head: AttemptHead, lines: readonly AttemptLine[]) => void
}

export class OpenAttempt implements AttemptFile {
  readonly number: number
  readonly head: AttemptHead
  /** Whether a part of it, its head at least, is on disk. */
  readonly isOnDisk: boolean
  readonly #options: OpenAttemptOptions
  /** What happened and is not on disk. */
  #unsaved: AttemptLine[] = []
  #file: number | undefined
  #bytes: number
  /** Whether something may stand behind what was written well. */
  #isSoiled = false
  #hasEnded: boolean
  #isClosed = false

  /** @throws what the disk says where the file cannot be opened */
  constructor(options: OpenAttemptOptions) {
    const { number, head, hasEnded, place, isOnDisk, around } = options
    this.number = number
    this.head = head
    this.isOnDisk = isOnDisk
    this.#options = options
    this.#hasEnded = hasEnded
    this.#bytes = place?.bytes ?? 0
    this.#file = place && around.disk.openToAppend(place.path)
    // What stands behind the last whole line was dropped.
    this.#isSoiled = this.#file !== undefined && around.disk.sizeOf(this.#file) > this.#bytes
    this.#tryToClean()
  }

  get isOpen(): boolean {
    return !this.#isClosed
  }

  get unsaved(): readonly AttemptLine[] {
    return this.#unsaved
  }

  get kept(): Kept {
    if (!this.isOnDisk) return 'nothing'
    return this.#unsaved.length === 0 ? 'whole' : 'in part'
  }

  append(line: AttemptLine): void {
    if (this.#isClosed || this.#hasEnded)
      throw new RecordError(
        'misused',
        `attempt ${this.number} ${this.#hasEnded ? 'has ended' : 'is closed'}: nothing can be added to it`,
      )
    const { success, error } = lineSchema.safeParse(line)
    if (!success)
      throw new RecordError('misused', `no line of an attempt: ${error.issues[0]?.message}`)
    this.#hasEnded = 'ended' in line
    this.#unsaved.push(line)
    this.#save()
  }

  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    if (this.#unsaved.length > 0) this.#save()
    this.#letGo()
    if (this.#unsaved.length > 0 && this.#options.place !== undefined)
      this.#options.remark(
        `Attempt ${this.number} could not be saved to its end: its last ${this.#unsaved.length} lines are known to this program alone.`,
      )
  }

  #letGo(): void {
    const { place, around, remark } = this.#options
    try {
      if (this.#file !== undefined) around.disk.close(this.#file)
      place?.lock.release()
    } catch (error) {
      remark(`Attempt ${this.number} cannot be closed properly: ${reasonOf(error)}.`)
    }
    this.#file = undefined
  }

  #save(): void {
    const { around, remark, onEnded } = this.#options
    const file = this.#file
    if (file === undefined) return
    const wasBehind = this.#unsaved.length > 1
    const bytes = Buffer.from(this.#unsaved.map(journalLine).join(''))
    try {
      this.#clean()
      this.#isSoiled = true
      writeAll(file, bytes, around)
      around.disk.sync(file)
      this.#isSoiled = false
      this.#bytes += bytes.length
    } catch (error) {
      this.#tryToClean()
      remark(
        `Attempt ${this.number} cannot be saved: ${reasonOf(error)}. It goes on in memory, and is written as soon as it can be.`,
      )
      return
    }
    const saved = this.#unsaved
    this.#unsaved = []
    if (wasBehind) remark(`Attempt ${this.number} is saved again, and nothing of it is missing.`)
    if (!endOf(saved)) return
    this.#isClosed = true
    this.#letGo()
    onEnded(this.number, this.head, saved)
  }

  /** Takes half a line away, which would otherwise stand before what is written next. */
  #clean(): void {
    if (!this.#isSoiled || this.#file === undefined) return
    this.#options.around.disk.truncate(this.#file, this.#bytes)
    this.#isSoiled = false
  }

  #tryToClean(): void {
    try {
      this.#clean()
    } catch {
      // It stays soiled, and nothing is written before it is clean. Why it could not be written is told already.
    }
  }
}
