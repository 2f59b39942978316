import { dirname } from 'node:path'
import type { SyncAdapter } from 'lowdb'
import type * as z from 'zod'
import type { Surroundings } from './surroundings.ts'

/** A file of JSON whose content cannot be used as it is. */
export class UnusableFileError extends Error {
  override readonly name = 'UnusableFileError'
  readonly why: 'damaged' | 'older' | 'newer'

  constructor(why: UnusableFileError['why'], path: string) {
    super(
      why === 'damaged'
        ? `${path} is damaged`
        : `${path} is of ${why === 'newer' ? 'a newer' : 'an older'} version`,
    )
    this.why = why
  }
}

/**
 * Keeps one value in one file, for lowdb. What is read is checked; what is written appears whole or not at all: under a
 * name that nobody else has, synced, then renamed, and the name synced. It must be written under the lock of its folder alone.
 */
export class SafeFile<Value extends { version: number }> implements SyncAdapter<Value> {
  readonly path: string
  readonly #schema: z.ZodType<Value>
  readonly #version: number
  readonly #around: Surroundings
  readonly #isLocked: () => boolean

  constructor(
    path: string,
    { schema, version }: { readonly schema: z.ZodType<Value>; readonly version: number },
    around: Surroundings,
    isLocked: () => boolean,
  ) {
    this.path = path
    this.#schema = schema
    this.#version = version
    this.#around = around
    this.#isLocked = isLocked
  }

  /**
   * @returns null where there is no such file
   * @throws {UnusableFileError} where it is damaged, or of another version
   */
  read(): Value | null {
    const bytes = this.#around.disk.read(this.path)
    if (bytes === undefined) return null
    const content = this.#parsed(bytes)
    const version =
      typeof content === 'object' && content !== null ? Reflect.get(content, 'version') : undefined
    if (typeof version === 'number' && version !== this.#version)
      throw new UnusableFileError(version > this.#version ? 'newer' : 'older', this.path)
    const result = this.#schema.safeParse(content)
    if (result.success) return result.data
    throw new UnusableFileError('damaged', this.path)
  }

  /** @throws what the disk says; the file is then as it was */
  write(value: Value): void {
    if (!this.#isLocked()) throw new TypeError(`${this.path} is written without its lock`)
    writeWhole(this.path, Buffer.from(`${JSON.stringify(value)}\n`), this.#around)
  }

  #parsed(bytes: Uint8Array): unknown {
    try {
      return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    } catch {
      throw new UnusableFileError('damaged', this.path)
    }
  }
}

/**
 * Puts a whole file in the place of another one, or where there was none.
 *
 * @throws what the disk says; what was there is then as it was
 */
export const writeWhole = (path: string, bytes: Uint8Array, around: Surroundings): void => {
  const { disk } = around
  const fresh = writeAside(path, bytes, around)
  try {
    disk.rename(fresh, path)
  } catch (error) {
    disk.remove(fresh)
    throw error
  }
  disk.syncFolder(dirname(path))
}

/**
 * Makes a new file that appears whole.
 *
 * @throws EEXIST where there is one already, and what else the disk says
 */
export const createWhole = (path: string, bytes: Uint8Array, around: Surroundings): void => {
  const { disk } = around
  const fresh = writeAside(path, bytes, around)
  try {
    disk.link(fresh, path)
  } finally {
    disk.remove(fresh)
  }
  disk.syncFolder(dirname(path))
}

const writeAside = (path: string, bytes: Uint8Array, around: Surroundings): string => {
  const { disk, owner, unique } = around
  const fresh = `${path}.${owner.pid}.${unique()}.tmp`
  const file = disk.create(fresh)
  try {
    writeAll(file, bytes, around)
    disk.sync(file)
  } catch (error) {
    disk.remove(fresh)
    throw error
  } finally {
    disk.close(file)
  }
  return fresh
}

/** Writes every byte, in as many turns as the system takes. */
export const writeAll = (file: number, bytes: Uint8Array, { disk }: Surroundings): void => {
  let left = bytes
  while (left.length > 0) {
    const taken = disk.write(file, left)
    if (taken <= 0) throw new Error('the disk takes nothing')
    left = left.subarray(taken)
  }
}

/**
 * Sets a file aside under a name that tells why.
 *
 * @returns the new path
 */
export const setAside = (path: string, why: string, { disk }: Surroundings): string => {
  for (let turn = 1; ; turn += 1) {
    const aside = `${path}.${why}${turn === 1 ? '' : `-${turn}`}`
    if (disk.changedAt(aside) !== undefined) continue
    disk.rename(path, aside)
    disk.syncFolder(dirname(path))
    return aside
  }
}
