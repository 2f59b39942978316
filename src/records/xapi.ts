import type { SmsEvent } from '../../machines/events.ts'
import { homePage } from './actor.ts'
import type { AttemptHead, AttemptLine, Result } from './attempt.ts'
import { endOf } from './journal.ts'
import {
  activityTypes,
  type Definition,
  durationOf,
  type Statement,
  timestampOf,
  verbs,
} from './statement.ts'
import { uuidFrom } from './uuid.ts'

export type { Statement } from './statement.ts'

export interface StatementOptions {
  /** The opaque name of whom the statements are about. */
  readonly actor: string
  /** What a step was, in words; without what was typed. */
  readonly describe: (event: SmsEvent) => string
  readonly titleOf: (lesson: string) => string
}

/** One attempt as it was read. */
export interface AttemptToTell {
  readonly number: number
  readonly head: AttemptHead
  readonly lines: readonly AttemptLine[]
}

const namespace = uuidFrom('6ba7b811-9dad-11d1-80b4-00c04fd430c8', homePage)
const language = 'en-GB'
const extension = (name: string): string => `${homePage}extensions/${name}`

/**
 * An attempt as statements of xAPI 1.0.3, with the verbs of cmi5: `initialized`, `answered` for each step, `completed`, `passed`
 * or `failed` where it was judged, `terminated`. They are the same each time, to the byte, for whoever takes them in twice must
 * be able to tell. The category of cmi5 is left out: no learning management system launched the lesson.
 *
 * @returns none where the attempt has not ended
 */
export const statementsOf = (
  { head, lines }: AttemptToTell,
  { actor, describe, titleOf }: StatementOptions,
): readonly Statement[] => {
  const end = endOf(lines)
  if (!end) return []
  const { ended: result, registration } = end
  const activity = activityOf(head, titleOf)
  const duration = durationOf(result.real)

  const told = (
    verb: keyof typeof verbs,
    after: number,
    rest: Partial<Pick<Statement, 'object' | 'result'>> & { readonly of?: string } = {},
  ): Statement => ({
    id: uuidFrom(registration, rest.of ?? verb),
    actor: { objectType: 'Agent', account: { homePage, name: actor } },
    verb: { id: verbs[verb], display: { [language]: verb } },
    object: rest.object ?? activity,
    ...(rest.result && { result: rest.result }),
    context: {
      registration,
      platform: 'SMS Simulator',
      language,
      ...(rest.object && {
        contextActivities: { parent: [{ objectType: 'Activity', id: activity.id }] },
      }),
      extensions: { [extension('mode')]: head.mode, [extension('limits')]: head.allowance },
    },
    timestamp: timestampOf(head.begunAt + after),
  })

  const steps = lines.flatMap((line) => ('event' in line ? [line] : []))
  return [
    told('initialized', 0),
    ...steps.map(({ event, after }, at) =>
      told('answered', after, {
        of: `answered ${at + 1}`,
        object: stepOf(activity, at + 1),
        result: { response: `${event.type}[:]${describe(event)}` },
      }),
    ),
    told('completed', end.after, {
      result: { completion: true, duration, extensions: extensionsOf(result) },
    }),
    ...(result.passed === null
      ? []
      : [
          told(result.passed ? 'passed' : 'failed', end.after, {
            of: 'judged',
            result: { success: result.passed, score: scoreOf(result), duration },
          }),
        ]),
    told('terminated', end.after, { result: { duration } }),
  ]
}

const activity = (id: string, definition: Definition): Statement['object'] => ({
  objectType: 'Activity',
  id,
  definition,
})

const activityOf = (
  { lesson, world }: AttemptHead,
  titleOf: (lesson: string) => string,
): Statement['object'] =>
  lesson === null
    ? activity(`${homePage}worlds/${segmentOf(world)}`, {
        type: activityTypes.simulation,
        name: { [language]: 'Rehearsal without a lesson' },
      })
    : activity(`${homePage}lessons/${segmentOf(lesson)}`, {
        type: activityTypes.lesson,
        name: { [language]: titleOf(lesson) },
      })

/** The n-th step is the same activity in every attempt; what was done in it is the response. */
const stepOf = ({ id, definition }: Statement['object'], n: number): Statement['object'] =>
  activity(`${id}/steps/${n}`, {
    type: activityTypes.interaction,
    interactionType: 'performance',
    name: { [language]: `Step ${n}: ${definition.name[language]}` },
  })

/** A name as it stands. The path of somebody's own file, in which a name of a person may be, is not told. */
const segmentOf = (name: string): string =>
  /^[a-z0-9][a-z0-9-]*$/.test(name) ? name : `own-${uuidFrom(namespace, name)}`

const scoreOf = ({ points }: Result) => ({ scaled: points / 100, raw: points, min: 0, max: 100 })

const extensionsOf = (result: Result): Readonly<Record<string, unknown>> => {
  const { goalReached, passMark, wrongTurns, steps, shortest, helped, doneForYou } = result
  const told = {
    'goal-reached': goalReached,
    'pass-mark': passMark,
    'critical-mistakes': result.critical,
    'limits-passed': result.overLimits,
    'wrong-turns': wrongTurns,
    steps,
    ...(shortest !== null && { 'shortest-way': shortest }),
    helped,
    'done-for-you': doneForYou,
    'simulated-time': durationOf(result.simulated),
    'clauses-rehearsed': result.rehearsed,
    'clauses-mistaken': result.mistaken,
  }
  return Object.fromEntries(
    Object.entries(told).map(([name, value]) => [extension(name), value] as const),
  )
}
