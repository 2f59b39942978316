import { join } from 'node:path'
import { defaultReadings, type Readings } from '../../machines/readings.ts'
import { exploredData } from '../explore/account-data.ts'
import { exploredText } from '../explore/account-text.ts'
import { type AspectName, aspectNames } from '../explore/aspects.ts'
import { isWhole, labelOf, type Outcome } from '../explore/outcome.ts'
import type { Chapter } from '../explore/proof-plan.ts'
import { allPairs, oneAtATime } from '../explore/reading-sets.ts'
import { workSideBySide } from '../explore/side-by-side.ts'
import type { Limits } from '../explore/space.ts'
import { beginningOf } from '../worlds/checked.ts'
import { quoted } from '../worlds/fault.ts'
import { worldNames } from '../worlds/names.ts'
import { packageFolder } from '../worlds/package-folder.ts'
import type { Given } from './arguments.ts'
import type { Command } from './command.ts'
import { exitCodes, type Io, writeLines } from './io.ts'
import { pinnedReadings } from './pinned-readings.ts'
import { noSuchWord, UsageError } from './usage-error.ts'

export const explore: Command = {
  name: 'explore',
  summary: 'search every state that SMS can come to: how many, what holds in all of them, walks',
  options: {
    world: {
      value: 'WORLD',
      isRepeatable: true,
      help: 'only in this world: of the proof worlds, of all others, or a file; otherwise all proof worlds',
    },
    aspect: {
      value: 'ASPECT',
      isRepeatable: true,
      help: `only this of what can be tried: ${aspectNames.join(', ')}`,
    },
    reading: {
      value: 'ID=OPTION',
      isRepeatable: true,
      help: 'only under this reading; with --prove otherwise under ours, each other option, and all pairs',
    },
    prove: { help: 'prove every invariant in every state, and print how a broken one breaks' },
    walks: {
      value: 'WHAT',
      help: 'walks that take all transitions of the charts, or all pairs of them that can follow each other',
    },
    json: { help: 'as JSON, for a machine' },
    states: { value: 'N', help: 'give a search up after so many states; otherwise after 500000' },
    memory: { value: 'MIB', help: 'or when so much memory is in use; otherwise 3072' },
    minutes: { value: 'N', help: 'or after so many minutes; otherwise never' },
  },
  example: {
    command: 'sms-sim explore --world pair --aspect locks --prove --reading R-LOCK=30',
    tells: 'proves in one small world that locks keep and end as they should',
  },
  notes: [
    'What is proven and what not, docs/proofs.md tells. Ctrl-C ends a search, and what is known by then is told.',
    'Exit codes: 0 everything that was asked for holds and was seen whole, 1 something is broken or was given up.',
  ],
  run: async (given, io) => {
    const task = taskOf(given)
    const chapters = await chaptersOf(given, task)
    const outcomes = await workedOff(chapters, limitsOf(given), io)
    if (given.has('json')) writeLines(io.stdout, [JSON.stringify(exploredData(outcomes), null, 2)])
    else writeLines(io.stdout, exploredText(outcomes))
    return outcomes.every(isWhole) ? exitCodes.done : exitCodes.fellShort
  },
}

const taskOf = (given: Given): Chapter['task'] => {
  const walks = given.one('walks')
  if (walks === undefined) return given.has('prove') ? 'prove' : 'survey'
  if (given.has('prove'))
    throw new UsageError('found --prove and --walks together; expected one of them')
  if (walks === 'transitions' || walks === 'pairs') return walks
  throw noSuchWord('kind of walks', walks, ['transitions', 'pairs'])
}

const proofWorldsFolder = (): string => join(packageFolder() ?? '.', 'scenarios', 'proof-worlds')

const chaptersOf = async (given: Given, task: Chapter['task']): Promise<readonly Chapter[]> => {
  const proofWorlds = worldNames({ folder: proofWorldsFolder() })
  const named = given.all('world')
  const own = (name: string): string => `scenarios/proof-worlds/${name}.yaml`
  const chosen = aspectsOf(given)
  const sets = setsOf(given, task)
  const each = await Promise.all(
    (named.length > 0 ? named : proofWorlds).map(async (name) => {
      const isProofWorld = proofWorlds.includes(name)
      const beginning = await beginningOf(
        isProofWorld ? join(proofWorldsFolder(), `${name}.yaml`) : name,
      )
      const common = { task, beginning, worldName: isProofWorld ? own(name) : name, sets }
      const isWalk = task === 'transitions' || task === 'pairs'
      return isWalk
        ? [{ ...common, aspects: chosen }]
        : chosen.map((aspect) => ({ ...common, aspects: [aspect] }))
    }),
  )
  return each.flat()
}

const aspectsOf = (given: Given): readonly AspectName[] => {
  const named = given.all('aspect')
  if (named.length === 0) return aspectNames
  return named.map((name) => {
    const found = aspectNames.find((one) => one === name)
    if (found === undefined) throw noSuchWord('aspect', name, aspectNames)
    return found
  })
}

const setsOf = (given: Given, task: Chapter['task']): readonly Readings[] => {
  const pins = given.all('reading')
  if (pins.length > 0) return [pinnedReadings(pins)]
  return task === 'prove' ? [defaultReadings, ...oneAtATime(), ...allPairs()] : [defaultReadings]
}

/** At what a search is given up: states, MiB, and milliseconds. */
export const limitsOf = (given: Given): Limits => {
  const minutes = numberOf(given, 'minutes')
  return {
    states: numberOf(given, 'states') ?? 500_000,
    memory: numberOf(given, 'memory') ?? 3_072,
    ...(minutes !== undefined && { time: minutes * 60_000 }),
  }
}

const numberOf = (given: Given, option: string): number | undefined => {
  const text = given.one(option)
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new UsageError(
      `found ${quoted(text)} behind --${option}; expected a whole number from 1 on`,
    )
  return Number(text)
}

/** In milliseconds: a search that is over by then tells nothing on the way. */
const quietFor = 2_000

/** Works the chapters off; how far it is goes to stderr, and Ctrl-C ends it. */
const workedOff = async (
  chapters: readonly Chapter[],
  limits: Limits,
  { stderr, signals }: Io,
): Promise<readonly Outcome[]> => {
  const outcomes = chapters.map((chapter): Outcome => ({ chapter, verdicts: [], isDone: false }))
  const of = (chapter: Chapter): Outcome | undefined =>
    outcomes.find((outcome) => outcome.chapter === chapter)
  let done = 0
  const began = performance.now()
  const tell = (line: string): void => {
    if (performance.now() - began > quietFor) writeLines(stderr, [line])
  }
  const running = workSideBySide(chapters, limits, {
    verdict: (chapter, verdict) => of(chapter)?.verdicts.push(verdict),
    progress: (chapter, states) => tell(`${labelOf(chapter)}: ${states} states so far`),
    done: (chapter) => {
      const outcome = of(chapter)
      if (outcome) outcome.isDone = true
      done += 1
      tell(`${done} of ${chapters.length}: ${labelOf(chapter)}`)
    },
  })
  const interrupt = (): void => {
    writeLines(stderr, ['Stopping; what is known so far follows.'])
    running.stop()
  }
  signals?.on('SIGINT', interrupt)
  try {
    await running.finished
  } finally {
    signals?.off('SIGINT', interrupt)
  }
  return outcomes
}
