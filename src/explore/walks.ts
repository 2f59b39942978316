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
import { drawingOnce, type Figures, figuresOf } from './prove.ts'
import { search } from './search.ts'
import type { Limits } from './space.ts'
import { eventsOf } from './tried-events.ts'
import { WalkGraph } from './walk-graph.ts'

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
  const graph = new WalkGraph()
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
