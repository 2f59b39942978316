import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** What records ask of a disk, each of which may throw what the system says. Tests have one that fails where they want. */
export interface Disk {
  /** Makes a folder for its owner alone, and those above it. */
  makeFolder(path: string): void
  /** The names in a folder; none where there is no such folder. */
  list(path: string): readonly string[]
  /** Undefined where there is no such file. */
  read(path: string): Buffer | undefined
  /** A new file for its owner alone. */
  create(path: string): number
  openToAppend(path: string): number
  /** @returns how many bytes were taken, which may be fewer */
  write(file: number, bytes: Uint8Array): number
  sync(file: number): void
  sizeOf(file: number): number
  truncate(file: number, bytes: number): void
  close(file: number): void
  rename(from: string, to: string): void
  /** The same file under a second name. @throws EEXIST where that name is taken */
  link(from: string, to: string): void
  remove(path: string): void
  /** Makes names in a folder outlast a loss of power, where the system can. */
  syncFolder(path: string): void
  /** The instant of the last change of a file, in ms; undefined where there is none. */
  changedAt(path: string): number | undefined
}

const ofOwner = { file: 0o600, folder: 0o700 } as const

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

/** Undefined where there is no such file, nor can be one. */
const ifThere = <T>(act: () => T): T | undefined => {
  try {
    return act()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined
    throw error
  }
}

/** Node's own way to make the folders above as well never comes back where a system refuses as if they were missing. */
const makeFolder = (path: string): void => {
  try {
    mkdirSync(path, { mode: ofOwner.folder })
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && !existsSync(dirname(path))) {
      makeFolder(dirname(path))
      makeFolder(path)
    } else if (codeOf(error) !== 'EEXIST' || !statSync(path).isDirectory()) throw error
  }
}

/** What a file system says that knows no second names: memory sticks, some shares. */
const withoutLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']

export const realDisk: Disk = {
  makeFolder,
  list: (path) => ifThere(() => readdirSync(path)) ?? [],
  read: (path) => ifThere(() => readFileSync(path)),
  create: (path) => openSync(path, 'wx', ofOwner.file),
  openToAppend: (path) => openSync(path, constants.O_RDWR | constants.O_APPEND),
  write: (file, bytes) => writeSync(file, bytes),
  sync: fdatasyncSync,
  sizeOf: (file) => fstatSync(file).size,
  truncate: ftruncateSync,
  close: closeSync,
  rename: renameSync,
  link: (from, to) => {
    try {
      linkSync(from, to)
    } catch (error) {
      if (!withoutLinks.includes(codeOf(error))) throw error
      copyFileSync(from, to, constants.COPYFILE_EXCL)
    }
  },
  remove: (path) => rmSync(path, { force: true }),
  syncFolder: (path) => {
    // Windows opens no folders; what it has renamed it has written.
    if (process.platform === 'win32') return
    const folder = openSync(path, 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  },
  changedAt: (path) => ifThere(() => statSync(path).mtimeMs),
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written there',
  EPERM: 'it may not be written there',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'the file may not grow further',
  EEXIST: 'a file stands in its place',
  ENOTDIR: 'a file stands in its place',
  ENOENT: 'there is no such folder',
  EISDIR: 'a folder stands in its place',
  EIO: 'the disk does not answer',
  EMFILE: 'too many files are open',
}

/** Why something could not be read or written, in words. */
export const reasonOf = (error: unknown): string => {
  const code = codeOf(error)
  if (code !== 'unknown') return reasons[code] ?? code
  return error instanceof Error ? error.message : String(error)
}
