import type { AnyMachineSnapshot, AnyStateNode, AnyTransitionDefinition } from 'xstate'
import { innerStates, withAncestors } from './swift-nodes.ts'
import type { Act, Asked, Guard } from './swift-parts.ts'

/** A transition with its guard and actions looked up. */
export interface Way {
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
export interface Move {
  readonly to: Standing
  readonly acts: readonly Act[]
}

/** What a standing asks of the tables of its chart. */
interface TablesOfAChart {
  readonly root: AnyStateNode
  waysOf(transitions: readonly AnyTransitionDefinition[]): readonly Way[]
  workedOut(from: Standing, taken: readonly AnyTransitionDefinition[]): Move
}

/** One place in which a chart can stand, with what follows from it for each event. */
export class Standing {
  readonly #tables: TablesOfAChart
  readonly nodes: readonly AnyStateNode[]
  /** A snapshot that stands there: all but its context is the same for all that do. */
  readonly example: AnyMachineSnapshot
  readonly #plans = new Map<string, Plan>()
  /** By the transitions that are taken, the first one first. */
  readonly #moves = new Map<AnyTransitionDefinition, Map<AnyTransitionDefinition | null, Move>>()
  /** For each region, the ways that are taken at once, the innermost first. */
  readonly #atOnce: readonly (readonly Way[])[]

  constructor(tables: TablesOfAChart, example: AnyMachineSnapshot) {
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
    const standing = innerStates(node).filter((one) => this.nodes.includes(one))
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
