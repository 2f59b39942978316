import { basename, join } from 'node:path'
import { clauses } from '../../machines/clauses.ts'
import { defaultReadings, type Readings } from '../../machines/readings.ts'
import { createSms } from '../../machines/step.ts'
import { type AspectName, aspectNames, aspects } from '../explore/aspects.ts'
import { scenarioOf } from '../explore/counterexample.ts'
import { invariants } from '../explore/invariants.ts'
import { type Chapter, pinsOf, type Verdict } from '../explore/proof-plan.ts'
import type { Figures } from '../explore/prove.ts'
import { allPairs, oneAtATime } from '../explore/reading-sets.ts'
import { workSideBySide } from '../explore/side-by-side.ts'
import type { Limits, Stop } from '../explore/space.ts'
import { charted } from '../verification/charts.ts'
import { beginningOf } from '../worlds/checked.ts'
import { worldNames } from '../worlds/names.ts'
import { packageFolder } from '../worlds/package-folder.ts'
import type { Given } from './arguments.ts'
import type { Command } from './command.ts'
import { exitCodes, type Io, writeLines } from './io.ts'
import { pinnedReadings } from './pinned-readings.ts'
import { noSuchWord, quoted, UsageError } from './usage-error.ts'

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
    if (given.has('json')) writeLines(io.stdout, [JSON.stringify(dataOf(outcomes), null, 2)])
    else writeLines(io.stdout, textOf(outcomes, chapters))
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

const limitsOf = (given: Given): Limits => {
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

interface Outcome {
  readonly chapter: Chapter
  readonly verdicts: Verdict[]
  isDone: boolean
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

const nameOf = (worldName: string): string => basename(worldName, '.yaml')

const labelOf = ({ worldName, aspects: [only, ...others] }: Chapter): string =>
  others.length > 0 ? nameOf(worldName) : `${nameOf(worldName)}, ${only}`

const figuresIn = (verdict: Verdict): Figures | null => {
  if ('proof' in verdict) return verdict.proof
  if ('survey' in verdict) return verdict.survey.figures
  return 'walks' in verdict ? verdict.walks.figures : null
}

/** Whether nothing is broken, nothing was given up, and nobody stopped it. */
const isWhole = ({ verdicts, isDone }: Outcome): boolean =>
  isDone &&
  verdicts.every((verdict) => {
    const figures = figuresIn(verdict)
    return (
      (figures === null || figures.stop === null) &&
      !('proof' in verdict && verdict.proof.broken.length > 0)
    )
  })

const perSecond = ({ states, took }: Figures): number => Math.round((states * 1_000) / took)

const advice: Readonly<Record<Stop, string>> = {
  states: 'the limit of states was hit: give --states more, or take one aspect or a smaller world',
  memory: 'the limit of memory was hit: give --memory more, or take one aspect or a smaller world',
  time: 'the limit of time was hit: give --minutes more, or take one aspect or a smaller world',
  stopped: 'it was stopped',
}

const sizeOf = (figures: Figures): string =>
  `${figures.states} states, ${figures.transitions} transitions, depth ${figures.depth}, ${perSecond(figures)} states a second, ${figures.bytes} bytes a state` +
  (figures.stop === null
    ? ''
    : `; not seen whole, only what is at most ${figures.complete} events away: ${advice[figures.stop]}`)

const textOf = (outcomes: readonly Outcome[], chapters: readonly Chapter[]): readonly string[] => [
  ...outcomes.flatMap(linesOf),
  ...(chapters[0]?.task === 'prove' ? summaryOf(outcomes) : []),
]

const linesOf = ({ chapter, verdicts, isDone }: Outcome): readonly string[] => {
  const unfinished = isDone ? [] : [`${labelOf(chapter)}: not finished`]
  if (chapter.task === 'prove') return [...proofLines(chapter, verdicts), ...unfinished]
  return [...verdicts.flatMap((verdict) => otherLines(chapter, verdict)), ...unfinished]
}

const proofLines = (chapter: Chapter, verdicts: readonly Verdict[]): readonly string[] => {
  const proofs = verdicts.flatMap((verdict) => ('proof' in verdict ? [verdict] : []))
  const [first] = proofs
  if (!first) return []
  const largest = proofs.toSorted((one, other) => other.proof.states - one.proof.states)[0] ?? first
  const broken = proofs.flatMap(({ readings, proof }) =>
    proof.broken.map((one) => ({ readings, ...one })),
  )
  const told = new Set<string>()
  const isWhole = proofs.every(({ proof }) => proof.stop === null)
  const holds = `${invariants.length} invariants hold${isWhole ? '' : ', as far as was seen,'}`
  const given = proofs.filter(({ proof }) => proof.stop !== null)
  return [
    `${labelOf(chapter)}: ${sizeOf(first.proof)}`,
    `  ${broken.length === 0 ? holds : 'BROKEN'} under ${verdicts.length} sets of readings, ${proofs.length} of which can differ; the largest has ${largest.proof.states} states`,
    ...given.map(
      ({ readings, proof }) =>
        `  given up under ${pinned(readings)}: ${sizeOf(proof)}; ${proof.strolled} steps at random beyond`,
    ),
    ...broken.flatMap(({ invariant, way, readings, error }) => {
      if (told.has(invariant)) return [`  BROKEN too under ${pinned(readings)}: ${invariant}`]
      told.add(invariant)
      const { beginning, worldName } = chapter
      const sms = createSms({ readings })
      return [
        `  BROKEN under ${pinned(readings)}: ${invariant} (${clausesOf(invariant)})`,
        ...(error === undefined ? [] : [`  ${error}`]),
        ...scenarioOf(invariant, way, { beginning, worldName, sms, readings }).map(
          (line) => `    ${line}`,
        ),
      ]
    }),
  ]
}

const pinned = (readings: Readings): string =>
  pinsOf(readings, defaultReadings).join(' ') || 'our readings'

const clausesOf = (name: string): string =>
  invariants
    .find((one) => one.name === name)
    ?.clauses.filter((id) => id in clauses)
    .join(', ') ?? ''

const summaryOf = (outcomes: readonly Outcome[]): readonly string[] => {
  const proofs = outcomes
    .flatMap(({ verdicts }) => verdicts)
    .flatMap((verdict) => ('proof' in verdict ? [verdict.proof] : []))
  const sum = (of: (proof: (typeof proofs)[number]) => number) =>
    proofs.reduce((total, proof) => total + of(proof), 0)
  const broken = new Set(proofs.flatMap((proof) => proof.broken.map(({ invariant }) => invariant)))
  return [
    `In all: ${proofs.length} searches, ${sum(({ states }) => states)} states, ${sum(({ transitions }) => transitions)} transitions; ${invariants.length - broken.size} of ${invariants.length} invariants hold.`,
  ]
}

const otherLines = (chapter: Chapter, verdict: Verdict): readonly string[] => {
  const where = `${nameOf(chapter.worldName)}, ${verdict.aspect}`
  if ('survey' in verdict) {
    const { figures, screens, taken } = verdict.survey
    return [
      `${where}: ${sizeOf(figures)}; ${screens.length} screens, ${taken.length} of ${charted().arrows.length} transitions of the charts`,
    ]
  }
  if (!('walks' in verdict)) return []
  const { walks, taken, steps, atLeast } = verdict.walks
  const { beginning, worldName } = chapter
  const { readings } = verdict
  const sms = createSms({ readings })
  return [
    `# ${where}: ${walks.length} walks of ${steps} steps take ${taken.length} ${chapter.task} that none before took; ${atLeast} steps are the least that could`,
    ...walks.flatMap((walk, at) =>
      scenarioOf(
        `${where}, walk ${at + 1}`,
        walk.map(({ event }) => event),
        { beginning, worldName, sms, readings },
      ),
    ),
  ]
}

const dataOf = (outcomes: readonly Outcome[]) =>
  outcomes.map(({ chapter, verdicts, isDone }) => ({
    world: chapter.worldName,
    task: chapter.task,
    isDone,
    results: verdicts.map((verdict) => {
      const { aspect } = verdict
      const figures = figuresIn(verdict)
      const readings = pinsOf(verdict.readings, defaultReadings)
      const common = {
        aspect,
        about: aspects[aspect].about,
        readings,
        ...(figures && { ...figures, statesPerSecond: perSecond(figures) }),
      }
      if ('sameAs' in verdict) return { ...common, sameAs: pinsOf(verdict.sameAs, defaultReadings) }
      if ('survey' in verdict) {
        const { screens, taken } = verdict.survey
        return { ...common, screens, taken }
      }
      if ('walks' in verdict) {
        const { walks, taken, steps, atLeast } = verdict.walks
        return { ...common, walks, taken, steps, atLeast }
      }
      const { broken, asked, strolled } = verdict.proof
      return {
        ...common,
        asked,
        strolled,
        holds: invariants
          .map(({ name }) => name)
          .filter((name) => !broken.some(({ invariant }) => invariant === name)),
        broken,
      }
    }),
  }))
