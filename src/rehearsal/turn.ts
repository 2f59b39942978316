import type { ClauseId } from '../../machines/clauses.ts'
import type { SmsEvent } from '../../machines/events.ts'
import type { Tracked, Tracker } from './track.ts'
import type { Distance, WayFinder } from './way.ts'
import { type Reason, reasonsIn } from './why.ts'

/**
 * What a step was on the way to the goal:
 * - `on`: it led nearer;
 * - `aside`: it led neither nearer nor away;
 * - `detour`: it led away; as long as the trainee does not come back over it, that is another way, and as right as any;
 * - `wrong`: SMS refused it, the clock took something, nothing leads to the goal any more, or the trainee had to come back to
 *   where he or she had been before it;
 * - `critical`: something happened that must never happen.
 */
export type TurnKind = 'on' | 'aside' | 'detour' | 'wrong' | 'critical'

export interface Turn {
  readonly kind: TurnKind
  readonly before: Distance
  readonly after: Distance
  /** Why, where it was a mistake. */
  readonly reasons: readonly Reason[]
}

/** What is judged: a step, and where the attempt has been before it. */
export interface Step {
  readonly before: Tracked
  readonly event: SmsEvent
  readonly after: Tracked
}

/** What is no step of its own: filling a field becomes one when the form is sent. */
export const isStep = ({ type }: SmsEvent): boolean => type !== 'field.filled'

/** Judges a step, from the charts alone: nobody has written down which steps are right. */
export const turnOf = (tracker: Tracker, finder: WayFinder, step: Step): Turn => {
  const { before, event, after } = step
  const distances = { before: finder.distanceFrom(before), after: finder.distanceFrom(after) }
  const moves = { before: finder.movesFrom(before), after: finder.movesFrom(after) }
  const critical = tracker.broken(after).filter((fact) => !tracker.broken(before).includes(fact))
  const told = reasonsIn({ before: before.state, event, after: after.state })
  if (critical.length > 0) {
    const ofFacts = critical.map(({ sentence, clauses }) => ({
      text: `This must never happen: ${sentence}.`,
      clauses,
    }))
    return { kind: 'critical', ...distances, reasons: [...ofFacts, ...told] }
  }
  // What leads to the goal is right, whatever SMS says to it: there are lessons about being refused.
  if (isNearer(moves)) return { kind: 'on', ...distances, reasons: [] }
  if (told.length > 0) return { kind: 'wrong', ...distances, reasons: told }
  if (distances.after === 'out of reach' && distances.before !== 'out of reach')
    return { kind: 'wrong', ...distances, reasons: [noWayOn] }
  return { kind: isFurther(moves) ? 'detour' : 'aside', ...distances, reasons: [] }
}

/** The same step once it is known that the trainee came back to where he or she had been before it. */
export const cameBackOver = (turn: Turn, clauses: readonly ClauseId[]): Turn => ({
  ...turn,
  kind: 'wrong',
  reasons: [{ text: 'This led away, and from there back to where you had been.', clauses }],
})

const noWayOn: Reason = { text: 'After this the goal can no longer be reached.', clauses: [] }

type Distances = Pick<Turn, 'before' | 'after'>

const isNearer = ({ before, after }: Distances): boolean =>
  typeof after === 'number' && (typeof before !== 'number' || after < before)

const isFurther = ({ before, after }: Distances): boolean =>
  typeof before === 'number' && typeof after === 'number' && after > before
