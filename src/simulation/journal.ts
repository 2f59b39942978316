import * as z from 'zod'
import { eventSchema, type SmsEvent } from '../../machines/events.ts'
import { catalogue, type Readings, readingIds } from '../../machines/readings.ts'
import type { State } from '../../machines/state.ts'
import { createSms, type Sms } from '../../machines/step.ts'
import type { World } from '../../machines/world.ts'
import { journalLine } from './journal-line.ts'

/**
 * What happened, in order: the events with their virtual instants, from a named world under named readings. Replaying it
 * gives the same state to the byte. It holds stand-ins only, never what was typed into a secret field.
 */
export interface Journal {
  readonly head: JournalHead
  readonly entries: readonly JournalEntry[]
}

export const readingsSchema = z
  .strictObject(
    Object.fromEntries(readingIds.map((id) => [id, z.literal([...catalogue[id].options])])),
  )
  .transform((readings) => readings as unknown as Readings)

const headSchema = z.strictObject({
  journal: z.literal('sms-simulator'),
  version: z.literal(1),
  world: z.string(),
  /** The virtual instant at which it begins. */
  now: z.int(),
  readings: readingsSchema,
})

const entrySchema = z.strictObject({ at: z.int(), event: eventSchema })

export type JournalHead = z.infer<typeof headSchema>
export type JournalEntry = z.infer<typeof entrySchema>

/** A journal as JSON Lines: its head, then an event a line. */
export const writeJournal = ({ head, entries }: Journal): string =>
  [head, ...entries].map(journalLine).join('')

/**
 * A journal from JSON Lines.
 *
 * @throws {JournalError} with the line that is not one of a journal
 */
export const readJournal = (text: string): Journal => {
  const [head = '', ...entries] = text.split('\n').filter((line) => line !== '')
  return {
    head: parsed(headSchema, head, 1),
    entries: entries.map((line, at) => parsed(entrySchema, line, at + 2)),
  }
}

const parsed = <Out>(schema: z.ZodType<Out>, line: string, number: number): Out => {
  const result = schema.safeParse(jsonOf(line, number))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new JournalError(number, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
}

const jsonOf = (line: string, number: number): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    throw new JournalError(number, 'not JSON')
  }
}

export class JournalError extends Error {
  override readonly name = 'JournalError'

  constructor(line: number, fact: string) {
    super(`The journal cannot be read, line ${line}: ${fact}`)
  }
}

/** The state after a journal, from the world in which it began. */
export const replay = (journal: Journal, world: World, sms: Sms = smsOf(journal)): State =>
  journal.entries.reduce(
    (state: State, { event }: { event: SmsEvent }) => sms.step(state, event),
    sms.start(world, journal.head.now),
  )

const smsOf = ({ head }: Journal): Sms => createSms({ readings: head.readings })
