import { type CommandLine, commandLineFor } from '../rehearsal/command-line.ts'
import { quoted } from '../worlds/fault.ts'
import type { Given } from './arguments.ts'
import type { Io } from './io.ts'

/** How another command about the same attempts is given: by whatever started this one, in the same folder. */
export const commandLineIn = (given: Given, { isStartedByNpm }: Io): CommandLine =>
  commandLineFor(isStartedByNpm, whereaboutsIn(given))

const whereaboutsIn = (given: Given): string => {
  const folder = given.one('data')
  if (folder === undefined) return ''
  return ` --data ${/^[\w./:\\-]+$/.test(folder) ? folder : quoted(folder)}`
}
