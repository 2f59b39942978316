/**
 * What can be searched: states, the events worth trying in each, one pure way of moving, and a key that tells states apart.
 * The search knows nothing else of SMS.
 */
export interface Space<S, E> {
  readonly start: S
  readonly eventsIn: (state: S) => readonly E[]
  /** The same object where nothing came of the event. */
  readonly step: (state: S, event: E) => S
  readonly keyOf: (state: S) => string
}

/** When a search gives up; it then tells what it knows so far. */
export interface Limits {
  readonly states?: number
  /** Of the heap in use, in MiB. */
  readonly memory?: number
  /** In milliseconds. */
  readonly time?: number
  /** Somebody has had enough: Ctrl-C. */
  readonly isStopped?: () => boolean
}

/** Why a search ended before it had seen everything. */
export type Stop = 'states' | 'memory' | 'time' | 'stopped'
