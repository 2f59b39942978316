import { join } from 'node:path'
import { LowSync } from 'lowdb'
import type { AttemptHead, AttemptLine } from './attempt.ts'
import { codeOf, reasonOf } from './disk.ts'
import { endOf } from './journal.ts'
import { type Lock, type Patience, takeLock } from './lock.ts'
import {
  emptyTally,
  progressVersion,
  type Tally,
  tallySchema,
  withBegun,
  withEnded,
} from './progress.ts'
import { SafeFile, setAside, UnusableFileError } from './safe-file.ts'
import { shardName } from './shelf.ts'
import {
  type AttemptSummary,
  emptyShard,
  type Shard,
  shardOf,
  shardSchema,
  shardVersion,
  summaryOf,
  withSummary,
} from './summary.ts'
import type { Surroundings } from './surroundings.ts'

/** The lock is held for milliseconds, but for a rebuilding. */
const patience: Patience = { tries: 200, unknownFor: 60_000 }

/** What index and progress say, or why they cannot be used. */
export type Stored<Value> = Value | 'none' | 'unusable' | 'newer'

/** Index and progress of a folder: what can be made of the journals at any time, kept so that it need not be. */
export class Ledger {
  readonly #folder: string
  readonly #around: Surroundings
  readonly #remark: (remark: string) => void
  #lock: Lock | undefined

  constructor(folder: string, around: Surroundings, remark: (remark: string) => void) {
    this.#folder = folder
    this.#around = around
    this.#remark = remark
  }

  get lockPath(): string {
    return join(this.#folder, 'records.lock')
  }

  /**
   * Does something while no other process changes index or progress.
   *
   * @returns whether it was done; `busy`: another process did not let go in time; otherwise what the disk said
   */
  exclusively(act: () => void): 'done' | 'busy' | { readonly error: unknown } {
    if (this.#lock) {
      act()
      return 'done'
    }
    try {
      this.#around.disk.makeFolder(this.#folder)
      this.#lock = takeLock(this.lockPath, this.#around, patience)
      if (!this.#lock) return 'busy'
      act()
      return 'done'
    } catch (error) {
      if (codeOf(error) === 'unknown' && !(error instanceof UnusableFileError)) throw error
      return { error }
    } finally {
      this.#unlock()
    }
  }

  #unlock(): void {
    const lock = this.#lock
    this.#lock = undefined
    try {
      lock?.release()
    } catch (error) {
      this.#remark(`${this.lockPath} cannot be removed: ${reasonOf(error)}.`)
    }
  }

  get tallyPath(): string {
    return join(this.#folder, 'progress.json')
  }

  shardPath(shard: number): string {
    return join(this.#folder, 'index', `${shardName(shard)}.json`)
  }

  tally(): Stored<Tally> {
    return this.#read(this.#tallyStore())
  }

  shard(shard: number): Stored<Shard> {
    return this.#read(this.#shardStore(shard))
  }

  /** The shards that there are, ascending. */
  shards(): readonly number[] {
    return this.#around.disk
      .list(join(this.#folder, 'index'))
      .flatMap((name) => /^([1-9]\d*)-\d+\.json$/.exec(name)?.[1] ?? [])
      .map((first) => shardOf(Number(first)))
      .sort((one, other) => one - other)
  }

  #tallyStore(): LowSync<Tally> {
    const kept = { schema: tallySchema, version: progressVersion }
    const adapter = new SafeFile<Tally>(this.tallyPath, kept, this.#around, () => !!this.#lock)
    return new LowSync(adapter, emptyTally())
  }

  #shardStore(shard: number): LowSync<Shard> {
    const kept = { schema: shardSchema, version: shardVersion }
    const path = this.shardPath(shard)
    const adapter = new SafeFile<Shard>(path, kept, this.#around, () => !!this.#lock)
    return new LowSync(adapter, emptyShard())
  }

  #read<Value>(store: LowSync<Value>): Stored<Value> {
    const before = store.data
    try {
      store.read()
    } catch (error) {
      if (!(error instanceof UnusableFileError)) throw error
      return error.why === 'newer' ? 'newer' : 'unusable'
    }
    return store.data === before ? 'none' : store.data
  }

  /** Under the lock: takes an attempt into index and progress as it stands in its journal, once. */
  take(tally: Tally, number: number, head: AttemptHead, lines: readonly AttemptLine[]): Tally {
    this.writeSummary(summaryOf(number, head, lines))
    const end = endOf(lines)
    const begun = withBegun(tally, number, head)
    const taken = end ? withEnded(begun, number, end.ended) : begun
    this.writeTally(taken)
    return taken
  }

  writeTally(tally: Tally): void {
    const store = this.#tallyStore()
    store.data = tally
    store.write()
  }

  writeSummary(summary: AttemptSummary): void {
    const number = shardOf(summary.number)
    this.#around.disk.makeFolder(join(this.#folder, 'index'))
    const store = this.#shardStore(number)
    store.read()
    store.update((data) => Object.assign(data, withSummary(data, summary)))
  }

  writeShard(shard: number, attempts: readonly AttemptSummary[]): void {
    this.#around.disk.makeFolder(join(this.#folder, 'index'))
    const store = this.#shardStore(shard)
    store.data = { ...emptyShard(), attempts: [...attempts] }
    store.write()
  }

  removeShard(shard: number): void {
    this.#around.disk.remove(this.shardPath(shard))
  }

  /** Under the lock: sets aside what cannot be used, each told by its new name. */
  setUnusableAside(): void {
    this.#setAsideIfUnusable(this.tallyPath, this.#tallyStore())
    for (const shard of this.shards())
      this.#setAsideIfUnusable(this.shardPath(shard), this.#shardStore(shard))
  }

  #setAsideIfUnusable<Value>(path: string, store: LowSync<Value>): void {
    try {
      store.read()
    } catch (error) {
      if (!(error instanceof UnusableFileError) || error.why === 'newer') throw error
      const why = error.why === 'older' ? 'older-version' : 'damaged'
      const aside = setAside(path, why, this.#around)
      this.#remark(
        `${path} ${error.why === 'older' ? 'is of an older version' : 'is damaged'}: it is set aside as ${aside}, and made anew from the journals.`,
      )
    }
  }
}
