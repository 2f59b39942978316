import { join } from 'node:path'
import { endOf } from './journal.ts'
import type { Ledger } from './ledger.ts'
import { emptyTally, type Tally, withBegun, withEnded } from './progress.ts'
import { RecordError } from './record-error.ts'
import { UnusableFileError } from './safe-file.ts'
import type { Shelf } from './shelf.ts'
import { type AttemptSummary, shardOf, summaryOf } from './summary.ts'
import type { Surroundings } from './surroundings.ts'

/** What the journals of a folder come to. */
export interface Taken {
  readonly tally: Tally
  /** In the order of their numbers. */
  readonly summaries: readonly AttemptSummary[]
}

/** Reads every journal. What cannot be read is told, and the rest goes on. */
export const takenFrom = (shelf: Shelf, remark: (remark: string) => void): Taken => {
  let tally = emptyTally()
  const summaries: AttemptSummary[] = []
  for (const number of shelf.numbersAfter(0)) {
    try {
      const { head, lines, isTorn } = shelf.read(number)
      const end = endOf(lines)
      tally = withBegun(tally, number, head)
      if (end) tally = withEnded(tally, number, end.ended)
      summaries.push(summaryOf(number, head, lines))
      if (isTorn && !shelf.isLocked(number)) remark(tornRemark(number))
    } catch (error) {
      if (!(error instanceof RecordError)) throw error
      tellOf(error, remark)
      tally = { ...tally, last: number }
    }
  }
  return { tally, summaries }
}

export const tornRemark = (number: number): string =>
  `The last line of attempt ${number} was cut off while it was written: it is dropped, and nothing before it is missing.`

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

/**
 * Makes index and progress anew from the journals, under the lock of the ledger.
 *
 * @throws {UnusableFileError} where index or progress are of a newer version; they are then as they were
 * @throws what the disk says
 */
export const rebuild = (ledger: Ledger, shelf: Shelf, remark: (remark: string) => void): Taken => {
  ledger.setUnusableAside()
  const taken = takenFrom(shelf, remark)
  const shards = Map.groupBy(taken.summaries, ({ number }) => shardOf(number))
  for (const [shard, attempts] of shards) ledger.writeShard(shard, attempts)
  for (const shard of ledger.shards()) if (!shards.has(shard)) ledger.removeShard(shard)
  ledger.writeTally(taken.tally)
  return taken
}

/** So many of the latest attempts that are known as open are looked at when records are opened; a rebuilding looks at all. */
const mostLookedAt = 200

/**
 * Takes in what is in the journals and not in index and progress, because the program ended in between or could not save
 * it: attempts that began, and ends. Under the lock of the ledger.
 */
export const catchUp = (ledger: Ledger, shelf: Shelf, remark: (remark: string) => void): Tally => {
  const stored = ledger.tally()
  if (stored === 'newer' || stored === 'unusable' || stored === 'none')
    return stored === 'none' && shelf.numbersAfter(0).length === 0
      ? emptyTally()
      : rebuild(ledger, shelf, remark).tally
  let tally = stored
  for (const number of shelf.numbersAfter(tally.last)) {
    try {
      const { head, lines } = shelf.read(number)
      tally = ledger.take(tally, number, head, lines)
    } catch (error) {
      if (error instanceof UnusableFileError) return rebuild(ledger, shelf, remark).tally
      if (!(error instanceof RecordError)) throw error
      tellOf(error, remark)
      tally = { ...tally, last: number }
    }
  }
  return tally
}

/** What is set aside is told already, in other words. */
const tellOf = (error: RecordError, remark: (remark: string) => void): void => {
  if (error.refusal !== 'damaged') remark(`${sentence(error.message)} It is left as it is.`)
}

/**
 * Takes in the ends of attempts that are known as open, as `catchUp` does those that began. Where one cannot be read any
 * more, everything is made anew.
 */
export const settleOpen = (
  ledger: Ledger,
  shelf: Shelf,
  remark: (remark: string) => void,
  before: Tally,
): void => {
  let tally = before
  const open = Object.keys(before.open).map(Number)
  try {
    for (const number of open.sort((one, other) => other - one).slice(0, mostLookedAt)) {
      if (shelf.has(number) && !shelf.hasEnded(number)) continue
      if (shelf.isLocked(number)) continue
      const { head, lines } = shelf.read(number)
      tally = ledger.take(tally, number, head, lines)
    }
  } catch (error) {
    if (!(error instanceof RecordError) && !(error instanceof UnusableFileError)) throw error
    if (error instanceof RecordError && error.refusal === 'none')
      remark(`An attempt is gone: ${error.message}.`)
    rebuild(ledger, shelf, remark)
  }
}

/** In ms: what is written for a moment and is so old was left behind by a process that was killed. */
const longestMoment = 3_600_000

/** Removes what killed processes left half done. Nothing of it was ever told to be kept. */
export const sweep = (folder: string, shelf: Shelf, { disk, now }: Surroundings): void => {
  for (const place of [folder, join(folder, 'index'), ...shelf.folders()])
    for (const name of disk.list(place)) {
      const path = join(place, name)
      const changedAt = disk.changedAt(path)
      const isMomentary = /\.tmp$|\.lock\.after-[\w-]+$/.test(name)
      if (isMomentary && changedAt !== undefined && now() - changedAt > longestMoment)
        disk.remove(path)
    }
}
