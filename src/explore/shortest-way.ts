import type { Limits, Space, Stop } from './space.ts'

/** What is looked for, and how far it is at the least. */
export interface Goal<S> {
  readonly isReached: (state: S) => boolean
  /** Events that are needed at the least, never more than it takes; left out: none is known to be needed. */
  readonly atLeast?: (state: S) => number
}

export type Way<E> =
  | { readonly kind: 'found'; readonly way: readonly E[]; readonly expansions: number }
  /** Everything that can be reached was seen, and the goal is nowhere. */
  | { readonly kind: 'unreachable'; readonly nearest: readonly E[]; readonly expansions: number }
  | {
      readonly kind: 'given up'
      readonly stop: Stop
      readonly nearest: readonly E[]
      readonly expansions: number
    }

interface Node<S, E> {
  readonly state: S
  readonly before: Node<S, E> | null
  readonly event: E | null
  readonly steps: number
}

const between = 64

/**
 * A shortest way to a goal: A*, in order of the steps taken and those that are needed at the least. Where there is none, how
 * near one gets, by the same measure.
 *
 * @throws {GoalError} where the goal itself throws, with the way to the state that it was asked about
 */
export const shortestWay = <S extends object, E>(
  { start, eventsIn, step, keyOf }: Space<S, E>,
  { isReached, atLeast = () => 0 }: Goal<S>,
  { states: most = 100_000, memory, time, isStopped }: Limits = {},
): Way<E> => {
  const began = performance.now()
  const best = new Map<string, number>()
  /** By what their ways come to at the least: every event costs the same, so a row for each sum is queue enough. */
  const rows: Node<S, E>[][] = []
  const asked = <Answer>(node: Node<S, E>, question: (state: S) => Answer): Answer => {
    try {
      return question(node.state)
    } catch (error) {
      throw new GoalError(wayOf(node), error)
    }
  }
  const root: Node<S, E> = { state: start, before: null, event: null, steps: 0 }
  let nearest = root
  let nearestDistance = Number.POSITIVE_INFINITY
  let expansions = 0

  const add = (node: Node<S, E>): void => {
    const key = keyOf(node.state)
    const before = best.get(key)
    if (before !== undefined && before <= node.steps) return
    best.set(key, node.steps)
    const distance = asked(node, atLeast)
    if (distance === Number.POSITIVE_INFINITY) return
    if (distance < nearestDistance) {
      nearest = node
      nearestDistance = distance
    }
    const sum = node.steps + distance
    while (rows.length <= sum) rows.push([])
    rows[sum]?.push(node)
  }

  const reasonToStop = (): Stop | null => {
    if (best.size >= most) return 'states'
    if (expansions % between !== 0) return null
    if (isStopped?.()) return 'stopped'
    if (time !== undefined && performance.now() - began > time) return 'time'
    if (memory !== undefined && process.memoryUsage().heapUsed > memory * 1024 * 1024)
      return 'memory'
    return null
  }

  add(root)
  for (let sum = 0; sum < rows.length; sum += 1) {
    const row = rows[sum] ?? []
    // The last that came is the furthest on its way: of two ways of one length it is the nearer.
    for (let node = row.pop(); node; node = row.pop()) {
      if (asked(node, isReached)) return { kind: 'found', way: wayOf(node), expansions }
      if ((best.get(keyOf(node.state)) ?? 0) < node.steps) continue
      const stop = reasonToStop()
      if (stop) return { kind: 'given up', stop, nearest: wayOf(nearest), expansions }
      expansions += 1
      for (const event of eventsIn(node.state)) {
        const state = step(node.state, event)
        if (state !== node.state) add({ state, before: node, event, steps: node.steps + 1 })
      }
      // A bound that sinks by more than one a step puts some back.
      if (sum > 0 && (rows[sum - 1]?.length ?? 0) > 0) sum -= 1
    }
  }
  return { kind: 'unreachable', nearest: wayOf(nearest), expansions }
}

const wayOf = <S, E>(end: Node<S, E>): readonly E[] => {
  const way: E[] = []
  for (let node: Node<S, E> | null = end; node; node = node.before)
    if (node.event !== null) way.push(node.event)
  return way.reverse()
}

/** A goal could not even be asked about a state. */
export class GoalError extends Error {
  override readonly name = 'GoalError'
  /** The events that lead to the state. */
  readonly way: readonly unknown[]

  constructor(way: readonly unknown[], cause: unknown) {
    const fact = cause instanceof Error ? cause.message : String(cause)
    super(`The goal failed in a state ${way.length} events away: ${fact}. Mend the goal.`, {
      cause,
    })
    this.way = way
  }
}
