import * as z from 'zod'
import { codeOf } from './disk.ts'
import { type Owner, ownerSchema } from './owner.ts'
import { writeAll } from './safe-file.ts'
import type { Surroundings } from './surroundings.ts'

export interface Lock {
  /** Whether it was taken from a process that is gone and had left it behind. */
  readonly wasLeftBehind: boolean
  release(): void
}

export interface Patience {
  /** How often it is asked again before it is given up. */
  readonly tries: number
  /** After how many ms without a change a lock is free whose owner cannot be asked, for instance on another machine. */
  readonly unknownFor: number
}

const msBetweenTries = 10
/** In ms, and generously: it is one line. */
const longestWriting = 10_000

const heldSchema = ownerSchema.extend({ token: z.string() })
type Held = z.infer<typeof heldSchema>

/**
 * A lock that is a file: it appears whole, by a second name for a file written beforehand, or not at all. One that a killed
 * process left behind is taken over, by one of those who want it: who replaces it holds the lock on its own token first.
 *
 * @returns undefined where another process keeps it for as long as the patience lasts
 * @throws what the disk says where nothing can be written
 */
export const takeLock = (
  path: string,
  around: Surroundings,
  patience: Patience,
): Lock | undefined => {
  const { disk, owner, unique, wait } = around
  const token = unique()
  const mine = `${path}.${owner.pid}.${token}.tmp`
  try {
    write(mine, { ...owner, token }, around)
    for (let tried = 0; tried <= patience.tries; tried += 1) {
      if (tried > 0) wait(msBetweenTries)
      if (linked(mine, path, around)) return held(path, token, false, around)
      if (takenOver(path, mine, around, patience)) return held(path, token, true, around)
    }
    return undefined
  } finally {
    disk.remove(mine)
  }
}

/** Whether a live process holds it, as far as can be told. */
export const isLocked = (path: string, around: Surroundings, { unknownFor }: Patience): boolean => {
  const holder = holderOf(path, around)
  return holder !== undefined && !isFree(path, holder, around, unknownFor)
}

const takenOver = (
  path: string,
  mine: string,
  around: Surroundings,
  patience: Patience,
): boolean => {
  const holder = holderOf(path, around)
  if (holder === undefined || !isFree(path, holder, around, patience.unknownFor)) return false
  // Where the token cannot be read there is one name for all such, and what is checked is that it still cannot.
  const right = takeLock(`${path}.after-${tokenOf(holder)}`, around, { ...patience, tries: 0 })
  if (!right) return false
  try {
    const still = holderOf(path, around)
    if (still === undefined || tokenOf(still) !== tokenOf(holder)) return false
    if (!isFree(path, still, around, patience.unknownFor)) return false
    around.disk.rename(mine, path)
    return true
  } finally {
    right.release()
  }
}

const held = (path: string, token: string, wasLeftBehind: boolean, around: Surroundings): Lock => ({
  wasLeftBehind,
  release: () => {
    const holder = holderOf(path, around)
    if (holder !== undefined && tokenOf(holder) === token) around.disk.remove(path)
  },
})

const linked = (from: string, to: string, { disk }: Surroundings): boolean => {
  try {
    disk.link(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

const write = (path: string, content: Held, around: Surroundings): void => {
  const file = around.disk.create(path)
  try {
    writeAll(file, Buffer.from(JSON.stringify(content)), around)
  } finally {
    around.disk.close(file)
  }
}

/** Null: there is a lock, and whose it is cannot be read. */
const holderOf = (path: string, { disk }: Surroundings): Held | null | undefined => {
  const bytes = disk.read(path)
  if (bytes === undefined) return undefined
  try {
    return heldSchema.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    return null
  }
}

const tokenOf = (holder: Held | null): string =>
  holder?.token.replace(/[^\w-]/g, '').slice(0, 64) ?? 'unknown'

const isFree = (
  path: string,
  holder: Owner | null,
  { disk, isGone, now }: Surroundings,
  unknownFor: number,
): boolean => {
  const gone = holder === null ? undefined : isGone(holder)
  if (gone !== undefined) return gone
  const changedAt = disk.changedAt(path)
  // One that nobody can read was being written when its process ended.
  const limit = holder === null ? Math.min(unknownFor, longestWriting) : unknownFor
  return changedAt !== undefined && now() - changedAt > limit
}
