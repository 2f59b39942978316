import type { AttemptHead } from '../records/attempt.ts'
import { type ReadAttempt, RecordError, type Records } from '../records/records.ts'
import { type Advice, adviceAfter } from '../rehearsal/advice.ts'
import { loadCourses } from '../rehearsal/courses.ts'
import { loadLesson } from '../rehearsal/load-lesson.ts'
import { type Review, reviewOf, type Setting } from '../rehearsal/review.ts'
import { reviewPage } from '../rehearsal/review-page.ts'
import { reviewText } from '../rehearsal/review-text.ts'
import { beginningOf } from '../worlds/checked.ts'
import { quoted } from '../worlds/fault.ts'
import type { Command } from './command.ts'
import { commandLineIn } from './command-line.ts'
import { exitCodes, writeLines } from './io.ts'
import { writePage } from './page-file.ts'
import { existingRecords, standingIn } from './standing.ts'
import { dataOption, markOf } from './undertaking.ts'
import { UsageError } from './usage-error.ts'

export const review: Command = {
  name: 'review',
  summary: 'tell how an attempt went: what was done, each mistake, what to rehearse next',
  operand: { name: 'ATTEMPT', help: 'the number of an attempt; without one, the latest' },
  options: {
    ...dataOption,
    page: {
      value: 'FILE',
      help: 'write it as a page that needs nothing beside itself, and prints well',
    },
    json: { help: 'as JSON, for a machine' },
  },
  example: { command: 'sms-sim review', tells: 'tells how your latest attempt went' },
  notes: [
    'An attempt that has not ended is told as it stands. What was typed into a hidden field is in no record, and so not here.',
  ],
  run: async (given, io) => {
    const asked = given.operand === undefined ? null : numberOf(given.operand)
    const records = existingRecords(given, io)
    const read = records && attemptIn(records, asked)
    if (!records || !read) {
      if (asked !== null) throw noSuchAttempt(asked, [])
      writeLines(io.stderr, ['sms-sim: there is no attempt yet: nothing to review.'])
      return exitCodes.done
    }
    const told = await reviewed(read, records)
    const commandLine = commandLineIn(given, io)
    const path = given.one('page')
    if (path !== undefined) writePage(path, reviewPage(told, commandLine), io)
    if (given.has('json')) writeLines(io.stdout, [JSON.stringify(told, null, 2)])
    else if (path === undefined) writeLines(io.stdout, reviewText(told, commandLine))
    return exitCodes.done
  },
}

const numberOf = (text: string): number => {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new UsageError(`found ${quoted(text)}; expected the number of an attempt, such as 12`)
}

/** The attempt that is asked for, or the latest; null: there is none at all. */
const attemptIn = (records: Records, asked: number | null): ReadAttempt | null => {
  const number = asked ?? records.attempts()[0]?.number
  if (number === undefined) return null
  try {
    return records.read(number)
  } catch (error) {
    if (error instanceof RecordError && error.refusal === 'none')
      throw noSuchAttempt(
        number,
        records.attempts().map((one) => one.number),
      )
    throw error
  }
}

/** At most so many are told one by one. */
const mostTold = 12

const noSuchAttempt = (number: number, there: readonly number[]): UsageError => {
  const newest = there.slice(0, mostTold).join(', ')
  return new UsageError(
    `found no attempt ${number}; expected ${
      there.length === 0
        ? 'one that there is, and there is none yet'
        : `one of ${newest}${there.length > mostTold ? ` or ${there.length - mostTold} older ones` : ''}`
    }`,
  )
}

const reviewed = async (read: ReadAttempt, records: Records): Promise<Review> => {
  const told = reviewOf(read, await settingOf(read.head))
  return { ...told, advice: adviceOn(told, records) }
}

const adviceOn = (
  { lesson, mode, result }: Omit<Review, 'advice'>,
  records: Records,
): readonly Advice[] => {
  if (lesson === null || result === null) return []
  const { briefs, progress } = standingIn(records)
  return adviceAfter({ lesson, mode, result }, { courses: loadCourses(), briefs, progress })
}

/** The lesson or the world of an attempt, if it is still what it was. */
const settingOf = async ({ lesson: name, world, worldMark }: AttemptHead): Promise<Setting> => {
  try {
    if (name === null) {
      const beginning = await beginningOf(world)
      return markOf(beginning.world) === worldMark
        ? { kind: 'world', world: beginning.world }
        : { kind: 'gone', why: changed(world) }
    }
    const lesson = loadLesson(name)
    return markOf(lesson.world) === worldMark
      ? { kind: 'lesson', lesson }
      : { kind: 'gone', why: changed(world) }
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'YamlFileError') throw error
    const what = name === null ? `The world ${world}` : `The lesson ${name}`
    return { kind: 'gone', why: `${what} cannot be read any more: ${onlyTheRecord}` }
  }
}

const onlyTheRecord = 'what the record itself holds is told.'

const changed = (world: string): string =>
  `The world ${world} has been changed since: ${onlyTheRecord}`
