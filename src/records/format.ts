import type * as z from 'zod'
import { type AttemptHead, type AttemptLine, headSchema, lineSchema } from './attempt.ts'

/** The form in which attempts are written now, and the ways to it from older ones. */
export interface Format {
  readonly version: number
  readonly head: z.ZodType<AttemptHead>
  readonly line: z.ZodType<AttemptLine>
  /** By the version that they take: the lines of an attempt, the head first, in the form of the next version. */
  readonly migrations: Readonly<Record<number, (lines: readonly unknown[]) => readonly unknown[]>>
}

/**
 * To change the form: the next version in `attempt.ts` and here, and a migration that makes it of the one before.
 */
export const format: Format = { version: 1, head: headSchema, line: lineSchema, migrations: {} }
