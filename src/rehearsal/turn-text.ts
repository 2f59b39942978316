import { cited } from './debrief.ts'
import type { Turn } from './turn.ts'
import type { Distance } from './way.ts'

/** What the coach says of a step; null: nothing needs to be said. */
export const turnText = (
  turn: Turn,
): { readonly title: string; readonly lines: readonly string[] } | null => {
  const away = distanceText(turn.after)
  switch (turn.kind) {
    case 'on':
    case 'aside':
      return null
    case 'detour':
      return {
        title: 'That led away',
        lines: [`${away} It may be another way, and as right as any; or take the step back.`],
      }
    case 'wrong':
    case 'critical':
      return {
        title: turn.kind === 'critical' ? 'A critical mistake' : 'A wrong turn',
        lines: [
          ...turn.reasons.map(({ text, clauses }) =>
            clauses.length === 0 ? text : `${text} (${clauses.map(placed).join('; ')})`,
          ),
          `${away} ${turn.after === 'out of reach' ? 'Take the step back.' : 'You can go on from here, or take the step back.'}`,
        ],
      }
  }
}

const placed = (clause: Parameters<typeof cited>[0]): string => `${clause}, ${cited(clause).where}`

export const distanceText = (distance: Distance): string => {
  if (typeof distance !== 'number')
    return distance === 'out of reach'
      ? 'From here the goal can no longer be reached.'
      : 'The goal is further away than the coach can see.'
  return distance === 0
    ? 'The goal is reached all the same.'
    : `The goal is ${distance} ${distance === 1 ? 'step' : 'steps'} away.`
}

/** The same in one line, for the message line; where that is too short, the reason is cut off and not the key. */
export const turnMessage = (turn: Turn): string | null => {
  const told = turnText(turn)
  if (told === null) return null
  const [why] = turn.reasons
  const where = `${told.title}. F1 tells more.`
  return why ? `${where} ${why.text}` : where
}
