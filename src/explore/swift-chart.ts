import type {
  AnyActorScope,
  AnyEventObject,
  AnyMachineSnapshot,
  AnyStateMachine,
  AnyStateNode,
  AnyTransitionDefinition,
} from 'xstate'
import { type Act, type Asked, actOf, type Guard, guardOf } from './swift-parts.ts'

/**
 * A chart that moves as XState moves it, by tables derived from the chart itself: which transitions an event can take from
 * where, what is left and entered, which actions that means. XState works this out anew for every event; a search asks for
 * millions. Nothing is written down a second time: guards and actions are the chart's own. `swift-chart.test.ts` holds it to
 * XState, event by event.
 *
 * It knows what our charts use (compound and parallel states, guards, `assign`, `emit`, transitions at once), and refuses a
 * chart that uses more.
 *
 * @throws {TypeError} where the chart has history, final states, invocations, wildcards or other kinds of actions
 */
export const swiftChart = <Chart extends AnyStateMachine>(chart: Chart): Chart => {
  const swift = chart.provide({}) as Chart
  const tables = new Tables(swift)
  swift.transition = (before, event, scope) => tables.moved(before, event, scope)
  swift.getTransitionData = (snapshot, event) =>
    tables.standing(snapshot).chosen({ context: snapshot.context, event }, snapshot) as ReturnType<
      Chart['getTransitionData']
    >
  return swift
}

/** A transition with its guard and actions looked up. */
interface Way {
  readonly transition: AnyTransitionDefinition
  /** Null: nothing is asked. */
  readonly guard: Guard | null
}

/** The ways of one event: those of inner states come first; only where there is none, the state's own. */
interface Plan {
  readonly inner: readonly Plan[]
  readonly own: readonly Way[]
}

/** What becomes of a standing when transitions are taken: where it leads, and all that is done on the way, in order. */
interface Move {
  readonly to: Standing
  readonly acts: readonly Act[]
}

/** One place in which a chart can stand, with what follows from it for each event. */
class Standing {
  readonly #tables: Tables
  readonly nodes: readonly AnyStateNode[]
  /** A snapshot that stands there: all but its context is the same for all that do. */
  readonly example: AnyMachineSnapshot
  readonly #plans = new Map<string, Plan>()
  /** By the transitions that are taken, the first one first. */
  readonly #moves = new Map<AnyTransitionDefinition, Map<AnyTransitionDefinition | null, Move>>()
  /** For each region, the ways that are taken at once, the innermost first. */
  readonly #atOnce: readonly (readonly Way[])[]

  constructor(tables: Tables, example: AnyMachineSnapshot) {
    this.#tables = tables
    this.example = example
    this.nodes = example._nodes
    const atomic = this.nodes.filter(({ type }) => type === 'atomic')
    this.#atOnce = atomic
      .map((node) => withAncestors(node).flatMap(({ always }) => tables.waysOf(always ?? [])))
      .filter(({ length }) => length > 0)
  }

  /** The transitions that an event takes from here, as XState would select them. */
  chosen(asked: Asked, snapshot: AnyMachineSnapshot): readonly AnyTransitionDefinition[] {
    const { type } = asked.event
    let plan = this.#plans.get(type)
    if (!plan) {
      plan = this.#planOf(this.#tables.root, type)
      this.#plans.set(type, plan)
    }
    return choose(plan, asked, snapshot)
  }

  #planOf(node: AnyStateNode, type: string): Plan {
    const standing = Object.values(node.states as Record<string, AnyStateNode>).filter((one) =>
      this.nodes.includes(one),
    )
    return {
      inner: standing.map((one) => this.#planOf(one, type)).filter(leadsSomewhere),
      own: this.#tables.waysOf(node.transitions.get(type) ?? []),
    }
  }

  chosenAtOnce(asked: Asked, snapshot: AnyMachineSnapshot): readonly AnyTransitionDefinition[] {
    if (this.#atOnce.length === 0) return none
    const taken = this.#atOnce.flatMap(
      (ways) => ways.find(({ guard }) => !guard || guard(asked, snapshot))?.transition ?? [],
    )
    return taken.length < 2 ? taken : [...new Set(taken)]
  }

  moveOf(taken: readonly AnyTransitionDefinition[]): Move {
    const [first, second = null] = taken
    if (!first || taken.length > 2) return this.#tables.workedOut(this, taken)
    let moves = this.#moves.get(first)
    if (!moves) {
      moves = new Map()
      this.#moves.set(first, moves)
    }
    let move = moves.get(second)
    if (!move) {
      move = this.#tables.workedOut(this, taken)
      moves.set(second, move)
    }
    return move
  }
}

const leadsSomewhere = ({ inner, own }: Plan): boolean => inner.length > 0 || own.length > 0

const none: readonly AnyTransitionDefinition[] = []

const choose = (
  { inner, own }: Plan,
  asked: Asked,
  snapshot: AnyMachineSnapshot,
): readonly AnyTransitionDefinition[] => {
  const [first] = inner
  if (first) {
    const within =
      inner.length === 1
        ? choose(first, asked, snapshot)
        : inner.flatMap((plan) => choose(plan, asked, snapshot))
    if (within.length > 0) return within
  }
  for (const { transition, guard } of own) if (!guard || guard(asked, snapshot)) return [transition]
  return none
}

class Tables {
  readonly root: AnyStateNode
  readonly #chart: AnyStateMachine
  /** By the nodes of a snapshot: XState hands the same list on as long as nothing is left or entered. */
  readonly #standings = new WeakMap<readonly AnyStateNode[], Standing>()
  readonly #byPlace = new Map<string, Standing>()
  readonly #ways = new WeakMap<readonly AnyTransitionDefinition[], readonly Way[]>()

  constructor(chart: AnyStateMachine) {
    this.#chart = chart
    this.root = chart.root as AnyStateNode
    this.#lookUp(this.root)
  }

  /** Finds out now, and not in the midst of a search, whether everything that the chart uses is known here. */
  #lookUp(node: AnyStateNode): void {
    refuseWhatIsNotKnown(node)
    for (const transitions of [...node.transitions.values(), node.always ?? []]) {
      this.waysOf(transitions)
      for (const { actions } of transitions) for (const one of actions) actOf(this.#chart, one)
    }
    for (const one of [...node.entry, ...node.exit]) actOf(this.#chart, one)
    for (const inner of Object.values(node.states as Record<string, AnyStateNode>))
      this.#lookUp(inner)
  }

  waysOf(transitions: readonly AnyTransitionDefinition[]): readonly Way[] {
    const known = this.#ways.get(transitions)
    if (known) return known
    const ways = transitions.map((transition) => ({
      transition,
      guard: transition.guard === undefined ? null : guardOf(this.#chart, transition.guard),
    }))
    this.#ways.set(transitions, ways)
    return ways
  }

  standing(snapshot: AnyMachineSnapshot): Standing {
    const known = this.#standings.get(snapshot._nodes)
    if (known) return known
    const made = this.#standingAt(snapshot)
    this.#standings.set(snapshot._nodes, made)
    return made
  }

  #standingAt(example: AnyMachineSnapshot): Standing {
    const place = example._nodes.map(({ id }) => id).join(' ')
    const known = this.#byPlace.get(place) ?? new Standing(this, this.#ofThisChart(example))
    this.#byPlace.set(place, known)
    return known
  }

  /** A snapshot may come from the chart of which this one was made. */
  #ofThisChart(example: AnyMachineSnapshot): AnyMachineSnapshot {
    return example.machine === this.#chart
      ? example
      : this.#chart.resolveState({ value: example.value as never, context: example.context })
  }

  moved(
    before: AnyMachineSnapshot,
    event: AnyEventObject,
    scope: AnyActorScope,
  ): AnyMachineSnapshot {
    const first = this.standing(before).chosen({ context: before.context, event }, before)
    if (first.length === 0) return before
    let snapshot = this.#taken(before, first, event, scope)
    for (;;) {
      const here = snapshot
      const asked = { context: here.context, event }
      const taken = this.standing(here).chosenAtOnce(asked, here)
      if (taken.length === 0) return here
      snapshot = this.#taken(here, taken, event, scope)
      if (snapshot === here) return here
    }
  }

  #taken(
    before: AnyMachineSnapshot,
    taken: readonly AnyTransitionDefinition[],
    event: AnyEventObject,
    scope: AnyActorScope,
  ): AnyMachineSnapshot {
    const { to, acts } = this.standing(before).moveOf(taken)
    let { context } = before
    for (const act of acts) context = act(context, event, scope)
    const stays = to === this.standing(before)
    if (stays && context === before.context) return before
    return { ...(stays ? before : to.example), context }
  }

  /** What is left and entered by these transitions, and what is done on the way, in the order of SCXML. */
  workedOut(from: Standing, taken: readonly AnyTransitionDefinition[]): Move {
    const left = new Set<AnyStateNode>()
    const entered = new Set<AnyStateNode>()
    for (const one of taken) {
      const [target] = (one.target ?? []) as readonly AnyStateNode[]
      if (!target) continue
      const domain = domainOf(one, target)
      const own = from.nodes.filter((node) => isWithin(node, domain))
      if (own.some((node) => left.has(node)))
        throw new TypeError(`${this.#chart.id}: two transitions leave the same state at once`)
      for (const node of own) left.add(node)
      for (const node of enteredBy(one, target, domain)) entered.add(node)
    }
    const inOrder = [...entered].sort((one, other) => one.order - other.order)
    const nodes = [...from.nodes.filter((node) => !left.has(node)), ...inOrder]
    const actions = [
      ...[...left].sort((one, other) => other.order - one.order).flatMap(({ exit }) => exit),
      ...taken.flatMap((one) => one.actions),
      ...inOrder.flatMap(({ entry }) => entry),
    ]
    const isSame = nodes.length === from.nodes.length && nodes.every((n) => from.nodes.includes(n))
    return {
      to: isSame ? from : this.standing(this.#snapshotAt(from.example, nodes)),
      acts: actions.map((action) => actOf(this.#chart, action)),
    }
  }

  /** A snapshot that stands at these nodes, in this order, as XState would have made it. */
  #snapshotAt(like: AnyMachineSnapshot, nodes: readonly AnyStateNode[]): AnyMachineSnapshot {
    const value = valueAt(this.root, nodes)
    const { tags } = this.#chart.resolveState({ value: value as never, context: like.context })
    return { ...like, value, tags, _nodes: nodes } as AnyMachineSnapshot
  }
}

/** The value of a chart that stands at these nodes. */
const valueAt = (node: AnyStateNode, nodes: readonly AnyStateNode[]): unknown => {
  const inner = Object.values(node.states as Record<string, AnyStateNode>).filter((one) =>
    nodes.includes(one),
  )
  const [only] = inner
  if (node.type === 'compound' && only?.type === 'atomic') return only.key
  return Object.fromEntries(inner.map((one) => [one.key, valueAt(one, nodes)]))
}

const withAncestors = (node: AnyStateNode): readonly AnyStateNode[] =>
  node.parent ? [node, ...withAncestors(node.parent)] : [node]

const isWithin = (node: AnyStateNode, domain: AnyStateNode): boolean =>
  node !== domain && withAncestors(node).includes(domain)

/** The state within which a transition leaves and enters everything. */
const domainOf = (
  { source, reenter }: AnyTransitionDefinition,
  target: AnyStateNode,
): AnyStateNode => {
  if (reenter) throw new TypeError(`${source.id}: a transition that reenters is not known here`)
  if (target === source || isWithin(target, source)) return source
  const outside = withAncestors(source).slice(1)
  return outside.find((one) => isWithin(target, one)) ?? (source.machine.root as AnyStateNode)
}

const enteredBy = (
  { source }: AnyTransitionDefinition,
  target: AnyStateNode,
  domain: AnyStateNode,
): readonly AnyStateNode[] => [
  ...withAncestors(target).filter(
    (node) => isWithin(node, domain) && (node !== target || source !== target || source !== domain),
  ),
  ...initialWithin(target),
]

/** What is entered by itself with a state. */
const initialWithin = (node: AnyStateNode): readonly AnyStateNode[] => {
  if (node.type === 'compound') {
    const [first] = node.initial.target as readonly AnyStateNode[]
    if (!first) return []
    const between = withAncestors(first).filter((one) => isWithin(one, node))
    return [...between, ...initialWithin(first)]
  }
  if (node.type !== 'parallel') return []
  return Object.values(node.states as Record<string, AnyStateNode>).flatMap((one) => [
    one,
    ...initialWithin(one),
  ])
}

const refuseWhatIsNotKnown = (node: AnyStateNode): void => {
  const isKnown =
    ['atomic', 'compound', 'parallel'].includes(node.type) &&
    node.invoke.length === 0 &&
    (node.initial?.actions ?? []).length === 0 &&
    [...node.transitions.keys()].every((event) => !event.includes('*')) &&
    [...node.transitions.values()].flat().every(({ target }) => (target ?? []).length < 2)
  if (!isKnown) throw new TypeError(`${node.id}: it uses more than a swift chart knows`)
}
