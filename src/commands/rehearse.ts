import type { Instant } from '../../machines/time.ts'
import { Simulation } from '../simulation/simulation.ts'
import { parseInstant } from '../simulation/spell.ts'
import { beginningOf } from '../worlds/checked.ts'
import type { Given } from './arguments.ts'
import type { Command } from './command.ts'
import { type Io, terminalOf, wantsPlain, writeLines } from './io.ts'
import { type JournalFile, openJournal } from './journal-file.ts'
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
    journal: {
      value: 'FILE',
      help: 'write what happens to a new file while it happens, as JSON Lines; no secret is in it',
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
    const { simulation, journal } = await begun(given)
    const code = await rehearsed(simulation, given, io)
    const fault = journal?.fault()
    if (fault !== undefined) writeLines(io.stderr, [fault])
    return code
  },
}

/** The rehearsal that was asked for, and the journal that is kept of it. What is wrong is told before a file is made. */
const begun = async (
  given: Given,
): Promise<{ readonly simulation: Simulation; readonly journal: JournalFile | undefined }> => {
  const readings = pinnedReadings(given.all('reading'))
  const at = given.one('at')
  const start = at === undefined ? undefined : instantOf(at)
  const { world, now } = await beginningOf(given.one('world') ?? firstWorld)
  const path = given.one('journal')
  const journal = path === undefined ? undefined : openJournal(path)
  const onRecorded = (entry: object): void => journal?.write(entry)
  const simulation = new Simulation({ world, now: start ?? now, readings, onRecorded })
  journal?.write(simulation.journal.head)
  return { simulation, journal }
}

const rehearsed = async (simulation: Simulation, given: Given, io: Io): Promise<number> => {
  const terminal = given.has('plain') || wantsPlain(io) ? undefined : terminalOf(io)
  if (!terminal) return inPlainText(simulation, io)
  const { runTerminal } = await import('../terminal/run.tsx')
  return runTerminal({ simulation, ...terminal, env: io.env })
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
