import type { SmsEvent } from '../../machines/events.ts'
import type { Readings } from '../../machines/readings.ts'
import type { State } from '../../machines/state.ts'
import { pageOf } from '../screens/pages.ts'
import type { Screen } from '../screens/screen.ts'
import { screenOf } from '../screens/screen.ts'
import { ChartWatch } from '../verification/chart-watch.ts'
import type { Beginning } from '../worlds/translation.ts'
import type { Aspect } from './aspects.ts'
import { keysFor } from './key.ts'
import { Numbers } from './numbers.ts'
import { drawingOnce, type Figures, figuresOf } from './prove.ts'
import { search } from './search.ts'
import type { Limits } from './space.ts'
import { eventsOf } from './tried-events.ts'

/** What walks are to take: every transition of the charts by its guard branch, or every two that can follow each other. */
export type WalkTargets = 'transitions' | 'pairs'

export interface WalkStep {
  readonly event: SmsEvent
  /** What every open tab has to show afterwards. */
  readonly screens: Readonly<Record<string, Screen>>
}

export interface Walks {
  readonly figures: Figures
  /** Each begins with the world as it is, no tab open. */
  readonly walks: readonly (readonly WalkStep[])[]
  /** What is taken on them: each once at least. */
  readonly taken: readonly string[]
  /** The steps of all of them together, and how few there must be at the least. */
  readonly steps: number
  readonly atLeast: number
}

const openTab: SmsEvent = { type: 'tab.opened' }

/**
 * Walks that take everything that can be taken in a world under an aspect: to the nearest that is still missing, on and on,
 * and from the start again where none can be reached.
 *
 * @param without what need not be taken: other walks take it
 */
export const walksOver = (
  {
    beginning: { world, now },
    aspect,
    readings,
  }: { readonly beginning: Beginning; readonly aspect: Aspect; readonly readings: Readings },
  targets: WalkTargets,
  limits: Limits = {},
  without: ReadonlySet<string> = new Set(),
): Walks => {
  const watch = new ChartWatch()
  const sms = watch.create({ readings })
  const draw = drawingOnce((state, tab) => pageOf(sms, state, tab))
  const start = sms.step(sms.start(world, now), openTab)
  const { keyOf } = keysFor(world, { desk: aspect.desk.length > 0 })
  const eventsIn = eventsOf(aspect, sms, draw, world)
  const graph = new Graph()
  let taken: readonly string[] = []
  const searched = search<State, SmsEvent>(
    {
      start,
      eventsIn,
      step: (state, event) => {
        watch.take()
        const after = sms.step(state, event)
        taken = watch.take().transitions
        return after
      },
      keyOf,
    },
    limits,
    { moved: (_before, _event, _after, edge) => graph.add(edge, taken) },
  )

  const goals = targets === 'pairs' ? graph.pairs() : graph.single()
  const missing = new Set([...goals.all].filter((one) => !without.has(one)))
  const wanted = missing.size
  const wantedOnes = [...missing]
  const walks: WalkStep[][] = []
  const screensIn = (state: State) =>
    Object.fromEntries(state.tabs.map(({ id }) => [id, screenOf(draw(state, id))]))
  let steps = 0
  while (missing.size > 0 && !limits.isStopped?.()) {
    const walk: WalkStep[] = []
    let state = start
    let at: number | null = null
    for (;;) {
      const way = graph.nearest(at, (edge, before) =>
        goals.of(edge, before).some((one) => missing.has(one)),
      )
      if (!way) break
      for (const edge of way) {
        for (const one of goals.of(edge, at)) missing.delete(one)
        const event = eventsIn(state)[graph.choiceOf(edge)] as SmsEvent
        state = sms.step(state, event)
        if (searched.numberOf(keyOf(state)) !== graph.toOf(edge))
          throw new KeyError(`${world.name} under ${aspect.name}`, event)
        walk.push({ event, screens: screensIn(state) })
        at = edge
      }
    }
    if (walk.length === 0) break
    walks.push([{ event: openTab, screens: screensIn(start) }, ...walk])
    steps += walk.length + 1
  }
  return {
    figures: figuresOf(searched),
    walks,
    taken: wantedOnes.filter((one) => !missing.has(one)),
    steps,
    atLeast: Math.ceil(wanted / Math.max(1, goals.most)),
  }
}

/** Two states share a key and yet go different ways: the key leaves out something that matters. */
export class KeyError extends Error {
  override readonly name = 'KeyError'

  constructor(where: string, event: SmsEvent) {
    super(
      `States of one key went different ways, ${where}, upon ${JSON.stringify(event)}: the key leaves out something that matters`,
    )
  }
}

interface Goals {
  readonly all: ReadonlySet<string>
  /** What an edge takes, where the one before it was `before`; null: it is the first. */
  readonly of: (edge: number, before: number | null) => readonly string[]
  /** The most that any one step takes. */
  readonly most: number
}

/** The steps between states, in the order of the states from which they lead, and what of the charts each takes. */
class Graph {
  readonly #from = new Numbers()
  readonly #to = new Numbers()
  readonly #choices = new Numbers()
  readonly #kinds = new Numbers()
  readonly #takenBy: (readonly string[])[] = []
  readonly #kindOf = new Map<string, number>()
  /** The first edge that leads from a state, by the number of the state. */
  readonly #first: number[] = []

  add(
    { from, to, choice }: { from: number; to: number; choice: number },
    taken: readonly string[],
  ): void {
    while (this.#first.length <= from) this.#first.push(this.#from.length)
    const text = taken.join('|')
    let kind = this.#kindOf.get(text)
    if (kind === undefined) {
      kind = this.#takenBy.length
      this.#kindOf.set(text, kind)
      this.#takenBy.push([...taken])
    }
    this.#from.add(from)
    this.#to.add(to)
    this.#choices.add(choice)
    this.#kinds.add(kind)
  }

  choiceOf(edge: number): number {
    return this.#choices.at(edge)
  }

  toOf(edge: number): number {
    return this.#to.at(edge)
  }

  takenBy(edge: number): readonly string[] {
    return this.#takenBy[this.#kinds.at(edge)] ?? []
  }

  single(): Goals {
    return {
      all: new Set(this.#takenBy.flat()),
      of: (edge) => this.takenBy(edge),
      most: Math.max(1, ...this.#takenBy.map(({ length }) => length)),
    }
  }

  pairs(): Goals {
    const all = new Set<string>()
    const known = new Map<string, readonly string[]>()
    const ofKinds = (before: number, kind: number): readonly string[] => {
      const key = `${before} ${kind}`
      const made = known.get(key)
      if (made) return made
      const both = (this.#takenBy[before] ?? []).flatMap((one) =>
        (this.#takenBy[kind] ?? []).map((other) => `${one}, then ${other}`),
      )
      known.set(key, both)
      return both
    }
    const arriving: Set<number>[] = []
    for (let edge = 0; edge < this.#from.length; edge += 1) {
      const to = this.#to.at(edge)
      arriving[to] ??= new Set()
      arriving[to].add(this.#kinds.at(edge))
    }
    let most = 1
    const seen = new Set<string>()
    for (let edge = 0; edge < this.#from.length; edge += 1)
      for (const before of arriving[this.#from.at(edge)] ?? []) {
        const kinds = `${before} ${this.#kinds.at(edge)}`
        if (seen.has(kinds)) continue
        seen.add(kinds)
        const both = ofKinds(before, this.#kinds.at(edge))
        most = Math.max(most, both.length)
        for (const pair of both) all.add(pair)
      }
    return {
      all,
      of: (edge, before) =>
        before === null ? [] : ofKinds(this.#kinds.at(before), this.#kinds.at(edge)),
      most,
    }
  }

  /** The fewest edges, the first from where `at` led, that end with one that is wanted; null: none can be reached. */
  nearest(
    at: number | null,
    isWanted: (edge: number, before: number | null) => boolean,
  ): readonly number[] | null {
    const cameBy = new Map<number, number | null>()
    const queue: number[] = []
    const look = (state: number, before: number | null): number | null => {
      const end = this.#endOf(state)
      for (let edge = this.#first[state] ?? end; edge < end; edge += 1) {
        if (isWanted(edge, before)) return edge
        if (!cameBy.has(edge)) {
          cameBy.set(edge, before)
          queue.push(edge)
        }
      }
      return null
    }
    let before = at
    let found = look(at === null ? 0 : this.#to.at(at), at)
    for (let next = 0; found === null && next < queue.length; next += 1) {
      before = queue[next] as number
      found = look(this.#to.at(before), before)
    }
    if (found === null) return null
    const way = [found]
    for (let edge = before; edge !== null && edge !== at; edge = cameBy.get(edge) ?? null)
      way.push(edge)
    return way.reverse()
  }

  #endOf(state: number): number {
    return this.#first[state + 1] ?? this.#from.length
  }
}
