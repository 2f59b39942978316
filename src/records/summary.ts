import * as z from 'zod'
import { type AttemptHead, type AttemptLine, modes } from './attempt.ts'
import { endOf } from './journal.ts'

/** One attempt as a list tells it. */
export const summarySchema = z.strictObject({
  number: z.int().min(1),
  lesson: z.string().nullable(),
  world: z.string(),
  mode: z.enum(modes),
  /** The real instant of the beginning, in ms since 1970. */
  begunAt: z.int(),
  state: z.enum(['open', 'ended']),
  /** Null: it has not ended. */
  result: z
    .strictObject({
      goalReached: z.boolean(),
      passed: z.boolean().nullable(),
      points: z.number(),
      passMark: z.number(),
      /** How long it took, in real ms. */
      real: z.int(),
    })
    .nullable(),
})

export type AttemptSummary = z.infer<typeof summarySchema>

export const summaryOf = (
  number: number,
  { lesson, world, mode, begunAt }: AttemptHead,
  lines: readonly AttemptLine[],
): AttemptSummary => {
  const end = endOf(lines)
  if (!end) return { number, lesson, world, mode, begunAt, state: 'open', result: null }
  const { goalReached, passed, points, passMark, real } = end.ended
  const result = { goalReached, passed, points, passMark, real }
  return { number, lesson, world, mode, begunAt, state: 'ended', result }
}

/** So many attempts share a file of the index, so that the cost of saving one does not grow with their number. */
export const attemptsAShard = 100

/** The shard in which an attempt stands, from 0. */
export const shardOf = (number: number): number => Math.floor((number - 1) / attemptsAShard)

export const shardVersion = 1

export const shardSchema = z.strictObject({
  records: z.literal('index'),
  version: z.literal(shardVersion),
  /** In the order of their numbers. */
  attempts: z.array(summarySchema),
})

export type Shard = z.infer<typeof shardSchema>

export const emptyShard = (): Shard => ({ records: 'index', version: shardVersion, attempts: [] })

/** A shard with this attempt in it, in its place, once. */
export const withSummary = (shard: Shard, summary: AttemptSummary): Shard => ({
  ...shard,
  attempts: [...shard.attempts.filter(({ number }) => number !== summary.number), summary].sort(
    (one, other) => one.number - other.number,
  ),
})
