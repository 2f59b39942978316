import type {
  AnyActorScope,
  AnyMachineSnapshot,
  AnyStateMachine,
  AnyStateNode,
  AnyTransitionDefinition,
} from 'xstate'
import { namedText } from './charts.ts'

/** Who hears of what a chart does. It is not told whether whoever asked kept the outcome. */
export interface Watcher {
  /** A guard was asked, and this is what it said. */
  readonly guardSaid: (guard: string, holds: boolean) => void
  /** Transitions were taken, by their keys, and led there. */
  readonly taken: (transitions: readonly string[], to: AnyMachineSnapshot) => void
}

/** What a transition is known by: its state, its event and its turn, such as `sms.outside.logIn logIn.submitted 2`. */
export const transitionKey = (from: string, event: string | null, at: number): string =>
  [from, event ?? 'at once', at].join(' ')

/** What a guard is known by: its chart, its name and what it is given. */
export const guardKey = (
  chart: string,
  name: string,
  params: Readonly<Record<string, unknown>> = {},
): string => `${chart}: ${namedText({ name, params })}`

/** The same chart, which tells what it does: its rules, states and transitions are not written down a second time. */
export const watchedChart = <Chart extends AnyStateMachine>(
  chart: Chart,
  watcher: Watcher,
): Chart => {
  const guards = Object.entries(chart.implementations.guards ?? {}).map(([name, guard]) => [
    name,
    watchedGuard(guard as Guard, (params, holds) =>
      watcher.guardSaid(guardKey(chart.id, name, params), holds),
    ),
  ])
  const watched = chart.provide({ guards: Object.fromEntries(guards) }) as Chart
  const keys = new Map(transitionsIn(watched.root))
  const transition = watched.transition.bind(watched)
  watched.transition = (before, event, scope) => {
    const taken: AnyTransitionDefinition[] = []
    const after = transition(before, event, hearing(scope, taken))
    const known = taken.map((one) => keys.get(one)).filter((key) => key !== undefined)
    watcher.taken(known, after)
    return after
  }
  return watched
}

const transitionsIn = (
  node: AnyStateNode,
): readonly (readonly [AnyTransitionDefinition, string])[] => {
  const from = [node.machine.id, ...node.path].join('.')
  const own: readonly (readonly [string | null, readonly AnyTransitionDefinition[]])[] = [
    ...node.transitions,
    [null, node.always ?? []],
  ]
  return [
    ...own.flatMap(([event, ways]) =>
      ways.map((way, at) => [way, transitionKey(from, event, at + 1)] as const),
    ),
    ...Object.values(node.states as Readonly<Record<string, AnyStateNode>>).flatMap(transitionsIn),
  ]
}

type Params = Readonly<Record<string, unknown>>

/** A guard of ours, or one of the library such as stateIn(), which is asked in another way. */
interface Guard {
  (asked: unknown, params?: Params): boolean
  readonly check?: (snapshot: unknown, asked: unknown, guard: Guard) => boolean
}

const watchedGuard = (
  guard: Guard,
  said: (params: Params | undefined, holds: boolean) => void,
): Guard => {
  const tell = (params: Params | undefined, holds: boolean): boolean => {
    said(params, holds)
    return holds
  }
  const watched = (asked: unknown, params?: Params) => tell(params, guard(asked, params))
  const { check } = guard
  return check
    ? Object.assign(watched, {
        check: (snapshot: unknown, asked: unknown) =>
          tell(undefined, check(snapshot, asked, guard)),
      })
    : watched
}

/** The same scope, in which the transitions that a chart takes are heard of as its own inspection tells them. */
const hearing = (scope: AnyActorScope, taken: AnyTransitionDefinition[]): AnyActorScope => ({
  ...scope,
  system: {
    ...scope.system,
    _sendInspectionEvent: (told: { readonly _transitions?: readonly AnyTransitionDefinition[] }) =>
      taken.push(...(told._transitions ?? [])),
  } as unknown as AnyActorScope['system'],
})
