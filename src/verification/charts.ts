import type { AnyStateMachine } from 'xstate'
import { charts } from '../../machines/charts.ts'
import { type Arrow, type Charted, chartedOf, type Named } from '../diagrams/charted.ts'

/** What there is to be cited, proven and taken in all charts: their states and transitions. */
export const charted = (of: readonly AnyStateMachine[] = Object.values(charts)): Charted => {
  const all = of.map(chartedOf)
  return {
    states: new Map(all.flatMap(({ states }) => [...states])),
    arrows: all.flatMap(({ arrows }) => arrows),
  }
}

/** The event of a transition, its guard and its turn: `logIn.submitted [theLogInIsServed], 2 of 2`. */
export const branchText = ({ event, guard, turn }: Arrow): string =>
  [
    `${event ?? 'at once'}${guard ? ` [${namedText(guard)}]` : turn.at > 1 ? ' [else]' : ''}`,
    ...(turn.of > 1 ? [`${turn.at} of ${turn.of}`] : []),
  ].join(', ')

/** `thisTryLocks door=logIn`. */
export const namedText = ({ name, params }: Named): string =>
  [name, ...Object.entries(params).map(([key, value]) => `${key}=${String(value)}`)].join(' ')
