import * as z from 'zod'
import { type ClauseId, clauseIds } from '../../machines/clauses.ts'
import { detailNames } from '../../machines/details.ts'
import { catalogue, readingIds } from '../../machines/readings.ts'
import { heading, sentence, spell, userId } from '../worlds/words.ts'

// A file is read once: writing a program for each schema, as zod does for speed, would take longer than reading it.
z.config({ jitless: true })

const clause = z.enum(clauseIds as readonly [ClauseId, ...ClauseId[]])

const narration = z.strictObject(
  Object.fromEntries(clauseIds.map((id) => [id, sentence.optional()])) as Record<
    ClauseId,
    z.ZodOptional<typeof sentence>
  >,
)

const readings = z.strictObject(
  Object.fromEntries(
    readingIds.map((id) => [id, z.literal([...catalogue[id].options]).optional()]),
  ),
)

/** New details of a user that the trainee has been told: what goes into Amend. */
const told = z.strictObject({
  of: userId,
  ...(Object.fromEntries(detailNames.map((name) => [name, heading.optional()])) as Record<
    (typeof detailNames)[number],
    z.ZodOptional<typeof heading>
  >),
})

const limits = z.strictObject({
  /** Steps that may be taken. */
  steps: z.int().min(1).optional(),
  /** Virtual time that may pass. */
  simulated: spell.optional(),
  /** Real minutes; only where the lesson is about time (WCAG 2.2.1). */
  minutes: z.int().min(1).optional(),
})

/**
 * A lesson as a trainer writes it, in YAML: see docs/lessons.md. Words and shapes are checked here; whether worlds, people and
 * facts exist in lesson-faults.ts; whether it can be solved in prove-lesson.ts.
 */
export const lessonFileSchema = z.strictObject({
  title: heading,
  /** What it teaches. */
  clauses: z.array(clause).min(1),
  world: heading,
  readings: readings.optional(),
  /** Whom the trainee plays. */
  who: sentence,
  /** What he or she knows at the start. */
  know: z.array(sentence).min(1),
  told: z.array(told).min(1).optional(),
  goal: z.strictObject({ say: sentence, facts: z.array(heading).min(1) }),
  /** What must have happened on the way. */
  happened: z.array(heading).min(1).optional(),
  /** Critical mistakes: what must never happen. */
  never: z.array(heading).min(1).optional(),
  /** From 0 to 100. */
  passMark: z.int().min(1).max(100),
  /** A lesson about time may press for it. */
  aboutTime: z.literal(true).optional(),
  limits: limits.optional(),
  narration,
})

export type LessonFile = z.infer<typeof lessonFileSchema>
