import type { AnyMachineSnapshot, StateValue } from 'xstate'
import { charts, eachOf } from '../../machines/charts.ts'
import { lifeCharts } from '../../machines/life.ts'
import type { State } from '../../machines/state.ts'
import { createSms, type Sms, type SmsOptions } from '../../machines/step.ts'
import type { World } from '../../machines/world.ts'
import { type Watcher, watchedChart } from './watched-chart.ts'

/** What charts were seen to do; JSON. */
export interface Seen {
  /** The innermost states in which something stood, by path. */
  readonly states: readonly string[]
  /** By key. */
  readonly transitions: readonly string[]
  /** What each guard said, by key, and to whom. */
  readonly guards: Readonly<Record<string, readonly Said[]>>
}

/** Said on the way of a step, or only to a page that asked whether a control is to be had. */
export type Said = `${'held' | 'failed'} ${'in a step' | 'on a page'}`

/**
 * Watches what the charts of every SMS that it makes do. What a step threw away again, since a session had ended or a
 * section was closed, has not happened.
 */
export class ChartWatch {
  readonly #states = new Set<string>()
  readonly #transitions = new Set<string>()
  readonly #guards = new Map<string, Set<Said>>()
  /** What the session's chart did in the step that runs, to be kept if its outcome is. */
  #undecided: { readonly transitions: readonly string[]; readonly to: AnyMachineSnapshot }[] = []
  #isStepping = false

  readonly #charts: Required<Pick<SmsOptions, 'chart' | 'lives'>>

  constructor() {
    const guardSaid: Watcher['guardSaid'] = (guard, holds) => {
      const said = this.#guards.get(guard) ?? new Set()
      this.#guards.set(guard, said)
      said.add(`${holds ? 'held' : 'failed'} ${this.#isStepping ? 'in a step' : 'on a page'}`)
    }
    const ofLives: Watcher = {
      guardSaid,
      taken: (transitions, to) => this.#keep(transitions, to),
    }
    this.#charts = {
      chart: watchedChart(charts.session, {
        guardSaid,
        taken: (transitions, to) => this.#undecided.push({ transitions, to }),
      }),
      lives: eachOf(lifeCharts, (chart) => watchedChart(chart, ofLives)),
    }
  }

  /** An SMS whose charts are watched. */
  readonly create = (options: SmsOptions): Sms => {
    const sms = createSms({ ...options, ...this.#charts })
    return {
      ...sms,
      start: (world, now) => this.#watched(null, () => sms.start(world, now)),
      step: (state, event) => this.#watched(state, () => sms.step(state, event)),
    }
  }

  /** What was seen since this was last asked. */
  take(): Seen {
    const seen = {
      states: [...this.#states],
      transitions: [...this.#transitions],
      guards: Object.fromEntries([...this.#guards].map(([guard, said]) => [guard, [...said]])),
    }
    this.#states.clear()
    this.#transitions.clear()
    this.#guards.clear()
    return seen
  }

  #watched(before: State | null, act: () => State): State {
    this.#isStepping = true
    this.#undecided = []
    try {
      const after = act()
      for (const { transitions, to } of this.#undecided)
        if (after.tabs.some(({ session }) => session === to)) this.#keep(transitions, to)
      if (after.world !== before?.world) this.#note(livesIn(after.world))
      return after
    } finally {
      this.#isStepping = false
    }
  }

  #keep(transitions: readonly string[], to: AnyMachineSnapshot): void {
    for (const key of transitions) this.#transitions.add(key)
    // What is left at once, on the way, is stood in all the same.
    this.#note([...transitions.map(sourceOf), ...leavesOf(to.machine.id, to.value)])
  }

  #note(paths: readonly string[]): void {
    for (const path of paths) this.#states.add(path)
  }
}

const sourceOf = (key: string): string => key.slice(0, key.indexOf(' '))

/** The innermost states of a chart's value, by path. */
const leavesOf = (path: string, value: StateValue): readonly string[] =>
  typeof value === 'string'
    ? [`${path}.${value}`]
    : Object.entries(value).flatMap(([key, inner]) =>
        inner === undefined ? [] : leavesOf(`${path}.${key}`, inner),
      )

const livesIn = ({ users, strangers, licence, posts }: World): readonly string[] => [
  ...Object.values(users).flatMap(({ account }) => leavesOf('account', { ...account.value })),
  ...Object.values(strangers).flatMap(({ value }) => leavesOf('stranger', { ...value })),
  ...leavesOf('licence', { ...licence.life.value }),
  ...Object.values(posts).flatMap(({ life }) => leavesOf('post', life.value)),
]
