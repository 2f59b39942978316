/** How a rehearsal ended: with an exit code, and with the error if it was a fault of the program. */
export interface End {
  readonly code: number
  readonly error?: unknown
}

const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const
/** Those that end a rehearsal. */
export const signalNames = Object.keys(signals) as readonly (keyof typeof signals)[]
/** The fault is the program's own. */
const faulty = 3

export interface Ending {
  readonly end: Promise<End>
  /** The trainee has left, or there is nobody at the terminal any more. */
  readonly onLeave: () => void
  readonly onFault: (error: unknown) => void
  /** Hears of signals and faults no longer. */
  readonly close: () => void
}

/** Whoever has something to do when it ends, by whatever cause, while all still stands. */
export const createParting = () => {
  const listeners = new Set<() => void>()
  return {
    onEnd: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    /** @returns how it ended, which is a fault where one of them failed */
    after: (end: End): End => {
      try {
        for (const listener of listeners) listener()
        return end
      } catch (error) {
        return 'error' in end ? end : { code: faulty, error }
      }
    },
  }
}

/** Whatever can end a rehearsal; the first one counts. */
export const createEnding = (stdout: NodeJS.EventEmitter): Ending => {
  const { promise, resolve } = Promise.withResolvers<End>()
  const onLeave = () => resolve({ code: 0 })
  const onFault = (error: unknown) => resolve({ code: faulty, error })
  const heard = signalNames.map((name) => ({ name, hear: () => resolve({ code: signals[name] }) }))

  for (const { name, hear } of heard) process.on(name, hear)
  process.on('uncaughtException', onFault)
  // A pipe that broke: it may be told of later still, so this listener stays.
  stdout.on('error', onLeave)
  return {
    end: promise,
    onLeave,
    onFault,
    close() {
      for (const { name, hear } of heard) process.off(name, hear)
      process.off('uncaughtException', onFault)
    },
  }
}

/** One line on a fault of the program. */
export const faultLine = (error: unknown): string => {
  const [fact] = String(error instanceof Error ? error.message : error).split('\n')
  return `SMS Simulator has stopped because of a fault of its own: ${fact}`
}
