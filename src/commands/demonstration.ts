import { playDemo } from '../plain/demo.ts'
import { Simulation } from '../simulation/simulation.ts'
import { loadWorld } from '../worlds/load.ts'
import { exitCodes, type Io, writeLines } from './io.ts'
import { firstWorld } from './rehearse.ts'

/** What is said after the demonstration. */
export const opening = [
  'This was a demonstration, for there is no terminal here.',
  'In a terminal, sms-sim opens the lobby, where lessons are chosen; sms-sim rehearse --plain is the same in plain text, also in a pipe.',
  'sms-sim lessons lists what you can rehearse, sms-sim --help what else there is.',
] as const

/** Plays guide 1 through in plain text: what the command does where there is no terminal and nothing was asked for. */
export const demonstrate = ({ stdout }: Io): number => {
  const { world, now } = loadWorld(firstWorld)
  const simulation = new Simulation({ world, now })
  playDemo({
    simulation,
    say: (...lines) => writeLines(stdout, lines),
    columns: stdout.columns ?? 80,
  })
  writeLines(stdout, ['', ...opening])
  return exitCodes.done
}
