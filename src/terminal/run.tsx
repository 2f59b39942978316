import type { Rehearsing } from '../rehearsal/rehearsing.ts'
import { createEnding, faultLine } from './ending.ts'
import { createHandshake, noHandshake } from './handshake.ts'
import { type Input, openKeyboard } from './input.ts'
import type { Size } from './layout.ts'
import { trainerOf } from './trainer.ts'

/** The terminal that is drawn on, or what stands for one in a test. */
export interface Output extends NodeJS.EventEmitter {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly rows?: number
  write(text: string): boolean
}

export interface TerminalOptions
  extends Pick<Rehearsing, 'simulation'>,
    Partial<Omit<Rehearsing, 'simulation'>> {
  readonly stdin: Input
  readonly stdout: Output
  /** Where a fault of the program is told. */
  readonly stderr?: { write(text: string): unknown }
  readonly env: Readonly<Record<string, string | undefined>>
  /** Called once the terminal is as it was before, whatever ended the rehearsal: the place to save. */
  readonly onExit?: () => void | Promise<void>
}

/** Bracketed paste: what is pasted comes between marks, and is not taken for keys. */
const pasteOn = '\x1b[?2004h'
const pasteOff = '\x1b[?2004l'

/** Frames a second at most: in a burst no key waits longer than a screen takes to show it. */
const maxFps = 120

/**
 * Rehearses full screen until the trainee leaves, and gives the terminal back as it was.
 *
 * @returns the exit code: 0, 128 and the number of the signal that ended it, or 3 after a fault of the program
 */
export const runTerminal = async (options: TerminalOptions): Promise<number> => {
  const { simulation, stdin, stdout, stderr = process.stderr, env, onExit } = options
  const ending = createEnding(stdout)
  const handshake = env.SMS_SIM_HANDSHAKE
    ? createHandshake((text) => stdout.write(text))
    : noHandshake
  // Before anything is loaded: what is typed meanwhile is neither lost nor echoed.
  const keyboard = openKeyboard({
    stdin,
    onTaken: handshake.onTaken,
    onEnd: ending.onLeave,
    onFault: ending.onFault,
  })
  let unmount = () => {}
  try {
    // Ink reads it once, when it loads.
    if (env.NO_COLOR) process.env.FORCE_COLOR = '0'
    const [{ render }, { App }] = await Promise.all([import('ink'), import('./app.tsx')])
    if (simulation.state.tabs.length === 0) simulation.openTab()
    stdout.write(pasteOn)
    const terminal = { ...sizeOf(stdout), onIntent: keyboard.onIntent }
    const app = <App trainer={trainerOf(options)} terminal={terminal} onLeave={ending.onLeave} />
    const instance = render(app, {
      // Ink asks nothing of a stream that this one does not have.
      stdout: stdout as NodeJS.WriteStream,
      alternateScreen: true,
      incrementalRendering: true,
      interactive: true,
      isScreenReaderEnabled: false,
      exitOnCtrlC: false,
      patchConsole: false,
      maxFps,
    })
    unmount = () => instance.unmount()
    instance.waitUntilExit().then(ending.onLeave, ending.onFault)
    handshake.begin(() => instance.waitUntilRenderFlush())
  } catch (error) {
    ending.onFault(error)
  }

  const end = await ending.end
  handshake.end()
  keyboard.close()
  unmount()
  stdout.write(pasteOff)
  ending.close()
  await onExit?.()
  if ('error' in end) stderr.write(`${faultLine(end.error)}\n`)
  return end.code
}

/** The size of the terminal, the same object as long as it is the same, and how to hear that it changed. */
const sizeOf = (stdout: Output) => {
  let size: Size = { columns: 0, rows: 0 }
  return {
    size: (): Size => {
      const { columns = 80, rows = 24 } = stdout
      if (columns !== size.columns || rows !== size.rows) size = { columns, rows }
      return size
    },
    onResize: (listener: () => void) => {
      stdout.on('resize', listener)
      return () => stdout.off('resize', listener)
    },
  }
}
