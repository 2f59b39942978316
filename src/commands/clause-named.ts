import { type ClauseId, clauseIds, isClauseId } from '../../machines/clauses.ts'
import { quoted } from '../worlds/fault.ts'
import { nearest } from '../worlds/nearest.ts'
import { UsageError } from './usage-error.ts'

/**
 * The clause of that id.
 *
 * @throws UsageError with the nearest id: there are too many to tell them all
 */
export const clauseNamed = (word: string): ClauseId => {
  if (isClauseId(word)) return word
  const bare = withoutPart(word)
  const near = isClauseId(bare) ? bare : nearest(bare, clauseIds)
  throw new UsageError(
    `found no clause ${quoted(word)}; expected the id of one, such as G1-2a, without a part${
      near === undefined ? '' : ` (nearest: ${near})`
    }`,
  )
}

/** A tag may cite one part of a clause: `@CRED-9.password`. */
const withoutPart = (word: string): string => word.replace(/^@/, '').split('.')[0] ?? ''
