import type { AttemptHead } from '../records/attempt.ts'
import type { CommandLine } from '../rehearsal/command-line.ts'
import type { Rehearsing } from '../rehearsal/rehearsing.ts'
import { Remarks } from '../rehearsal/remarks.ts'
import { beginningOf } from '../worlds/checked.ts'
import type { Given } from './arguments.ts'
import { commandLineIn } from './command-line.ts'
import type { Io } from './io.ts'
import { type JournalFile, openJournal } from './journal-file.ts'
import { begin, recordsOf, refuseAnotherWorld, resume, type Undertaking } from './undertaking.ts'

/** What can be asked for: something new, or an attempt that goes on. */
export type Asked = Undertaking | { readonly kind: 'resume'; readonly number: number }

export interface Started {
  readonly underWay: Rehearsing
  readonly journal: JournalFile | undefined
}

/** Begins what was asked for, or takes it up again, and the journal that is kept of it besides. */
export const started = (asked: Asked, given: Given, io: Io): Promise<Started> =>
  asked.kind === 'resume' ? takenUp(asked.number, given, io) : begun(asked, given, io)

const begun = async (asked: Undertaking, given: Given, io: Io): Promise<Started> => {
  const remarks = new Remarks()
  const records = given.has('unsaved') ? null : await recordsOf(given, io, remarks)
  const journal = journalAsked(given)
  return withJournal(await begin(asked, records, remarks), journal, commandLineIn(given, io))
}

/** The file for the journal is made last: where the attempt cannot go on, the same command shall find no such file. */
const takenUp = async (number: number, given: Given, io: Io): Promise<Started> => {
  const remarks = new Remarks()
  const records = await recordsOf(given, io, remarks)
  const found = records.resume(number)
  try {
    const undertaking = await undertakingOf(found.head)
    refuseAnotherWorld(undertaking, found)
    const journal = journalAsked(given)
    return withJournal(
      await resume(undertaking, found, records, remarks),
      journal,
      commandLineIn(given, io),
    )
  } catch (error) {
    found.file.close()
    throw error
  }
}

const journalAsked = (given: Given): JournalFile | undefined => {
  const path = given.one('journal')
  return path === undefined ? undefined : openJournal(path)
}

const withJournal = (
  underWay: Rehearsing,
  journal: JournalFile | undefined,
  commandLine: CommandLine,
): Started => {
  if (journal) keepJournal(underWay, journal)
  return { underWay: { ...underWay, commandLine }, journal }
}

/** What an attempt undertook, by its head. */
const undertakingOf = async (head: AttemptHead): Promise<Undertaking> => {
  const { lesson, mode, allowance, world: name, now, readings } = head
  if (lesson !== null) {
    const { loadLesson } = await import('../rehearsal/load-lesson.ts')
    return { kind: 'lesson', lesson: loadLesson(lesson), mode, allowance } as const
  }
  const { world } = await beginningOf(name)
  return { kind: 'world', name, world, now, readings } as const
}

/** The journal holds what stands: its head, and each event as it happens; what is taken back is taken out again. */
const keepJournal = ({ simulation }: Rehearsing, journal: JournalFile): void => {
  const writeAll = (): void => {
    const { head, entries } = simulation.journal
    for (const line of [head, ...entries]) journal.write(line)
  }
  writeAll()
  simulation.onRecorded(journal.write)
  simulation.onUndone(() => {
    journal.restart()
    writeAll()
  })
}
