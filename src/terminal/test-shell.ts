import { createActor } from 'xstate'
import { Simulation } from '../simulation/simulation.ts'
import { testWorld } from '../worlds/test-world.ts'
import { connect, shellOf } from './controller.ts'
import { createKeyReader } from './keys.ts'
import type { Size } from './layout.ts'
import { createLooker, type Look } from './look.ts'
import { shellChart } from './shell.ts'
import { shellInputOf } from './shell-input.ts'
import { type Trainer, trainerOf } from './trainer.ts'

/** Keys by the names that people give them. */
export const keys = {
  tab: '\t',
  shiftTab: '\x1b[Z',
  enter: '\r',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  pageUp: '\x1b[5~',
  pageDown: '\x1b[6~',
  backspace: '\x7f',
  delete: '\x1b[3~',
  clear: '\x15',
  quit: '\x03',
  desk: '\x1bOP',
  mailbox: '\x1bOQ',
  letters: '\x1bOR',
  notebook: '\x1bOS',
  clock: '\x1b[15~',
  tabs: '\x1b[17~',
  homeOffice: '\x1b[18~',
  happened: '\x1b[19~',
  telephone: '\x1b[20~',
  colleagues: '\x1b[21~',
} as const

export const pasted = (text: string): string => `\x1b[200~${text}\x1b[201~`

export const testSimulation = (change?: Parameters<typeof testWorld>[0]): Simulation => {
  const simulation = new Simulation(testWorld(change))
  simulation.openTab()
  return simulation
}

/** The shell over a simulation, with keys and without a terminal. Each piece of input comes by itself. */
export const createTestShell = (
  simulation = testSimulation(),
  size: Size = { columns: 80, rows: 24 },
  trainer: Trainer = trainerOf({ simulation }),
  later?: Parameters<typeof connect>[4],
) => {
  const actor = createActor(shellChart, {
    input: { ...shellInputOf(trainer), greeting: 'Hello.' },
  }).start()
  const looker = createLooker(trainer)
  const { handle } = connect(trainer, actor, looker, () => size, later)
  const reader = createKeyReader()
  const look = (): Look => {
    const seen = looker(shellOf(actor.getSnapshot()), size)
    if (!seen) throw new RangeError('this is too small to be looked at')
    return seen
  }
  return {
    simulation,
    look,
    press(...inputs: readonly string[]) {
      for (const one of inputs) [...reader.push(one), ...reader.flush()].forEach(handle)
    },
    focus: () => look().focus?.label ?? null,
    page: () => look().page,
    title: () => look().page?.title,
    message: () => look().shell.message?.text ?? null,
    hasLeft: () => actor.getSnapshot().status === 'done',
    paneText: () => look().pane.lines.map(({ text }) => text),
  }
}

const chosen = 'Chosen#Training2'

/** With a Level 1 user whose password is chosen on the board, the first page behind the log-in. */
export const loggedIn = (size?: Size) => {
  const shell = createTestShell(testSimulation(), size)
  shell.press(`LINDG0002\t${chosen}\r`)
  return shell
}
