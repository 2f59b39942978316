import type { AnyStateMachine } from 'xstate'
import { accountChart, strangerChart } from '../../machines/account/account.ts'
import { licenceChart } from '../../machines/licence/licence.ts'
import { postChart } from '../../machines/posts/post.ts'
import { sessionChart } from '../../machines/sms.ts'
import { type Arrow, type Charted, chartedOf, type Named } from '../diagrams/charted.ts'

/** Every chart: that of a session, and those of what outlives one. */
export const charts: readonly AnyStateMachine[] = [
  sessionChart,
  accountChart,
  strangerChart,
  licenceChart,
  postChart,
]

/** What there is to be cited, proven and taken in all charts: their states and transitions. */
export const charted = (of: readonly AnyStateMachine[] = charts): Charted => {
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
