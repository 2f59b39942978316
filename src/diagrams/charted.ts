import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate'

/** A state of a chart as it is drawn. */
export interface ChartedState {
  /** Its keys from the chart's root, which is the chart's own id: `sms`, `sms.inside.openSms.home`. */
  readonly path: string
  readonly key: string
  readonly kind: AnyStateNode['type']
  readonly clauses: readonly string[]
  /** The states inside it, by path, in the order of the chart. */
  readonly inner: readonly string[]
  /** Into which of them it leads by itself, by path. */
  readonly initial: readonly string[]
}

/** A transition as it is drawn: one arrow, or, where it leads nowhere, a line inside its state. */
export interface Arrow {
  readonly from: string
  /** null: it leads nowhere, and leaves the state as it is. */
  readonly to: string | null
  /** null: it is taken at once, by no event. */
  readonly event: string | null
  readonly guard: Named | null
  /** Which it is among those that this event can take from here, the first one being tried first, and how many they are. */
  readonly turn: { readonly at: number; readonly of: number }
  readonly actions: readonly Named[]
  readonly clauses: readonly string[]
}

/** A guard or an action by its name, with what it is given. */
export interface Named {
  readonly name: string
  readonly params: Readonly<Record<string, unknown>>
}

export interface Charted {
  readonly states: ReadonlyMap<string, ChartedState>
  readonly arrows: readonly Arrow[]
}

/** Everything of a chart that is drawn, read off the chart itself. */
export const chartedOf = ({ root }: AnyStateMachine): Charted => {
  const nodes = withinOf(root)
  return {
    states: new Map(nodes.map((node) => [pathOf(node), stateOf(node)])),
    arrows: nodes.flatMap(arrowsOf),
  }
}

const withinOf = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...innerOf(node).flatMap(withinOf),
]

const innerOf = (node: AnyStateNode): readonly AnyStateNode[] => Object.values(node.states)

const pathOf = ({ machine, path }: AnyStateNode): string => [machine.id, ...path].join('.')

const stateOf = (node: AnyStateNode): ChartedState => ({
  path: pathOf(node),
  key: node.key,
  kind: node.type,
  clauses: clausesOf(node),
  inner: innerOf(node).map(pathOf),
  initial: node.type === 'compound' ? (node.initial.target ?? []).map(pathOf) : [],
})

const clausesOf = ({ meta }: { readonly meta?: { readonly clauses?: readonly string[] } }) =>
  meta?.clauses ?? []

const arrowsOf = (node: AnyStateNode): readonly Arrow[] => [
  ...[...node.transitions].flatMap(([event, taken]) => alternatives(node, event, taken)),
  ...alternatives(node, null, node.always ?? []),
]

const alternatives = (
  node: AnyStateNode,
  event: string | null,
  taken: readonly AnyTransitionDefinition[],
): readonly Arrow[] =>
  taken.flatMap((transition, at) =>
    (transition.target?.map(pathOf) ?? [null]).map((to) => ({
      from: pathOf(node),
      to,
      event,
      guard: transition.guard ? namedOf(transition.guard) : null,
      turn: { at: at + 1, of: taken.length },
      actions: transition.actions.map(namedOf),
      clauses: clausesOf(transition),
    })),
  )

/** @throws TypeError for a guard or an action that stands in the chart itself, and so has no name to be drawn */
const namedOf = (named: unknown): Named => {
  if (typeof named === 'string') return { name: named, params: {} }
  const { type, params } = named as { type?: string; params?: Named['params'] }
  if (typeof named !== 'object' || type === undefined)
    throw new TypeError('a guard or action without a name cannot be drawn; name it in setup()')
  return { name: type, params: params ?? {} }
}
