import { signalNames } from '../terminal/ending.ts'
import { type Keyboard, openKeyboard } from '../terminal/input.ts'
import type { Given } from './arguments.ts'
import { type Io, terminalOf, wantsPlain } from './io.ts'

/** Where one full screen after another is drawn. */
export interface FullScreen extends Pick<Io, 'env'> {
  readonly keyboard: Keyboard
  readonly stdout: NodeJS.WriteStream
}

/**
 * Does something with the keyboard held from the first moment to the last: what is typed before a screen stands, and
 * between two of them, waits for the next one, and is not echoed.
 *
 * @param act is given null where plain text is wanted, or nothing else is possible
 */
export const onFullScreen = async (
  given: Given,
  io: Io,
  act: (screen: FullScreen | null) => Promise<number>,
): Promise<number> => {
  const terminal = given.has('plain') || wantsPlain(io) ? undefined : terminalOf(io)
  if (!terminal) return act(null)
  const keyboard = openKeyboard(terminal.stdin)
  const unhear = giveBackWhenKilled(keyboard)
  try {
    return await act({ keyboard, stdout: terminal.stdout, env: io.env })
  } finally {
    unhear()
    keyboard.close()
  }
}

/**
 * A screen that stands hears of signals itself, and has something to save. Before the first one, and between two of them,
 * there is only the keyboard to give back; then the signal does what it would have done.
 *
 * @returns how to hear of them no longer
 */
const giveBackWhenKilled = (keyboard: Keyboard): (() => void) => {
  const hear = (signal: NodeJS.Signals) => {
    if (keyboard.isAttended()) return
    unhear()
    keyboard.close()
    process.kill(process.pid, signal)
  }
  const unhear = () => {
    for (const signal of signalNames) process.off(signal, hear)
  }
  for (const signal of signalNames) process.on(signal, hear)
  return unhear
}
