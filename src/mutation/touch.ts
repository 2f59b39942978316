import type {
  AnyActorScope,
  AnyMachineSnapshot,
  AnyStateMachine,
  AnyStateNode,
  AnyTransitionDefinition,
} from 'xstate'
import { charts, eachOf } from '../../machines/charts.ts'
import { lifeCharts } from '../../machines/life.ts'
import { type ReadingId, type Readings, readingIds } from '../../machines/readings.ts'
import { type Rules, rules } from '../../machines/rules/rules.ts'
import { createSms, type Sms, type SmsOptions } from '../../machines/step.ts'
import type { Letter, Mail, World } from '../../machines/world.ts'
import { pageOf } from '../screens/pages.ts'
import type { Page } from '../screens/screen.ts'
import { type Wording, wording } from '../screens/wording.ts'
import type { Draw, Made } from './mutant.ts'

/**
 * What a run asked for, as text: a rule, an option of a reading, an event in a state, a state, a screen, a word, a piece of
 * mail. A mutant that is wrong only in what a run never asked for behaves in it as the right system does, event by event; so
 * that run need not be played on it.
 */
export const touchOf = {
  rule: (path: string): string => `rule ${path}`,
  reading: (id: ReadingId, option: string | number): string => `reading ${id}=${option}`,
  /** Something stood in this state while its chart was asked. */
  state: (path: string): string => `state ${path}`,
  /** Its chart was asked what this event does while something stood in this state. */
  event: (path: string, event: string): string => `event ${path} ${event}`,
  /** A control was on a page, a field, or another part that was not empty. */
  part: (slug: string, part: string): string => `part ${slug} ${part}`,
  word: (path: string): string => `word ${path}`,
  post: (subject: string): string => `post ${subject}`,
} as const

/** Text as a part of an id: `a request for a level 1 user was refused` with hyphens. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** The path of a state from its chart's id. */
export const pathOf = ({ machine, path }: AnyStateNode): string => [machine.id, ...path].join('.')

/** The right system, which notes what it is asked for. */
export const watchedSystem = (note: (touch: string) => void): Made => {
  const chart = watchedChart(charts.session, note)
  const lives = eachOf(lifeCharts, (one) => watchedChart(one, note))
  const words = watchedWords(note)
  const draw: Draw = (sms, state, tab) => {
    const page = pageOf(sms, state, tab, words)
    for (const part of partsOf(page)) note(touchOf.part(page.slug, part))
    return page
  }
  const sms = (options: SmsOptions): Sms => {
    const readings = options.readings && watchedReadings(options.readings, note)
    const made = createSms({
      ...options,
      ...(readings && { readings }),
      rules: watchedRules(note),
      chart,
      lives,
    })
    return {
      ...made,
      start: (world, now) => {
        const state = made.start(world, now)
        // What a world brings with it was written before anything could be wrong, but for what has just come due.
        notePosts(world, state.world, note)
        return state
      },
      step: (state, event) => {
        const after = made.step(state, event)
        if (after.world !== state.world) notePosts(state.world, after.world, note)
        return after
      },
    }
  }
  return { sms, draw }
}

/** What a page has, by what it is called in a touch: parts, controls by their events, fields by their names. */
export const partsOf = ({
  notices,
  text,
  table,
  error,
  controls,
  fields,
}: Page): readonly string[] => [
  ...(notices.length > 0 ? ['notices'] : []),
  ...(text.length > 0 ? ['text'] : []),
  ...(table && table.rows.length > 0 ? ['row'] : []),
  ...(error ? ['error'] : []),
  ...controls.map(({ event }) => event.type),
  ...fields.map(({ name }) => `field ${name}`),
]

const notePosts = (before: World, after: World, note: (touch: string) => void): void => {
  for (const { subject } of newPosts(before, after)) note(touchOf.post(slugOf(subject)))
}

/** The mail and letters that came from one world to the next. */
export const newPosts = (before: World, after: World): readonly (Mail | Letter)[] => [
  ...after.mail.slice(before.mail.length),
  ...after.letters.slice(before.letters.length),
]

const watchedReadings = (readings: Readings, note: (touch: string) => void): Readings => {
  const watched = {} as Readings
  for (const id of readingIds)
    Object.defineProperty(watched, id, {
      enumerable: true,
      get: () => {
        note(touchOf.reading(id, readings[id]))
        return readings[id]
      },
    })
  return watched
}

const watchedRules = (note: (touch: string) => void): Rules =>
  rulesWith((path, rule) => (...asked) => {
    note(touchOf.rule(path))
    return rule(...asked)
  })

type Rule = (...asked: readonly unknown[]) => unknown

/** The record of rules, each function replaced by another one; undefined: it stays. */
export const rulesWith = (replaced: (path: string, rule: Rule) => Rule | undefined): Rules =>
  Object.fromEntries(
    Object.entries(rules).map(([group, of]) => [
      group,
      Object.fromEntries(
        Object.entries(of).map(([name, rule]) => [
          name,
          typeof rule === 'function'
            ? (replaced(`${group}.${name}`, rule as unknown as Rule) ?? rule)
            : rule,
        ]),
      ),
    ]),
  ) as unknown as Rules

const watchedWords = (note: (touch: string) => void): Wording => {
  const watch = (of: object, path: string): object =>
    new Proxy(of, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key)
        if (typeof key !== 'string') return value
        const inner = path === '' ? key : `${path}.${key}`
        if (Array.isArray(value)) note(touchOf.word(inner))
        else if (typeof value === 'object' && value !== null) return watch(value, inner)
        else note(touchOf.word(inner))
        return value
      },
    })
  return watch(wording, '') as Wording
}

/** The same chart, which notes what it is asked in which states. */
const watchedChart = <Chart extends AnyStateMachine>(
  chart: Chart,
  note: (touch: string) => void,
): Chart => {
  const watched = chart.provide({}) as Chart
  const data = watched.getTransitionData.bind(watched)
  watched.getTransitionData = (snapshot, event) => {
    for (const node of nodesOf(snapshot)) {
      note(touchOf.state(pathOf(node)))
      note(touchOf.event(pathOf(node), event.type))
    }
    return data(snapshot, event)
  }
  const transition = watched.transition.bind(watched)
  watched.transition = (before, event, scope) => {
    const after = transition(before, event, hearing(scope, note))
    for (const node of nodesOf(after)) note(touchOf.state(pathOf(node)))
    return after
  }
  return watched
}

const nodesOf = (snapshot: AnyMachineSnapshot): readonly AnyStateNode[] =>
  (snapshot as unknown as { readonly _nodes: readonly AnyStateNode[] })._nodes

/** What is left at once, on the way, is stood in all the same. */
const hearing = (scope: AnyActorScope, note: (touch: string) => void): AnyActorScope => ({
  ...scope,
  system: {
    ...scope.system,
    _sendInspectionEvent: (told: {
      readonly _transitions?: readonly AnyTransitionDefinition[]
    }) => {
      for (const { source } of told._transitions ?? []) note(touchOf.state(pathOf(source)))
    },
  } as unknown as AnyActorScope['system'],
})
