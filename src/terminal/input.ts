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

/** Who hears of the keyboard, besides the keys themselves: the screen that is drawn now. */
export interface Attendant {
  /** After each piece of input: how many UTF-16 code units have been taken account of so far. */
  readonly onTaken: (total: number) => void
  /** No more input will come. */
  readonly onEnd: () => void
  readonly onFault: (error: unknown) => void
}

export interface Keyboard {
  /** Gives the intents to a listener, those first that came while there was none. */
  readonly onIntent: (listener: (intent: Intent) => void) => () => void
  /** Tells this one from now on, and at once what has been so far; gives back how to stop. */
  readonly attend: (attendant: Attendant) => () => void
  /** Whether a screen stands that is told. */
  readonly isAttended: () => boolean
  /** Gives the terminal's keyboard back. */
  readonly close: () => void
}

const nobody: Attendant = { onTaken() {}, onEnd() {}, onFault() {} }

/**
 * Reads a terminal key by key. Ink's own reading does not tell function keys apart and gives a burst of keys as one text;
 * so the stream is read here, and Ink only draws. One keyboard serves one screen after another: what is typed before the
 * first and between two of them waits for the next, and the terminal echoes none of it.
 */
export const openKeyboard = (stdin: Input): Keyboard => {
  const keys = createKeyReader()
  const decoder = new StringDecoder('utf8')
  const ahead: Intent[] = []
  let waiting: NodeJS.Timeout | undefined
  let received = 0
  let hasEnded = false
  let attendant = nobody
  let listener: ((intent: Intent) => void) | null = null

  const taken = () => received - keys.kept()
  /** A listener that goes while it is being told leaves the rest to the next one. */
  const handOver = () => {
    while (listener) {
      const next = ahead.shift()
      if (!next) return
      listener(next)
    }
  }
  const give = (intents: readonly Intent[]) => {
    ahead.push(...intents)
    try {
      handOver()
    } catch (error) {
      attendant.onFault(error)
    }
    attendant.onTaken(taken())
  }
  const hear = (chunk: string | Buffer) => {
    clearTimeout(waiting)
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk)
    received += text.length
    give(keys.push(text))
    if (keys.isWaiting()) waiting = setTimeout(() => give(keys.flush()), escapeDelay)
  }
  const end = () => {
    hasEnded = true
    attendant.onEnd()
  }

  const endings = ['end', 'close', 'error'] as const
  stdin.setRawMode?.(true)
  stdin.on('data', hear)
  for (const ending of endings) stdin.on(ending, end)
  stdin.resume()
  return {
    onIntent(heard) {
      const own = (intent: Intent) => heard(intent)
      listener = own
      handOver()
      return () => {
        if (listener === own) listener = null
      }
    },
    attend(one) {
      attendant = one
      one.onTaken(taken())
      if (hasEnded) one.onEnd()
      return () => {
        attendant = nobody
      }
    },
    isAttended: () => attendant !== nobody,
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
