import { type ClauseId, isClauseId } from '../../machines/clauses.ts'
import type { SmsEvent } from '../../machines/events.ts'
import { ChartWatch } from '../verification/chart-watch.ts'
import { charted } from '../verification/charts.ts'
import { transitionKey } from '../verification/watched-chart.ts'
import type { Lesson } from './lesson.ts'

let known: ReadonlyMap<string, readonly string[]> | undefined

/** The clauses that each transition of the charts cites, by its key. */
const clausesByTransition = (): ReadonlyMap<string, readonly string[]> => {
  known ??= new Map(
    charted().arrows.map(({ from, event, turn, clauses }) => [
      transitionKey(from, event, turn.at),
      clauses,
    ]),
  )
  return known
}

/**
 * The clauses of the manual by which the last of these events does what it does: those of the transitions that it takes.
 *
 * @param events all that has happened in the lesson so far, the event in question last
 */
export const clausesOfLast = (
  { world, now, readings }: Pick<Lesson, 'world' | 'now' | 'readings'>,
  events: readonly SmsEvent[],
): readonly ClauseId[] => {
  const watch = new ChartWatch()
  const sms = watch.create({ readings })
  let state = sms.start(world, now)
  for (const event of events) {
    watch.take()
    state = sms.step(state, event)
  }
  const cited = watch.take().transitions.flatMap((key) => clausesByTransition().get(key) ?? [])
  return [...new Set(cited)].filter(isClauseId)
}
