import { type ClauseId, clauseIds, isClauseId } from '../../machines/clauses.ts'
import { nearest } from '../worlds/nearest.ts'
import { quoted, UsageError } from './usage-error.ts'

/**
 * The clause of that id.
 *
 * @throws UsageError with the nearest id: there are too many to tell them all
 */
export const clauseNamed = (word: string): ClauseId => {
  if (isClauseId(word)) return word
  const near = nearest(word, clauseIds)
  throw new UsageError(
    `found no clause ${quoted(word)}; expected the id of one, such as G1-2a${
      near === undefined ? '' : ` (nearest: ${near})`
    }`,
  )
}
