import {
  type AnyStateMachine,
  type AnyStateNode,
  type AnyTransitionDefinition,
  createMachine,
  not,
} from 'xstate'
import { type ChartName, charts } from '../../machines/charts.ts'
import { type ClauseId, clauses as manual } from '../../machines/clauses.ts'
import { type Lives, lifeCharts } from '../../machines/life.ts'
import type { sessionChart } from '../../machines/sms.ts'
import { createSms } from '../../machines/step.ts'
import { pageOf } from '../screens/pages.ts'
import { namedText } from '../verification/charts.ts'
import type { Made, Mutant } from './mutant.ts'
import { slugFor } from './slug-for.ts'
import { pathOf, touchOf } from './touch.ts'

/** The file in which each chart is composed. */
const files: Readonly<Record<ChartName, string>> = {
  session: 'machines/sms.ts',
  account: 'machines/account/account.ts',
  stranger: 'machines/account/account.ts',
  licence: 'machines/licence/licence.ts',
  post: 'machines/posts/post.ts',
}

/** Every wrong chart: each state, transition, guard and action of each chart, spoilt in each way that it can be. */
export const chartMutants = (): readonly Mutant[] =>
  (Object.keys(charts) as ChartName[]).flatMap((name) => {
    const { root }: AnyStateMachine = charts[name]
    return nodesIn(root).flatMap((node) => mutantsAt(name, node))
  })

const nodesIn = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...innerOf(node).flatMap(nodesIn),
]

const innerOf = (node: AnyStateNode): readonly AnyStateNode[] =>
  Object.values(node.states as Readonly<Record<string, AnyStateNode>>)

/** A change of the one state's configuration, in a copy of all of it. */
type Change = (config: StateConfig) => void

interface StateConfig {
  states?: Record<string, StateConfig>
  on?: Record<string, unknown>
  always?: unknown
  entry?: unknown
  exit?: unknown
}

interface WayConfig {
  target?: string
  guard?: unknown
  actions?: unknown
  meta?: unknown
}

interface Wrong {
  readonly kind: string
  /** What in the state: `logIn.submitted/1`; empty: the state itself. */
  readonly at: string
  readonly clauses: readonly string[]
  readonly says: string
  readonly touches: readonly string[]
  readonly change: Change
}

const mutantsAt = (name: ChartName, node: AnyStateNode): readonly Mutant[] => {
  const path = pathOf(node)
  const found = [
    ...waysOf(node).flatMap((way) => wrongWays(node, way)),
    ...addedTo(node),
    ...forgottenIn(node),
    ...frozen(node),
  ]
  return found.map(({ kind, at, clauses, says, touches, change }) => {
    const place = at === '' ? path : `${path}/${at}`
    const cited = clauses.filter((one): one is ClauseId => one in manual)
    return {
      id: `${kind}:${place}`,
      source: 'charts',
      kind,
      file: files[name],
      place,
      clauses: cited,
      slug: slugFor(cited),
      says: `${path}: ${says}.`,
      touches,
      make: () => madeOf(name, changed(charts[name], node.path, change)),
    }
  })
}

const madeOf = (name: ChartName, chart: AnyStateMachine): Made => ({
  sms: (options) =>
    createSms({
      ...options,
      ...(name === 'session'
        ? { chart: chart as unknown as typeof sessionChart }
        : { lives: { ...lifeCharts, [name]: chart } as Lives }),
    }),
  draw: (sms, state, tab) => pageOf(sms, state, tab),
  ...(name === 'session' && { chart: chart as unknown as typeof sessionChart }),
})

/** The chart made anew from its own configuration, changed in one state. */
const changed = (
  chart: AnyStateMachine,
  path: readonly string[],
  change: Change,
): AnyStateMachine => {
  const config = copyOf(chart.config) as StateConfig
  let at = config
  for (const key of path) at = at.states?.[key] ?? {}
  change(at)
  return createMachine(config as never, chart.implementations as never)
}

/** Functions, such as that of a first context, stay what they are. */
const copyOf = (thing: unknown): unknown => {
  if (Array.isArray(thing)) return thing.map(copyOf)
  if (typeof thing !== 'object' || thing === null) return thing
  return Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, copyOf(value)]))
}

/** One transition of a state: its event (null: at once), and which it is among those of that event. */
interface Way {
  readonly event: string | null
  readonly at: number
  readonly of: number
  readonly way: AnyTransitionDefinition
}

const waysOf = (node: AnyStateNode): readonly Way[] => {
  const own: readonly (readonly [string | null, readonly AnyTransitionDefinition[]])[] = [
    ...node.transitions,
    [null, node.always ?? []],
  ]
  return own.flatMap(([event, ways]) =>
    ways.map((way, at) => ({ event, at, of: ways.length, way })),
  )
}

const clausesOf = (of: { readonly meta?: unknown }): readonly string[] =>
  (of.meta as { readonly clauses?: readonly string[] } | undefined)?.clauses ?? []

const textOf = (named: unknown): string => {
  if (typeof named === 'string') return named
  const { type = 'unnamed', params = {} } = named as {
    readonly type?: string
    readonly params?: Readonly<Record<string, unknown>>
  }
  return namedText({ name: type, params })
}

const wrongWays = (node: AnyStateNode, { event, at, of, way }: Way): readonly Wrong[] => {
  const name = event ?? 'at once'
  const which = `${name}${of > 1 ? `, ${at + 1} of ${of}` : ''}`
  const key = `${name.replaceAll(' ', '-')}/${at + 1}`
  const path = pathOf(node)
  const shared = {
    clauses: [...new Set([...clausesOf(way), ...clausesOf(node)])],
    touches: [event === null ? touchOf.state(path) : touchOf.event(path, event)],
  }
  const edit = (spoil: (config: WayConfig, all: WayConfig[]) => void): Change => {
    return (config) => {
      const all = waysIn(event === null ? config.always : config.on?.[event])
      const one = all[at]
      if (one) spoil(one, all)
      if (event === null) config.always = all
      else config.on = { ...config.on, [event]: all }
    }
  }
  const guard = way.guard && textOf(way.guard)
  const removed: Wrong = {
    ...shared,
    kind: 'transition-removed',
    at: key,
    says: `on ${which}, nothing is done`,
    change: edit((one, all) => all.splice(all.indexOf(one), 1)),
  }
  const neighbour = way.target?.[0] && neighbourOf(way.target[0], node)
  return [
    removed,
    ...(guard
      ? [
          {
            ...shared,
            kind: 'guard-dropped',
            at: key,
            says: `on ${which}, it is not asked whether ${guard}`,
            change: edit((one) => {
              delete one.guard
            }),
          },
          {
            ...shared,
            kind: 'guard-negated',
            at: key,
            says: `on ${which}, ${guard} is taken for its contrary`,
            change: edit((one) => {
              one.guard = not(one.guard as never)
            }),
          },
        ]
      : []),
    ...(neighbour
      ? [
          {
            ...shared,
            kind: 'target-swapped',
            at: key,
            says: `on ${which}, it leads to ${pathOf(neighbour)} instead of ${way.target?.map(pathOf).join()}`,
            change: edit((one) => {
              one.target = `#${neighbour.id}`
            }),
          },
        ]
      : []),
    ...listOf(way.actions).map((action, index) => ({
      ...shared,
      kind: 'action-dropped',
      at: `${key}/${textOf(action).replaceAll(' ', '-')}`,
      says: `on ${which}, ${textOf(action)} is left out`,
      change: edit((one) => {
        one.actions = listOf(one.actions).toSpliced(index, 1)
      }),
    })),
  ]
}

const listOf = (some: unknown): readonly unknown[] =>
  some === undefined ? [] : Array.isArray(some) ? some : [some]

const waysIn = (config: unknown): WayConfig[] =>
  listOf(config).map((way) => (typeof way === 'string' ? { target: way } : { ...(way as object) }))

/** The next state beside a target, but for one that is left at once: it could lead round in a circle. */
const neighbourOf = (target: AnyStateNode, from: AnyStateNode): AnyStateNode | undefined => {
  const beside = target.parent ? innerOf(target.parent) : []
  const isMeant = (one: AnyStateNode): boolean =>
    one !== target && (one.always ?? []).length === 0 && one !== from
  const at = beside.indexOf(target)
  return [...beside.slice(at + 1), ...beside.slice(0, at)].find(isMeant)
}

/** What the next state beside it does on an event of which it knows nothing itself. */
const addedTo = (node: AnyStateNode): readonly Wrong[] => {
  if (!node.parent || node.parent.type === 'parallel') return []
  const known = new Set<string>()
  for (let one: AnyStateNode | undefined = node; one; one = one.parent)
    for (const event of one.transitions.keys()) known.add(event)
  const found = new Map<string, AnyStateNode>()
  for (const beside of innerOf(node.parent))
    for (const event of beside.transitions.keys())
      if (!known.has(event) && !found.has(event)) found.set(event, beside)
  return [...found].map(([event, beside]) => ({
    kind: 'transition-added',
    at: event,
    clauses: clausesOf(node),
    touches: [touchOf.event(pathOf(node), event)],
    says: `${event} does what it does in ${pathOf(beside)}`,
    change: (config) => {
      const ways = (beside.transitions.get(event) ?? []).map((way) => ({
        guard: way.guard,
        actions: way.actions,
        ...(way.target && { target: way.target.map(({ id }) => `#${id}`) }),
      }))
      config.on = { ...config.on, [event]: ways }
    },
  }))
}

const forgottenIn = (node: AnyStateNode): readonly Wrong[] =>
  (['entry', 'exit'] as const).flatMap((when) =>
    node[when].map((action, index) => ({
      kind: `${when}-forgotten`,
      at: textOf(action),
      clauses: clausesOf(node),
      touches: [touchOf.state(pathOf(node))],
      says: `on ${when}, ${textOf(action)} is forgotten`,
      change: (config: StateConfig) => {
        config[when] = listOf(config[when]).toSpliced(index, 1)
      },
    })),
  )

/** A region in which nothing moves any more. */
const frozen = (node: AnyStateNode): readonly Wrong[] =>
  node.parent?.type === 'parallel'
    ? [
        {
          kind: 'region-frozen',
          at: '',
          clauses: [...new Set(nodesIn(node).flatMap(clausesOf))],
          touches: [
            touchOf.state(pathOf(node)),
            ...innerOf(node).map((one) => touchOf.state(pathOf(one))),
          ],
          says: 'whatever happens, it stays as it is',
          change: freeze,
        },
      ]
    : []

const freeze = (config: StateConfig): void => {
  config.on = {}
  for (const inner of Object.values(config.states ?? {})) freeze(inner)
}
