import type { AttemptHead, AttemptLine } from './attempt.ts'
import { endOf } from './journal.ts'
import type { Ledger } from './ledger.ts'
import { emptyTally, type Tally, withBegun, withEnded } from './progress.ts'
import type { Taken } from './rebuild.ts'
import type { Shelf } from './shelf.ts'
import { type AttemptSummary, summaryOf } from './summary.ts'

/** What index and progress say; undefined: a part of them cannot be used. */
export const storedIn = (
  ledger: Ledger,
  shelf: Shelf,
  withSummaries: boolean,
): Taken | undefined => {
  const tally = ledger.tally()
  if (tally === 'none' && shelf.numbersAfter(0).length === 0)
    return { tally: emptyTally(), summaries: [] }
  if (typeof tally === 'string') return undefined
  if (!withSummaries) return { tally, summaries: [] }
  const known = ledger.shards()
  // A shard that is missing would be so many attempts fewer, without a word.
  if (shelf.shards().some((shard) => !known.includes(shard))) return undefined
  const shards = known.map((shard) => ledger.shard(shard))
  if (shards.some((shard) => typeof shard === 'string')) return undefined
  return {
    tally,
    summaries: shards.flatMap((shard) => (typeof shard === 'string' ? [] : shard.attempts)),
  }
}

/** An attempt of this program that is not, or not wholly, on disk. */
export interface UnsavedAttempt {
  readonly number: number
  readonly head: AttemptHead
  /** Whether a part of it is on disk, and in the index. */
  readonly isOnDisk: boolean
  readonly unsaved: readonly AttemptLine[]
}

/** The newest first. */
export const summariesWith = (
  stored: readonly AttemptSummary[],
  unsaved: readonly UnsavedAttempt[],
): readonly AttemptSummary[] => {
  const byNumber = new Map(stored.map((summary) => [summary.number, summary]))
  for (const { number, head, unsaved: lines } of unsaved)
    byNumber.set(number, summaryOf(number, head, lines))
  return [...byNumber.values()].sort((one, other) => other.number - one.number)
}

export const tallyWith = (stored: Tally, unsaved: readonly UnsavedAttempt[]): Tally => {
  let tally = stored
  for (const { number, head, isOnDisk, unsaved: lines } of unsaved) {
    const end = endOf(lines)
    if (!isOnDisk) tally = withBegun({ ...tally, last: 0 }, number, head)
    if (end) tally = withEnded(tally, number, end.ended)
  }
  return tally
}
