import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs'
import { ActorError, actorIn } from '../records/actor.ts'
import { actOf } from '../records/acts.ts'
import { reasonOf } from '../records/disk.ts'
import { openRecords, RecordError, type Records } from '../records/records.ts'
import { statementsOf } from '../records/xapi.ts'
import { lessonBriefs } from '../rehearsal/lesson-briefs.ts'
import { journalLine } from '../simulation/journal-line.ts'
import { quoted } from '../worlds/fault.ts'
import type { Given } from './arguments.ts'
import type { Command } from './command.ts'
import { exitCodes, type Io, writeLines } from './io.ts'
import { dataOption, folderOf } from './undertaking.ts'
import { UsageError } from './usage-error.ts'

export const exportRecords: Command = {
  name: 'export',
  summary: 'write what was rehearsed as statements for a learning record store',
  options: {
    xapi: { help: 'as statements of xAPI 1.0.3, JSON Lines; left out, it is the same' },
    ...dataOption,
    attempt: {
      value: 'N',
      isRepeatable: true,
      help: 'only this attempt; every one that has ended if left out',
    },
    out: { value: 'FILE', help: 'write to a new file, for its owner alone' },
  },
  example: {
    command: 'sms-sim export --xapi',
    tells: 'writes a line of JSON for each statement about each attempt that has ended',
  },
  notes: [
    'Who it was is not in it, but an opaque name that is made up once and kept in the folder. What was typed is not in it either.',
    'The same attempt gives the same statements each time, so that a store can tell them again: see docs/cohorts.md.',
  ],
  run: (given, io) => {
    const folder = folderOf(given, io)
    const remark = (text: string): void => writeLines(io.stderr, [`sms-sim: ${text}`])
    const numbers = given.all('attempt').map(numberOf)
    if (!existsSync(folder)) {
      if (numbers.length > 0) throw noSuchAttempt(numbers[0] ?? 0, [])
      remark(`there are no records in ${folder} yet: nothing to export.`)
      return exitCodes.done
    }
    const records = openRecords({ folder, onRemark: remark })
    const asked = numbers.length > 0 ? numbers.map((number) => endedOf(records, number)) : null
    const ended = asked ?? endedIn(records)
    if (ended.length === 0) {
      remark(`no attempt in ${folder} has ended yet: nothing to export.`)
      return exitCodes.done
    }
    const titles = new Map(lessonBriefs().map(({ name, title }) => [name, title]))
    const options = {
      actor: actorOf(folder, remark),
      describe: actOf,
      titleOf: (lesson: string) => titles.get(lesson) ?? lesson,
    }
    const output = outputOf(given, io)
    for (const number of ended) {
      const attempt = readable(records, number)
      if (attempt) output.write(statementsOf(attempt, options).map(journalLine).join(''))
    }
    output.close()
    return exitCodes.done
  },
}

const actorOf = (folder: string, remark: (text: string) => void): string => {
  try {
    return actorIn(folder, remark)
  } catch (error) {
    if (error instanceof ActorError) throw new UsageError(error.message)
    throw error
  }
}

const numberOf = (text: string): number => {
  const number = /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined
  if (number !== undefined) return number
  throw new UsageError(`found ${quoted(text)} behind --attempt; expected a number such as 3`)
}

/** In the order in which they began. */
const endedIn = (records: Records): readonly number[] =>
  records
    .attempts()
    .filter(({ state }) => state === 'ended')
    .map(({ number }) => number)
    .reverse()

const endedOf = (records: Records, number: number): number => {
  const all = records.attempts()
  const attempt = all.find((each) => each.number === number)
  if (!attempt) throw noSuchAttempt(number, endedIn(records))
  if (attempt.state === 'ended') return number
  throw new UsageError(
    `attempt ${number} has not ended; expected one that has: sms-sim rehearse --resume ${number} goes on with it`,
  )
}

const noSuchAttempt = (number: number, ended: readonly number[]): UsageError =>
  new UsageError(
    `found no attempt ${number}; expected ${
      ended.length === 0
        ? 'one that has ended, and none has'
        : `one from ${Math.min(...ended)} to ${Math.max(...ended)} that has ended`
    }`,
  )

/** What cannot be read is told by the records themselves, and the rest goes on. */
const readable = (records: Records, number: number) => {
  try {
    return records.read(number)
  } catch (error) {
    if (error instanceof RecordError) return undefined
    throw error
  }
}

interface Destination {
  readonly write: (text: string) => void
  readonly close: () => void
}

const outputOf = (given: Given, { stdout }: Io): Destination => {
  const path = given.one('out')
  if (path === undefined)
    return {
      write: (text) => {
        stdout.write(text)
      },
      close: () => {},
    }
  const cannot = (error: unknown): UsageError =>
    new UsageError(`cannot write ${quoted(path)}: ${reasonOf(error)}`)
  const file = created(path, cannot)
  return {
    write: (text) => {
      try {
        for (let left = Buffer.from(text); left.length > 0; )
          left = left.subarray(writeSync(file, left))
      } catch (error) {
        // Half of an export would be taken for a whole one.
        rmSync(path, { force: true })
        throw cannot(error)
      }
    },
    close: () => closeSync(file),
  }
}

const created = (path: string, cannot: (error: unknown) => UsageError): number => {
  try {
    return openSync(path, 'wx', 0o600)
  } catch (error) {
    throw cannot(error)
  }
}
