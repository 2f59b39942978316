import type {
  AnyActorScope,
  AnyEventObject,
  AnyMachineSnapshot,
  AnyStateMachine,
  AnyStateNode,
  AnyTransitionDefinition,
} from 'xstate'
import {
  domainOf,
  enteredBy,
  innerStates,
  isWithin,
  refuseWhatIsNotKnown,
  valueAt,
} from './swift-nodes.ts'
import { actOf, guardOf } from './swift-parts.ts'
import { type Move, Standing, type Way } from './swift-standing.ts'

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
    for (const inner of innerStates(node)) this.#lookUp(inner)
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
