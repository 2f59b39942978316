import type { Readings } from '../../machines/readings.ts'
import type { Instant } from '../../machines/time.ts'
import type { World } from '../../machines/world.ts'
import type { AttemptLine } from '../records/attempt.ts'
import type { JournalEntry } from '../simulation/journal.ts'
import { Simulation } from '../simulation/simulation.ts'

/** Where a rehearsal begins, what of it has been recorded before, and who takes down what follows. */
export interface RecordingOptions {
  readonly world: World
  readonly now: Instant
  readonly readings: Readings
  /** What an earlier run recorded; empty: it begins now. */
  readonly lines?: readonly AttemptLine[]
  /** Hears of each line as it happens: the place to save it. */
  readonly onLine?: (line: AttemptLine) => void
  /** Real milliseconds since some instant; it never goes back. */
  readonly clock: () => number
}

/** A simulation of which every event, and every one that is taken back, is taken down with the real time that went by. */
export class Recording {
  readonly simulation: Simulation
  readonly #lines: AttemptLine[]
  readonly #onLine: (line: AttemptLine) => void
  readonly #clock: () => number
  readonly #begun: number
  readonly #before: number

  constructor({ world, now, readings, lines = [], onLine = () => {}, clock }: RecordingOptions) {
    this.#lines = [...lines]
    this.#onLine = onLine
    this.#clock = clock
    this.#begun = clock()
    this.#before = lines.at(-1)?.after ?? 0
    this.simulation = new Simulation({
      world,
      now,
      readings,
      entries: standing(lines),
      onRecorded: ({ at, event }) => this.note({ at, event, after: this.realTime }),
      onUndone: (left) => this.note({ undoneTo: left, after: this.realTime }),
    })
  }

  /** Everything that was recorded, in order, what was taken back included. */
  get lines(): readonly AttemptLine[] {
    return this.#lines
  }

  /** Real milliseconds that were spent in it, over all runs. */
  get realTime(): number {
    return this.#before + Math.max(0, Math.round(this.#clock() - this.#begun))
  }

  note(line: AttemptLine): void {
    this.#lines.push(line)
    this.#onLine(line)
  }
}

/** The events that still stand: those that were taken back left out. */
export const standing = (lines: readonly AttemptLine[]): readonly JournalEntry[] => {
  const entries: JournalEntry[] = []
  for (const line of lines) {
    if ('event' in line) entries.push({ at: line.at, event: line.event })
    if ('undoneTo' in line) entries.length = Math.min(entries.length, line.undoneTo)
  }
  return entries
}
