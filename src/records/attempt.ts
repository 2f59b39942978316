import * as z from 'zod'
import { clauseIds } from '../../machines/clauses.ts'
import { eventSchema } from '../../machines/events.ts'
import { readingsSchema } from '../simulation/journal.ts'
import { allowances, modes, rungs } from './attempt-words.ts'

/**
 * What an attempt at a lesson leaves behind, line by line, in the order in which it happened. Everything else that is told of
 * attempts, the index and the progress, can be made from these lines again. They hold stand-ins only, never what was typed
 * into a secret field.
 */

export {
  type Allowance,
  allowances,
  type Mode,
  modes,
  type Rung,
  rungs,
} from './attempt-words.ts'

/** In milliseconds. Real instants count from 1970, real spells from the beginning of the attempt. */
const instant = z.int()
const spell = z.int().min(0)

/** The first line: what is attempted, from which state on, and when. */
export const headSchema = z.strictObject({
  attempt: z.literal('sms-simulator'),
  version: z.literal(1),
  id: z.uuid(),
  /** The name of the lesson; null: a world was explored without one. */
  lesson: z.string().nullable(),
  mode: z.enum(modes),
  /** The real instant of the beginning. */
  begunAt: instant,
  /** The name of the world, or the path of its file. */
  world: z.string(),
  /** What tells this world from another text of the same name: an attempt goes on in the same one only. */
  worldMark: z.string(),
  /** The virtual instant at which it begins. */
  now: instant,
  readings: readingsSchema,
  allowance: z.enum(allowances),
})

/** Something happened in SMS or beside it, at this virtual instant; `after` is the real spell since the beginning. */
const happenedSchema = z.strictObject({ at: instant, event: eventSchema, after: spell })

/** Of what happened, only the first so many events still stand: the trainee took the others back. */
const undoneSchema = z.strictObject({ undoneTo: z.int().min(0), after: spell })

/** The coach was asked for help, so far up the ladder. */
const helpedSchema = z.strictObject({ helped: z.enum(rungs), after: spell })

/** How an attempt was judged. Counts are of the whole attempt, what was taken back included. */
export const resultSchema = z.strictObject({
  goalReached: z.boolean(),
  /** Null: this mode is not judged. */
  passed: z.boolean().nullable(),
  /** From 0 to 100; the pass mark is of the same kind. */
  points: z.number().min(0).max(100),
  passMark: z.number().min(0).max(100),
  /** What must never happen and did, as the lesson words it. */
  critical: z.array(z.string()),
  wrongTurns: z.int().min(0),
  /** Steps taken, and those of the shortest way; null: none is known. */
  steps: z.int().min(0),
  shortest: z.int().min(0).nullable(),
  /** How often the coach was asked, and how many steps it did itself. */
  helped: z.int().min(0),
  doneForYou: z.int().min(0),
  /** Which limits of the lesson were passed, as the lesson words them. */
  overLimits: z.array(z.string()),
  simulated: spell,
  real: spell,
  /** The clauses that the lesson teaches and that were gone through, and those against which a mistake was made. */
  rehearsed: z.array(z.enum(clauseIds as [string, ...string[]])),
  mistaken: z.array(z.enum(clauseIds as [string, ...string[]])),
  /** The transitions of the charts that were taken, by their names in the coverage. */
  transitions: z.array(z.string()),
})

/** The last line, where the attempt came to its end. The statements made of it bear the ids fixed here. */
const endedSchema = z.strictObject({
  ended: resultSchema,
  after: spell,
  /** One id for the registration, from which those of all statements follow. */
  registration: z.uuid(),
})

export const lineSchema = z.union([happenedSchema, undoneSchema, helpedSchema, endedSchema])

export type AttemptHead = z.infer<typeof headSchema>
export type AttemptLine = z.infer<typeof lineSchema>
export type Happened = z.infer<typeof happenedSchema>
export type Result = z.infer<typeof resultSchema>
