import type { AttemptHead, AttemptLine } from './attempt.ts'
import type { AttemptFile } from './attempt-file.ts'
import { FolderOfRecords } from './folder-of-records.ts'
import type { Progress } from './progress.ts'
import type { AttemptSummary } from './summary.ts'
import { realSurroundings, type Surroundings } from './surroundings.ts'

export type { AttemptFile, Kept } from './attempt-file.ts'
export type { LessonProgress, Progress } from './progress.ts'
export { RecordError, type Refusal } from './record-error.ts'
export type { AttemptSummary } from './summary.ts'

export interface RecordsOptions {
  /** Made where it is not there. */
  readonly folder: string
  /** The real instant, in ms since 1970. */
  readonly now?: () => number
  /** Told what a person has to know: that something cannot be saved, was damaged, or taken up again. Each once. */
  readonly onRemark?: (remark: string) => void
}

export interface ReadAttempt {
  readonly number: number
  readonly head: AttemptHead
  readonly lines: readonly AttemptLine[]
}

/** What a person rehearsed, attempt by attempt, in one folder. Several programs may have it open at once. */
export interface Records {
  /** A new attempt; its number counts from 1 in this folder. */
  begin(head: AttemptHead): AttemptFile
  /**
   * Takes up one that has not ended, where it stopped.
   *
   * @throws {RecordError} where there is none, it has ended, another process is in it, or it cannot be read
   */
  resume(number: number): ReadAttempt & { readonly file: AttemptFile }
  /** @throws {RecordError} where there is none, or it cannot be read */
  read(number: number): ReadAttempt
  /** The newest first. */
  attempts(): readonly AttemptSummary[]
  /** What all attempts come to. Its size does not grow with their number. */
  progress(): Progress
  /**
   * Makes index and progress anew from the journals.
   *
   * @throws {RecordError} `busy` or `unwritable`, where that cannot be; they are then as they were
   */
  rebuild(): { readonly attempts: number; readonly remarks: readonly string[] }
}

/** Opens the records in a folder. It never throws for a bad folder: that is told, and what happens is kept in memory. */
export const openRecords = (options: RecordsOptions): Records => recordsIn(options)

/** As `openRecords`, in other surroundings: for tests. */
export const recordsIn = (
  { folder, now = Date.now, onRemark = () => {} }: RecordsOptions,
  surroundings: Surroundings = realSurroundings(),
): Records => new FolderOfRecords(folder, { ...surroundings, now }, onRemark)
