import type { ReactElement } from 'react'
import type { Terminal } from './app.tsx'
import { createEnding, createParting, faultLine } from './ending.ts'
import { createHandshake, noHandshake } from './handshake.ts'
import type { Keyboard } from './input.ts'
import type { Size } from './layout.ts'
import { createRepaints, OnBlank } from './on-blank.tsx'

/** The terminal that is drawn on, or what stands for one in a test. */
export interface Output extends NodeJS.EventEmitter {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly rows?: number
  write(text: string): boolean
}

/** What is drawn on, what is typed at, and where faults are told. */
export interface OnScreen {
  /** Held by whoever shows one screen after another; it is given back by them. */
  readonly keyboard: Keyboard
  readonly stdout: Output
  /** Where a fault of the program is told. */
  readonly stderr?: { write(text: string): unknown }
  readonly env: Readonly<Record<string, string | undefined>>
  /** Called once the screen is as it was before, whatever ended the rehearsal: the place to save. */
  readonly onExit?: () => void | Promise<void>
}

/** What is drawn, once it is loaded: given the terminal, and how to leave. */
type Drawn = (terminal: Terminal, leave: () => void) => ReactElement

/** Bracketed paste: what is pasted comes between marks, and is not taken for keys. */
const pasteOn = '\x1b[?2004h'
const pasteOff = '\x1b[?2004l'

/** The cursor goes home, and all behind it is erased; what has been scrolled away is let alone. */
const blank = '\x1b[H\x1b[J'

/** Frames a second at most: in a burst no key waits longer than a screen takes to show it. */
const maxFps = 120

/**
 * Draws full screen until somebody leaves, and gives the terminal back as it was.
 *
 * @param load what is drawn
 * @returns the exit code: 0, 128 and the number of the signal that ended it, or 3 after a fault of the program
 */
export const onScreen = async (
  { keyboard, stdout, stderr = process.stderr, env, onExit }: OnScreen,
  load: () => Promise<Drawn>,
): Promise<number> => {
  const ending = createEnding(stdout)
  const parting = createParting()
  const handshake = env.SMS_SIM_HANDSHAKE
    ? createHandshake((text) => stdout.write(text))
    : noHandshake
  const leaveKeyboard = keyboard.attend({
    onTaken: handshake.onTaken,
    onEnd: ending.onLeave,
    onFault: ending.onFault,
  })
  let unmount = () => {}
  try {
    // Ink reads it once, when it loads.
    if (env.NO_COLOR) process.env.FORCE_COLOR = '0'
    const [{ render }, drawn] = await Promise.all([import('ink'), load()])
    stdout.write(pasteOn)
    const repaints = createRepaints()
    const terminal: Terminal = {
      ...sizeOf(stdout),
      onEnd: parting.onEnd,
      onIntent: (listener) =>
        keyboard.onIntent((intent) =>
          intent.type === 'repaint' ? repaints.ask() : listener(intent),
        ),
    }
    let forget = () => {}
    const wipe = () => {
      forget()
      stdout.write(blank)
    }
    const content = (
      <OnBlank wipe={wipe} repaints={repaints}>
        {drawn(terminal, ending.onLeave)}
      </OnBlank>
    )
    const instance = render(content, {
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
    // What Ink takes to stand there is there no longer: the next frame is written whole.
    forget = () => instance.clear()
    unmount = () => instance.unmount()
    instance.waitUntilExit().then(ending.onLeave, ending.onFault)
    handshake.begin(() => instance.waitUntilRenderFlush())
  } catch (error) {
    ending.onFault(error)
  }

  const end = parting.after(await ending.end)
  handshake.end()
  leaveKeyboard()
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
