import type { SmsEvent } from '../../machines/events.ts'
import type { ReadingId, Readings } from '../../machines/readings.ts'
import type { Rules } from '../../machines/rules/rules.ts'
import type { sessionChart } from '../../machines/sms.ts'
import type { State } from '../../machines/state.ts'
import type { Sms, SmsOptions } from '../../machines/step.ts'
import { pageOf } from '../screens/pages.ts'
import type { Page } from '../screens/screen.ts'
import type { Beginning } from '../worlds/translation.ts'
import type { Aspect } from './aspects.ts'
import { stateInvariants, stepInvariants } from './invariants.ts'
import { type KeyOptions, keysFor } from './key.ts'
import { walkAtRandom } from './random-walks.ts'
import { type Searched, search } from './search.ts'
import type { Limits, Space } from './space.ts'
import { stepping } from './stepping.ts'
import { swiftSms } from './swift-sms.ts'
import { eventsOf } from './tried-events.ts'
import { watched } from './watched-readings.ts'

/** What is to be proven: every invariant, in every state that comes of a world under an aspect and readings. */
export interface Claim {
  readonly beginning: Beginning
  readonly aspect: Aspect
  readonly readings: Readings
  /** Another system than ours: to see that it would be caught. */
  readonly rules?: Rules
  readonly chart?: typeof sessionChart
  readonly create?: (options: SmsOptions) => Sms
  /** Whether a search that hits a limit goes on at random; left out: it does. */
  readonly strolls?: boolean
}

/** How large a search was, how fast, and whether it saw everything; as `Searched` has it. */
export type Figures = Pick<
  Searched<never>,
  'states' | 'transitions' | 'tried' | 'depth' | 'stop' | 'complete' | 'took' | 'bytes'
>

export interface Proof extends Figures {
  readonly broken: readonly Broken[]
  /** Steps walked at random where the world was too large to be seen whole. */
  readonly strolled: number
  /** The readings that were asked for: only these can make a difference. */
  readonly asked: readonly ReadingId[]
}

/** An invariant that does not hold, with a shortest way to where it fails; the first event of it opens the tab. */
export interface Broken {
  readonly invariant: string
  readonly way: readonly SmsEvent[]
  /** What was thrown, where the invariant could not even be asked. */
  readonly error?: string
}

/** The figures alone, which can be sent to another thread. */
export const figuresOf = ({
  states,
  transitions,
  tried,
  depth,
  stop,
  complete,
  took,
  bytes,
}: Figures): Figures => ({ states, transitions, tried, depth, stop, complete, took, bytes })

/** Draws each page once, for all who look at it. */
export const drawingOnce = (
  draw: (state: State, tab: string) => Page,
): ((state: State, tab: string) => Page) => {
  const drawn = new WeakMap<State, Map<string, Page>>()
  return (state, tab) => {
    let pages = drawn.get(state)
    if (!pages) {
      pages = new Map()
      drawn.set(state, pages)
    }
    const before = pages.get(tab)
    if (before) return before
    const page = draw(state, tab)
    pages.set(tab, page)
    return page
  }
}

const openTab: SmsEvent = { type: 'tab.opened' }

/** Looks at every state that can be reached, and at every step between two of them. */
export const prove = (
  {
    beginning: { world, now },
    aspect,
    readings,
    strolls = true,
    create = swiftSms,
    ...other
  }: Claim,
  limits: Limits = {},
  progress?: (states: number, done: number) => void,
): Proof => {
  const { readings: asking, asked } = watched(readings)
  const sms = create({ readings: asking, ...other })
  const draw = drawingOnce((state, tab) => pageOf(sms, state, tab))
  const start = sms.step(sms.start(world, now), openTab)
  const fails = new Map<string, Failure>()

  const judge = <Of>(
    invariants: typeof stateInvariants | typeof stepInvariants,
    of: Of,
    failing: Failure,
  ): void => {
    for (const { name, holds } of invariants) {
      if (fails.has(name)) continue
      try {
        if (!holds(of as never)) fails.set(name, failing)
      } catch (error) {
        fails.set(name, { ...failing, error: String(error) })
      }
    }
  }

  const space: Space<State, SmsEvent> = {
    start,
    eventsIn: eventsOf(aspect, sms, draw, world),
    step: stepping(sms),
    keyOf: keysFor(world, keyOptionsOf(aspect)).keyOf,
  }
  const result = search(space, limits, {
    found: (state, number) =>
      judge(stateInvariants, { sms, state, pageOf: draw }, { way: () => result.wayTo(number) }),
    moved: (before, event, after, { from }) =>
      judge(
        stepInvariants,
        { sms, before, event, after },
        { way: () => [...result.wayTo(from), event] },
      ),
    ...(progress && { progress }),
  })

  const strolled =
    !strolls || result.stop === null || result.stop === 'stopped'
      ? 0
      : walkAtRandom(space, { ...stroll, ...limits }, (before, event, after, way) => {
          const failing = { way: () => soFar }
          const soFar = [...way]
          judge(stepInvariants, { sms, before, event, after }, failing)
          judge(stateInvariants, { sms, state: after, pageOf: draw }, failing)
        })

  const broken = [...fails].map(([invariant, { way, error }]) => ({
    invariant,
    way: [openTab, ...way()],
    ...(error !== undefined && { error }),
  }))
  return { ...figuresOf(result), broken, strolled, asked: asked() }
}

/** Users who are alike count as one wherever everybody logs in; where the trainee alone does, there are no two alike. */
export const keyOptionsOf = ({ desk, who }: Aspect): KeyOptions =>
  desk.length > 0 ? { desk: true } : { alike: who === 'everybody' }

/** Where an invariant failed: told only at the end, when all ways are known. */
interface Failure {
  readonly way: () => readonly SmsEvent[]
  readonly error?: string
}

/** What is walked at random in a world that is too large. */
const stroll = { seed: 1, walks: 100, length: 200 } as const
