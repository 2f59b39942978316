import type { Instant } from '../../machines/time.ts'
import { Simulation } from '../simulation/simulation.ts'
import { parseInstant } from '../simulation/spell.ts'
import { beginningOf } from '../worlds/checked.ts'
import type { Given } from './arguments.ts'
import type { Command } from './command.ts'
import { type Io, terminalOf, wantsPlain } from './io.ts'
import { pinnedReadings } from './pinned-readings.ts'
import { quoted, UsageError } from './usage-error.ts'

export const firstWorld = 'new-sponsor'

export const rehearse: Command = {
  name: 'rehearse',
  summary: 'rehearse in a world, in the terminal or in plain text',
  options: {
    world: {
      value: 'WORLD',
      help: `the name of a world or a path to its file; ${firstWorld} if left out`,
    },
    plain: { help: 'plain text that is only added to, for screen readers and pipes' },
    reading: {
      value: 'ID=OPTION',
      isRepeatable: true,
      help: 'read the manual so, for instance R-LOCK=30; sms-sim readings lists them',
    },
    at: {
      value: 'INSTANT',
      help: "begin then, for instance 2026-03-02T09:30Z; the world's own instant if left out",
    },
  },
  example: {
    command: 'sms-sim rehearse --world new-sponsor --reading R-LOCK=30',
    tells: 'rehearses the first log-in, with locks that last 30 minutes',
  },
  notes: [
    'Without a terminal, with TERM=dumb, ACCESSIBLE=1 or INK_SCREEN_READER=true it is plain text: see docs/plain.md.',
  ],
  run: async (given, io) => {
    const simulation = await simulationOf(given)
    const terminal = given.has('plain') || wantsPlain(io) ? undefined : terminalOf(io)
    if (!terminal) return inPlainText(simulation, io)
    const { runTerminal } = await import('../terminal/run.tsx')
    return runTerminal({ simulation, ...terminal, env: io.env })
  },
}

const simulationOf = async (given: Given): Promise<Simulation> => {
  const readings = pinnedReadings(given.all('reading'))
  const at = given.one('at')
  const start = at === undefined ? undefined : instantOf(at)
  const { world, now } = await beginningOf(given.one('world') ?? firstWorld)
  return new Simulation({ world, now: start ?? now, readings })
}

const instantOf = (text: string): Instant => {
  const instant = parseInstant(text)
  if ('at' in instant) return instant.at
  throw new UsageError(`found ${quoted(text)} behind --at. ${instant.error}`)
}

const inPlainText = async (simulation: Simulation, io: Io): Promise<number> => {
  const { runPlain } = await import('../plain/run.ts')
  return runPlain({ simulation, ...io })
}
