import { dirname, join } from 'node:path'
import { journalLine } from '../simulation/journal-line.ts'
import type { AttemptHead } from './attempt.ts'
import { codeOf, reasonOf } from './disk.ts'
import { type ReadJournal, readJournal } from './journal.ts'
import { isLocked, type Lock, type Patience, takeLock } from './lock.ts'
import { RecordError } from './record-error.ts'
import { createWhole, setAside, writeWhole } from './safe-file.ts'
import { attemptsAShard, shardOf } from './summary.ts'
import type { Surroundings } from './surroundings.ts'

/** Who is in an attempt stays in it for as long as it lasts: nobody waits, and what cannot be asked counts as being there. */
const patience: Patience = { tries: 0, unknownFor: Number.POSITIVE_INFINITY }

/** The journals of a folder, a file an attempt. It knows nothing of index and progress. */
export class Shelf {
  readonly #folder: string
  readonly #around: Surroundings
  readonly #remark: (remark: string) => void

  constructor(folder: string, around: Surroundings, remark: (remark: string) => void) {
    this.#folder = join(folder, 'attempts')
    this.#around = around
    this.#remark = remark
  }

  pathOf(number: number): string {
    return join(this.#folder, shardName(shardOf(number)), `${number}.jsonl`)
  }

  lockPathOf(number: number): string {
    return join(this.#folder, shardName(shardOf(number)), `${number}.lock`)
  }

  /** The numbers of the attempts, ascending. Those up to `last` are left out, and most of them not even looked for. */
  numbersAfter(last: number): readonly number[] {
    const from = shardOf(last + 1)
    return this.shards()
      .filter((shard) => shard >= from)
      .flatMap((shard) =>
        this.#around.disk
          .list(join(this.#folder, shardName(shard)))
          .flatMap((name) => /^([1-9]\d*)\.jsonl$/.exec(name)?.[1] ?? [])
          .map(Number),
      )
      .filter((number) => number > last)
      .sort((one, other) => one - other)
  }

  /** The shards in which attempts stand. */
  shards(): readonly number[] {
    return this.#around.disk
      .list(this.#folder)
      .flatMap((name) => /^([1-9]\d*)-\d+$/.exec(name)?.[1] ?? [])
      .map((first) => shardOf(Number(first)))
  }

  /** The folders in which something may have been left behind. */
  folders(): readonly string[] {
    return [this.#folder, ...this.shards().map((shard) => join(this.#folder, shardName(shard)))]
  }

  /**
   * A new journal with its head, under the first number from `from` on that is free.
   *
   * @throws what the disk says
   */
  create(head: AttemptHead, from: number): { readonly number: number; readonly lock: Lock } {
    const bytes = Buffer.from(journalLine(head))
    for (let number = from; ; number += 1) {
      const path = this.pathOf(number)
      this.#around.disk.makeFolder(dirname(path))
      if (!this.#isCreated(path, bytes)) continue
      const lock = this.lock(number)
      if (lock) return { number, lock }
    }
  }

  #isCreated(path: string, bytes: Uint8Array): boolean {
    try {
      createWhole(path, bytes, this.#around)
      return true
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false
      throw error
    }
  }

  /** @returns undefined where another process is in the attempt */
  lock(number: number): Lock | undefined {
    return takeLock(this.lockPathOf(number), this.#around, patience)
  }

  isLocked(number: number): boolean {
    return isLocked(this.lockPathOf(number), this.#around, patience)
  }

  /**
   * Reads a journal. A damaged one is set aside and told. One of an older version is written anew, where nobody is in it.
   *
   * @param isMine whether the lock on the attempt is held already
   * @throws {RecordError} where there is none, or it cannot be used
   */
  read(number: number, { isMine = false } = {}): ReadJournal {
    const journal = this.#read(number)
    if (journal.olderVersion === undefined || (!isMine && this.isLocked(number))) return journal
    return this.#keep(number, journal, journal.olderVersion) ? this.#read(number) : journal
  }

  has(number: number): boolean {
    return this.#around.disk.changedAt(this.pathOf(number)) !== undefined
  }

  #read(number: number): ReadJournal {
    const path = this.pathOf(number)
    const bytes = this.#around.disk.read(path)
    if (bytes === undefined)
      throw new RecordError('none', `there is no attempt ${number} in ${dirname(this.#folder)}`)
    try {
      return readJournal(bytes, path, this.#around.format)
    } catch (error) {
      if (!(error instanceof RecordError) || error.refusal !== 'damaged') throw error
      throw new RecordError('damaged', this.#aside(path, error.message))
    }
  }

  #aside(path: string, fact: string): string {
    const told = this.#told(path, fact)
    this.#remark(told)
    return told
  }

  #told(path: string, fact: string): string {
    try {
      return `${fact}. It is set aside as ${setAside(path, 'damaged', this.#around)}; the other attempts are as they were.`
    } catch (error) {
      return `${fact}. It stays where it is: ${reasonOf(error)}.`
    }
  }

  /** Writes a migrated journal in place of the older one, of which a copy is kept. */
  #keep(number: number, { head, lines }: ReadJournal, olderVersion: number): boolean {
    const path = this.pathOf(number)
    const copy = `${path}.version-${olderVersion}`
    try {
      const before = this.#around.disk.read(path) ?? Buffer.alloc(0)
      if (this.#around.disk.changedAt(copy) === undefined) createWhole(copy, before, this.#around)
      const written = [head, ...lines].map(journalLine).join('')
      writeWhole(path, Buffer.from(written), this.#around)
      this.#remark(
        `${path} was of version ${olderVersion} and is written anew; what it was is kept as ${copy}.`,
      )
      return true
    } catch (error) {
      this.#remark(
        `${path} is of version ${olderVersion} and cannot be written anew: ${reasonOf(error)}. It is read as it is.`,
      )
      return false
    }
  }

  /** Whether the last line of a journal says that the attempt has ended, at the cost of that line alone. */
  hasEnded(number: number): boolean {
    const bytes = this.#around.disk.read(this.pathOf(number))
    if (bytes === undefined) return false
    const end = bytes.lastIndexOf(10)
    const begin = end <= 0 ? 0 : bytes.lastIndexOf(10, end - 1) + 1
    return isEnd(bytes.subarray(begin, Math.max(end, 0)).toString('utf8'))
  }
}

export const shardName = (shard: number): string =>
  `${shard * attemptsAShard + 1}-${(shard + 1) * attemptsAShard}`

const isEnd = (line: string): boolean => {
  try {
    return 'ended' in JSON.parse(line)
  } catch {
    // Whatever it is, it is no end; what is wrong with it is told when the attempt is read.
    return false
  }
}
