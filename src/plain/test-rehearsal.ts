import { defaultReadings, type Readings } from '../../machines/readings.ts'
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

/** Plays a whole rehearsal in plain text through a pipe: the answers, a line each, and then the end of input. */
export const played = async (
  answers: readonly string[],
  { world, now }: Beginning = testWorld(),
  readings: Readings = defaultReadings,
): Promise<Played> => {
  const simulation = new Simulation({ world, now, readings })
  const stdin = new TestInput()
  // So wide that no message is broken into lines.
  const stdout = new TestOutput({ columns: 250 })
  stdin.end(answers.map((answer) => `${answer}\n`).join(''))
  const code = await runPlain({ simulation, stdin, stdout })
  return { output: stdout.text, code, simulation }
}

/** The titles of the pages that were read out, in order. */
export const titlesIn = (output: string): readonly string[] =>
  [...output.matchAll(/^= (.*)$/gm)].map(([, title = '']) => title)
