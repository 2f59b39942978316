import { StringDecoder } from 'node:string_decoder'
import { createKeyReader, type Intent } from './keys.ts'

/** Where keys come from: a terminal, or what stands for one in a test. */
export interface Input extends NodeJS.EventEmitter {
  readonly isTTY?: boolean
  pause(): unknown
  resume(): unknown
  setRawMode?(isRaw: boolean): unknown
}

/** How long an Escape waits for the rest of a key that begins with one, in milliseconds. */
const escapeDelay = 20

export interface KeyboardOptions {
  readonly stdin: Input
  /** After each piece of input: how many UTF-16 code units have been taken account of so far. */
  readonly onTaken: (total: number) => void
  /** No more input will come. */
  readonly onEnd: () => void
  readonly onFault: (error: unknown) => void
}

export interface Keyboard {
  /** Gives the intents to a listener, those first that came before it did. */
  readonly onIntent: (listener: (intent: Intent) => void) => () => void
  /** Gives the terminal's keyboard back. */
  readonly close: () => void
}

/**
 * Reads a terminal key by key. Ink's own reading does not tell function keys apart and gives a burst of keys as one text;
 * so the stream is read here, and Ink only draws.
 */
export const openKeyboard = ({ stdin, onTaken, onEnd, onFault }: KeyboardOptions): Keyboard => {
  const keys = createKeyReader()
  const decoder = new StringDecoder('utf8')
  const early: Intent[] = []
  let waiting: NodeJS.Timeout | undefined
  let received = 0
  let listener: ((intent: Intent) => void) | null = null

  const give = (intents: readonly Intent[]) => {
    try {
      if (listener) intents.forEach(listener)
      else early.push(...intents)
    } catch (error) {
      onFault(error)
    }
    onTaken(received - keys.kept())
  }
  const hear = (chunk: string | Buffer) => {
    clearTimeout(waiting)
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk)
    received += text.length
    give(keys.push(text))
    if (keys.isWaiting()) waiting = setTimeout(() => give(keys.flush()), escapeDelay)
  }

  const endings = ['end', 'close', 'error'] as const
  stdin.setRawMode?.(true)
  stdin.on('data', hear)
  for (const ending of endings) stdin.on(ending, onEnd)
  stdin.resume()
  return {
    onIntent(heard) {
      listener = (intent) => heard(intent)
      early.splice(0).forEach(listener)
      return () => {
        listener = null
      }
    },
    close() {
      clearTimeout(waiting)
      stdin.off('data', hear)
      // A terminal that goes away may report it later still: then it is nobody's concern, but no error either.
      stdin.pause()
      try {
        stdin.setRawMode?.(false)
      } catch {
        // The terminal is gone, and its mode with it.
      }
    },
  }
}
