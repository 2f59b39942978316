import { defaultReadings, type Readings } from '../../machines/readings.ts'
import type { Allowance, AttemptLine, Mode } from '../records/attempt.ts'
import { Attempt } from '../rehearsal/attempt.ts'
import type { Lesson } from '../rehearsal/lesson.ts'
import type { Rehearsing } from '../rehearsal/rehearsing.ts'
import { Remarks } from '../rehearsal/remarks.ts'
import { Simulation } from '../simulation/simulation.ts'
import { testWorld } from '../worlds/test-world.ts'
import type { Beginning } from '../worlds/translation.ts'
import { runPlain } from './run.ts'
import { TestInput, TestOutput } from './test-streams.ts'

export interface Played {
  readonly output: string
  readonly code: number
  readonly simulation: Simulation
}

/** A world that is explored, and of which nothing is kept. */
export const exploring = (simulation: Simulation): Rehearsing => ({
  simulation,
  attempt: null,
  remarks: new Remarks(),
  number: null,
  settle: () => 'nothing',
  advise: async () => [],
})

/** Plays a whole rehearsal in plain text through a pipe: the answers, a line each, and then the end of input. */
export const played = async (
  answers: readonly string[],
  { world, now }: Beginning = testWorld(),
  readings: Readings = defaultReadings,
): Promise<Played> => {
  const simulation = new Simulation({ world, now, readings })
  return { ...(await piped(answers, exploring(simulation))), simulation }
}

export interface Given {
  readonly lesson: Lesson
  readonly mode: Mode
  readonly allowance?: Allowance
  /** What an earlier run recorded. */
  readonly lines?: readonly AttemptLine[]
  readonly number?: number | null
  readonly advise?: Rehearsing['advise']
  readonly remarks?: Remarks
  /** Hears of each line besides. */
  readonly onLine?: () => void
}

/** An attempt in which no real time passes, and what is recorded of it. */
export const begun = ({
  lesson,
  mode,
  allowance = 'as-set',
  lines = [],
  onLine = () => {},
}: Given) => {
  const saved: AttemptLine[] = [...lines]
  const attempt = new Attempt({
    lesson,
    mode,
    allowance,
    lines,
    onLine: (line) => {
      saved.push(line)
      onLine()
    },
    clock: () => 0,
    newId: () => '00000000-0000-4000-8000-000000000000',
  })
  return { attempt, saved }
}

/** The same for an attempt at a lesson. */
export const playedLesson = async (answers: readonly string[], given: Given) => {
  const { attempt, saved } = begun(given)
  const { number = 7, advise = async () => [], remarks = new Remarks() } = given
  const { simulation } = attempt
  const said = await piped(answers, {
    ...{ simulation, attempt, remarks, number, advise },
    settle: () => 'whole',
  })
  return { ...said, simulation, attempt, saved }
}

const piped = async (answers: readonly string[], rehearsing: Rehearsing) => {
  const stdin = new TestInput()
  // So wide that no message is broken into lines.
  const stdout = new TestOutput({ columns: 250 })
  stdin.end(answers.map((answer) => `${answer}\n`).join(''))
  const code = await runPlain({ ...rehearsing, stdin, stdout })
  return { output: stdout.text, code }
}

/** The titles of the pages that were read out, in order. */
export const titlesIn = (output: string): readonly string[] =>
  [...output.matchAll(/^= (.*)$/gm)].map(([, title = '']) => title)
