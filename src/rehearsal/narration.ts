import type { ClauseId } from '../../machines/clauses.ts'
import { placeOf } from '../../machines/place.ts'
import type { State } from '../../machines/state.ts'
import type { Lesson } from './lesson.ts'

/** What is told of one clause. */
export interface Narrated {
  readonly clause: ClauseId
  readonly text: string
}

/**
 * What a lesson tells of these clauses and has not told yet, in its order.
 *
 * @param told the clauses that were told before
 */
export const narrationOf = (
  { clauses, narration }: Lesson,
  of: readonly ClauseId[],
  told: ReadonlySet<ClauseId>,
): readonly Narrated[] =>
  clauses
    .filter((clause) => of.includes(clause) && !told.has(clause))
    .flatMap((clause) => {
      const text = narration[clause]
      return text === undefined ? [] : [{ clause, text }]
    })

/** The clauses of the screens that stand open. */
export const clausesShown = ({ tabs }: State): readonly ClauseId[] =>
  tabs.flatMap(({ session }) => placeOf(session).clauses)
