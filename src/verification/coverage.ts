import type { Envelope } from '@cucumber/messages'
import type { Arrow, Charted } from '../diagrams/charted.ts'
import type { Said, Seen } from './chart-watch.ts'
import { charted } from './charts.ts'
import { whyOutOfReach } from './out-of-reach.ts'
import { seenType } from './seen-type.ts'
import { guardKey, transitionKey } from './watched-chart.ts'

/** Of the charts, what a run has gone through and what it has not. */
export interface Coverage {
  readonly states: readonly { readonly path: string; readonly isSeen: boolean }[]
  /** Each alternative of an event by itself. */
  readonly transitions: readonly TransitionCoverage[]
  readonly guards: readonly GuardCoverage[]
}

export interface TransitionCoverage {
  readonly key: string
  readonly transition: Arrow
  readonly isSeen: boolean
}

export interface GuardCoverage {
  /** Its chart, its name and what it is given. */
  readonly guard: string
  readonly held: Where
  readonly failed: Where
}

/** Where a guard was seen to say so; on a page alone: there a control was shown, or greyed out, for it. null: nowhere. */
export type Where = 'in a step' | 'on a page' | null

/** What the charts were seen to do in a run; null: nobody watched them. */
export const seenIn = (messages: readonly Envelope[]): Seen | null => {
  const all = messages.flatMap(({ attachment }) =>
    attachment?.mediaType === seenType ? [JSON.parse(attachment.body) as Seen] : [],
  )
  if (all.length === 0) return null
  const guards = new Map<string, Set<Said>>()
  for (const [guard, said] of all.flatMap((one) => Object.entries(one.guards)))
    guards.set(guard, new Set([...(guards.get(guard) ?? []), ...said]))
  return {
    states: [...new Set(all.flatMap(({ states }) => states))],
    transitions: [...new Set(all.flatMap(({ transitions }) => transitions))],
    guards: Object.fromEntries([...guards].map(([guard, said]) => [guard, [...said]])),
  }
}

/** How much of the charts was seen: the states in which one can stand, the transitions, and both answers of each guard. */
export const coverageOf = (seen: Seen, { states, arrows }: Charted = charted()): Coverage => ({
  states: [...states.values()]
    .filter(({ inner }) => inner.length === 0)
    .map(({ path }) => ({ path, isSeen: seen.states.includes(path) })),
  transitions: arrows.map((transition) => ({
    key: keyOf(transition),
    transition,
    isSeen: seen.transitions.includes(keyOf(transition)),
  })),
  guards: [...new Set(arrows.flatMap(guardIn))].map((guard) => ({
    guard,
    held: whereSaid(seen, guard, 'held'),
    failed: whereSaid(seen, guard, 'failed'),
  })),
})

const keyOf = ({ from, event, turn }: Arrow): string => transitionKey(from, event, turn.at)

const guardIn = ({ from, guard }: Arrow): readonly string[] =>
  guard ? [guardKey(from.split('.')[0] ?? '', guard.name, guard.params)] : []

const whereSaid = ({ guards }: Seen, guard: string, what: 'held' | 'failed'): Where => {
  const said = guards[guard] ?? []
  if (said.includes(`${what} in a step`)) return 'in a step'
  return said.includes(`${what} on a page`) ? 'on a page' : null
}

/** What was not seen: states by path, transitions by key, guards by key and answer. */
export const unseen = ({ states, transitions, guards }: Coverage): readonly string[] => [
  ...states.flatMap(({ path, isSeen }) => (isSeen ? [] : [path])),
  ...transitions.flatMap(({ key, isSeen }) => (isSeen ? [] : [key])),
  ...guards.flatMap(({ guard, held, failed }) => [
    ...(held === null ? [`${guard} held`] : []),
    ...(failed === null ? [`${guard} failed`] : []),
  ]),
]

/** Of what was not seen, what a scenario could bring about. */
export const gapsInCoverage = (coverage: Coverage): readonly string[] =>
  unseen(coverage).filter((what) => whyOutOfReach(what) === undefined)
