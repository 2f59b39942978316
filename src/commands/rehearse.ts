import type { Instant } from '../../machines/time.ts'
import { allowances, modes } from '../records/attempt-words.ts'
import { howItIsKept } from '../rehearsal/kept-text.ts'
import type { Rehearsing } from '../rehearsal/rehearsing.ts'
import { parseInstant } from '../simulation/spell.ts'
import { beginningOf } from '../worlds/checked.ts'
import { quoted } from '../worlds/fault.ts'
import { StartError, startIn } from '../worlds/start.ts'
import type { Beginning } from '../worlds/translation.ts'
import type { Given } from './arguments.ts'
import type { Command } from './command.ts'
import { type FullScreen, onFullScreen } from './full-screen.ts'
import { type Io, writeLines } from './io.ts'
import { pinnedReadings } from './pinned-readings.ts'
import { type Asked, type Started, started } from './start.ts'
import { dataOption, type Undertaking } from './undertaking.ts'
import { noSuchWord, UsageError } from './usage-error.ts'

export const firstWorld = 'new-sponsor'

export const rehearse: Command = {
  name: 'rehearse',
  summary: 'go through a lesson, or explore a world, in the terminal or in plain text',
  operand: {
    name: 'LESSON',
    help: 'the name of a lesson, as sms-sim lessons lists them; without one, the lobby',
  },
  options: {
    mode: {
      value: 'MODE',
      help: `${modes.join(', ')}: how to go through a lesson; practise if left out`,
    },
    world: {
      value: 'WORLD',
      help: 'explore a world instead of a lesson: its name, or a path to its file',
    },
    plain: { help: 'plain text that is only added to, for screen readers and pipes' },
    limits: {
      value: 'LIMITS',
      help: `${allowances.join(', ')}: what becomes of the limits of a lesson; in a test they are as set`,
    },
    resume: { value: 'NUMBER', help: 'take an attempt up again where it stopped' },
    reading: {
      value: 'ID=OPTION',
      isRepeatable: true,
      help: 'with --world: read the manual so, for instance R-LOCK=30; sms-sim readings lists them',
    },
    at: {
      value: 'INSTANT',
      help: "with --world: begin then, for instance 2027-10-04T09:30Z; the world's own instant, which is the earliest, if left out",
    },
    journal: {
      value: 'FILE',
      help: 'with a lesson, --world or --resume: write what happens to a new file while it happens, as JSON Lines. A password that you make up for a field of passwords is not in it, nor unknown text in User ID; all else that you type is',
    },
    ...dataOption,
    unsaved: { help: 'keep nothing of it in the records' },
  },
  example: {
    command: 'sms-sim rehearse first-log-in --mode practise',
    tells: 'goes through the first log-in, with the coach beside it',
  },
  notes: [
    'Without a terminal, with TERM=dumb, ACCESSIBLE=1 or INK_SCREEN_READER=true it is plain text: see docs/plain.md.',
  ],
  run: (given, io) =>
    onFullScreen(given, io, async (screen) => {
      const asked = await undertakingIn(given)
      if (asked === null) {
        const { lobby } = await import('./lobby.ts')
        return lobby(given, io, screen)
      }
      return rehearseOnce(await started(asked, given, io), io, screen)
    }),
}

/** One rehearsal from its beginning to its end, and what is to be told after it. */
export const rehearseOnce = async (
  { underWay, journal }: Started,
  io: Io,
  screen: FullScreen | null,
): Promise<number> => {
  const code = await shown(underWay, io, screen)
  if (screen) writeLines(io.stdout, lastWords(underWay))
  const fault = journal?.fault()
  if (fault !== undefined) writeLines(io.stderr, [fault])
  return code
}

/** What was asked for; null: nothing in particular, which is what the lobby is for. What is wrong is told before a file is made. */
const undertakingIn = async (given: Given): Promise<Asked | null> => {
  const lesson = given.operand
  const world = given.one('world')
  const number = given.one('resume')
  refuseTogether(given, lesson)
  if (number !== undefined) return { kind: 'resume', number: numberOf(number) }
  if (lesson !== undefined) return lessonAsked(lesson, given)
  if (world === undefined && !given.has('at') && given.all('reading').length === 0) {
    if (given.has('mode') || given.has('limits'))
      throw new UsageError('found --mode or --limits without a lesson; expected one before them')
    if (given.has('journal'))
      throw new UsageError(
        'found --journal alone; expected a lesson, --world or --resume beside it: a file holds one rehearsal',
      )
    return null
  }
  return worldAsked(world ?? firstWorld, given)
}

const refuseTogether = (given: Given, lesson: string | undefined): void => {
  const ofWorlds = ['world', 'at', 'reading'].filter((option) => given.all(option).length > 0)
  const [one] = ofWorlds
  if (lesson !== undefined && one !== undefined)
    throw new UsageError(
      `found a lesson and --${one}; expected one of them: a lesson brings its world and its readings`,
    )
  if (given.has('resume') && (lesson !== undefined || one !== undefined || given.has('mode')))
    throw new UsageError(
      'found --resume beside something else; expected it alone: an attempt goes on as it began',
    )
  if (given.has('resume') && given.has('unsaved'))
    throw new UsageError('found --resume and --unsaved; expected one of them')
}

const numberOf = (text: string): number => {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new UsageError(
    `found ${quoted(text)} behind --resume; expected the number of an attempt, such as 12`,
  )
}

const lessonAsked = async (name: string, given: Given): Promise<Undertaking> => {
  const mode = oneOf('mode', given.one('mode') ?? 'practise', modes)
  const allowance = oneOf('limits', given.one('limits') ?? 'as-set', allowances)
  if (mode === 'test' && allowance !== 'as-set')
    throw new UsageError(
      'found --limits in a test; expected none: there they are as the lesson sets them',
    )
  const { loadLesson } = await import('../rehearsal/load-lesson.ts')
  return { kind: 'lesson', lesson: loadLesson(name), mode, allowance }
}

const worldAsked = async (name: string, given: Given): Promise<Undertaking> => {
  const mode = given.one('mode')
  if (mode !== undefined && oneOf('mode', mode, modes) !== 'explore')
    throw new UsageError(
      `found --mode ${mode} with a world; expected explore, or a lesson: sms-sim lessons lists them`,
    )
  const readings = pinnedReadings(given.all('reading'))
  const at = given.one('at')
  const asked = at === undefined ? undefined : instantOf(at)
  const beginning = await beginningOf(name)
  return { kind: 'world', name, world: beginning.world, now: startAt(beginning, asked), readings }
}

const startAt = (beginning: Beginning, asked: Instant | undefined): Instant => {
  try {
    return startIn(beginning, asked)
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    throw new UsageError(`found a start behind --at that is too ${error.too}: ${error.message}`)
  }
}

const oneOf = <Word extends string>(what: string, word: string, words: readonly Word[]): Word => {
  const found = words.find((one) => one === word)
  if (found === undefined) throw noSuchWord(`${what}`, word, words)
  return found
}

const instantOf = (text: string): Instant => {
  const instant = parseInstant(text)
  if ('at' in instant) return instant.at
  throw new UsageError(`found ${quoted(text)} behind --at. ${instant.error}`)
}

/** What is said once the screen is gone, which is the last that is heard of the rehearsal. */
const lastWords = (rehearsing: Rehearsing): readonly string[] => {
  const kept = howItIsKept(rehearsing)
  return [...rehearsing.remarks.all, ...(rehearsing.number === null ? [] : [kept])]
}

const shown = async (
  rehearsing: Rehearsing,
  io: Io,
  screen: FullScreen | null,
): Promise<number> => {
  if (!screen) {
    const { runPlain } = await import('../plain/run.ts')
    return runPlain({ ...rehearsing, ...io })
  }
  const { runTerminal } = await import('../terminal/run.tsx')
  return runTerminal({ ...rehearsing, ...screen })
}
