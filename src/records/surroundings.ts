import { randomUUID } from 'node:crypto'
import { type Disk, realDisk } from './disk.ts'
import { type Format, format } from './format.ts'
import { isGone, type Owner, thisProcess } from './owner.ts'

/** What records have of the world around them. Tests have others: a disk that fails, a process that is gone. */
export interface Surroundings {
  readonly disk: Disk
  readonly owner: Owner
  /** Whether a process is gone; undefined: it cannot be told. */
  readonly isGone: (owner: Owner) => boolean | undefined
  /** Lets so many milliseconds pass. */
  readonly wait: (ms: number) => void
  /** The real instant, in ms. */
  readonly now: () => number
  /** A name that nobody else has. */
  readonly unique: () => string
  readonly format: Format
}

const clock = new Int32Array(new SharedArrayBuffer(4))

export const realSurroundings = (): Surroundings => ({
  disk: realDisk,
  owner: thisProcess(),
  isGone,
  wait: (ms) => {
    Atomics.wait(clock, 0, 0, ms)
  },
  now: Date.now,
  unique: randomUUID,
  format,
})
