import * as z from 'zod'
import type { AttemptHead, Result } from './attempt.ts'

const count = z.int().min(0)

const lessonSchema = z.strictObject({
  attempts: count,
  /** The most points of any attempt that was judged; null: none was. */
  best: z.number().nullable(),
  /** Whether any attempt reached the goal, not every step of it done by somebody else. */
  reached: z.boolean(),
  /** Whether any attempt passed. */
  passed: z.boolean(),
  /** The number of the latest attempt. */
  last: z.int().min(1),
})

export const progressVersion = 1

/** What is counted of all attempts. It grows with the lessons, clauses and transitions that there are, not with the attempts. */
export const tallySchema = z.strictObject({
  records: z.literal('progress'),
  version: z.literal(progressVersion),
  /** The highest number that was taken in. */
  last: z.int().min(0),
  /**
   * The attempts that were taken in and have not ended, by number, with their lesson. An attempt is counted at its end by
   * being struck out here, so that it is counted once, whatever ends the program in between.
   */
  open: z.record(z.string().regex(/^\d+$/), z.string().nullable()),
  lessons: z.record(z.string(), lessonSchema),
  clauses: z.record(z.string(), z.strictObject({ rehearsed: count, mistaken: count })),
  transitions: z.record(z.string(), count),
})

export type Tally = z.infer<typeof tallySchema>

export interface LessonProgress extends z.infer<typeof lessonSchema> {
  /** The number of the latest attempt that has not ended; null: all have. */
  readonly openNumber: number | null
}

export interface Progress {
  /** The number of the latest attempt without a lesson that has not ended; null: there is none. */
  readonly openWorld: number | null
  readonly lessons: Readonly<Record<string, LessonProgress>>
  /** How often each clause was gone through, and how often a mistake was made against it; an attempt counts once. */
  readonly clauses: Readonly<
    Record<string, { readonly rehearsed: number; readonly mistaken: number }>
  >
  /** In how many attempts each transition of the charts was taken, by its name in the coverage. */
  readonly transitions: Readonly<Record<string, number>>
}

export const emptyTally = (): Tally => ({
  records: 'progress',
  version: progressVersion,
  last: 0,
  open: {},
  lessons: {},
  clauses: {},
  transitions: {},
})

/** The tally after an attempt began. One that was taken in already changes nothing. */
export const withBegun = (tally: Tally, number: number, { lesson }: AttemptHead): Tally => {
  if (number <= tally.last) return tally
  const before = lesson === null ? undefined : ownOf(tally.lessons, lesson)
  return {
    ...tally,
    last: number,
    open: { ...tally.open, [number]: lesson },
    lessons:
      lesson === null
        ? tally.lessons
        : {
            ...tally.lessons,
            [lesson]: {
              attempts: (before?.attempts ?? 0) + 1,
              best: before?.best ?? null,
              reached: before?.reached ?? false,
              passed: before?.passed ?? false,
              last: number,
            },
          },
  }
}

/** The tally after an attempt came to its end. One that is not open changes nothing. */
export const withEnded = (tally: Tally, number: number, result: Result): Tally => {
  if (!Object.hasOwn(tally.open, number)) return tally
  const { [number]: lesson = null, ...open } = tally.open
  const before = lesson === null ? undefined : ownOf(tally.lessons, lesson)
  return {
    ...tally,
    open,
    lessons:
      lesson === null || before === undefined
        ? tally.lessons
        : { ...tally.lessons, [lesson]: judged(before, result) },
    clauses: countedClauses(tally.clauses, result),
    transitions: {
      ...tally.transitions,
      ...Object.fromEntries(
        [...new Set(result.transitions)].map((name) => [
          name,
          (ownOf(tally.transitions, name) ?? 0) + 1,
        ]),
      ),
    },
  }
}

type CountedLesson = z.infer<typeof lessonSchema>

const judged = (before: CountedLesson, result: Result): CountedLesson => {
  const { goalReached, doneForYou, steps, passed, points } = result
  const reached = before.reached || (goalReached && doneForYou < steps)
  return passed === null
    ? { ...before, reached }
    : {
        ...before,
        reached,
        best: Math.max(before.best ?? 0, points),
        passed: before.passed || passed,
      }
}

const countedClauses = (
  before: Tally['clauses'],
  { rehearsed, mistaken }: Result,
): Tally['clauses'] => ({
  ...before,
  ...Object.fromEntries(
    [...new Set([...rehearsed, ...mistaken])].map((clause) => {
      const counted = ownOf(before, clause) ?? { rehearsed: 0, mistaken: 0 }
      return [
        clause,
        {
          rehearsed: counted.rehearsed + (rehearsed.includes(clause) ? 1 : 0),
          mistaken: counted.mistaken + (mistaken.includes(clause) ? 1 : 0),
        },
      ]
    }),
  ),
})

const ownOf = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

/** What is told of a tally. */
export const progressOf = ({ open, lessons, clauses, transitions }: Tally): Progress => {
  const openNumbers = new Map<string | null, number>()
  for (const [number, lesson] of Object.entries(open))
    openNumbers.set(lesson, Math.max(Number(number), openNumbers.get(lesson) ?? 0))
  return {
    openWorld: openNumbers.get(null) ?? null,
    lessons: Object.fromEntries(
      Object.entries(lessons).map(([name, lesson]) => [
        name,
        { ...lesson, openNumber: openNumbers.get(name) ?? null },
      ]),
    ),
    clauses,
    transitions,
  }
}
