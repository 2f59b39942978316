import { createHash, randomUUID } from 'node:crypto'
import { homedir } from 'node:os'
import type { Readings } from '../../machines/readings.ts'
import type { Instant } from '../../machines/time.ts'
import type { World } from '../../machines/world.ts'
import type { Allowance, AttemptHead, AttemptLine, Mode, Result } from '../records/attempt.ts'
import { dataFolder } from '../records/folder.ts'
import type { AttemptFile, Kept, ReadAttempt, Records } from '../records/records.ts'
import type { Advice } from '../rehearsal/advice.ts'
import type { Attempt } from '../rehearsal/attempt.ts'
import type { Lesson } from '../rehearsal/lesson.ts'
import { Recording } from '../rehearsal/recording.ts'
import type { Rehearsing } from '../rehearsal/rehearsing.ts'
import { Remarks } from '../rehearsal/remarks.ts'
import { forgottenText } from '../simulation/forgotten.ts'
import type { Given } from './arguments.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'

/** What is undertaken: a lesson in a mode, or a world to be explored. */
export type Undertaking =
  | {
      readonly kind: 'lesson'
      readonly lesson: Lesson
      readonly mode: Mode
      readonly allowance: Allowance
    }
  | {
      readonly kind: 'world'
      readonly name: string
      readonly world: World
      readonly now: Instant
      readonly readings: Readings
    }

export const dataOption = {
  data: {
    value: 'DIR',
    help: 'the folder in which attempts are kept; the one of your system for such data if left out',
  },
} as const

/** The folder in which attempts are kept. */
export const folderOf = (given: Given, { env }: Io): string =>
  given.one('data') ?? dataFolder(env, process.platform, homedir())

/** The records of whoever calls, and what there is to be remarked of them. */
export const recordsOf = async (
  given: Given,
  io: Io,
  remarks = new Remarks(),
): Promise<Records> => {
  const { openRecords } = await import('../records/records.ts')
  return openRecords({ folder: folderOf(given, io), onRemark: remarks.add })
}

const clock = (): number => performance.now()

/** Begins what is undertaken; it is kept in the records, unless nothing shall be kept. */
export const begin = async (
  undertaking: Undertaking,
  records: Records | null,
  remarks: Remarks,
): Promise<Rehearsing> => {
  const file = records?.begin(headOf(undertaking)) ?? null
  return underWay(undertaking, [], file, records, remarks)
}

/** @throws UsageError where the world of an attempt, or its lesson, has become another one since */
export const refuseAnotherWorld = (
  undertaking: Undertaking,
  { number, head }: ReadAttempt,
): void => {
  if (headOf(undertaking).worldMark !== head.worldMark)
    throw new UsageError(
      `attempt ${number} cannot go on: the world ${head.world} has been changed since. Begin it anew`,
    )
}

/** Takes up an attempt where it stopped. */
export const resume = async (
  undertaking: Undertaking,
  { lines, file }: ReturnType<Records['resume']>,
  records: Records,
  remarks: Remarks,
): Promise<Rehearsing> => {
  const takenUp = await underWay(undertaking, lines, file, records, remarks)
  return { ...takenUp, notKept: forgottenText(takenUp.simulation.emptyForgotten()) }
}

const underWay = async (
  undertaking: Undertaking,
  lines: readonly AttemptLine[],
  file: AttemptFile | null,
  records: Records | null,
  remarks: Remarks,
): Promise<Rehearsing> => {
  const onLine = (line: AttemptLine): void => file?.append(line)
  const kept = {
    number: file?.number ?? null,
    settle: (): Kept => {
      file?.close()
      return file?.kept ?? 'nothing'
    },
    remarks,
    advise: (result: Result) => adviceOn(undertaking, result, records),
  }
  if (undertaking.kind === 'lesson') {
    const { Attempt } = await import('../rehearsal/attempt.ts')
    const attempt: Attempt = new Attempt({
      ...undertaking,
      lines,
      onLine,
      clock,
      newId: randomUUID,
    })
    return { ...kept, attempt, simulation: attempt.simulation }
  }
  const { world, now, readings } = undertaking
  const { simulation } = new Recording({ world, now, readings, lines, onLine, clock })
  return { ...kept, attempt: null, simulation }
}

/** What to rehearse next after an attempt at a lesson. Only now is it looked up what there is. */
const adviceOn = async (
  undertaking: Undertaking,
  result: Result,
  records: Records | null,
): Promise<readonly Advice[]> => {
  if (undertaking.kind === 'world') return []
  const [{ adviceAfter }, { loadCourses }, { lessonBriefs }] = await Promise.all([
    import('../rehearsal/advice.ts'),
    import('../rehearsal/courses.ts'),
    import('../rehearsal/lesson-briefs.ts'),
  ])
  const { lesson, mode } = undertaking
  return adviceAfter(
    { lesson: lesson.name, mode, result },
    {
      courses: loadCourses(),
      briefs: lessonBriefs(),
      progress: records?.progress() ?? { lessons: {} },
    },
  )
}

const headOf = (undertaking: Undertaking): AttemptHead => {
  const common = {
    attempt: 'sms-simulator',
    version: 1,
    id: randomUUID(),
    begunAt: Date.now(),
  } as const
  if (undertaking.kind === 'world') {
    const { name, world, now, readings } = undertaking
    return {
      ...common,
      lesson: null,
      mode: 'explore',
      world: name,
      worldMark: markOf(world),
      now,
      readings,
      allowance: 'off',
    }
  }
  const { lesson, mode, allowance } = undertaking
  const { name, worldName, world, now, readings } = lesson
  return {
    ...common,
    lesson: name,
    mode,
    world: worldName,
    worldMark: markOf(world),
    now,
    readings,
    allowance,
  }
}

/** What tells one world from another. */
export const markOf = (world: World): string =>
  createHash('sha256').update(JSON.stringify(world)).digest('hex').slice(0, 32)
