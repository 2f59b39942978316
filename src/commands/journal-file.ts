import { ftruncateSync, openSync, writeSync } from 'node:fs'
import { journalLine } from '../simulation/journal-line.ts'
import { quoted } from '../worlds/fault.ts'
import { UsageError } from './usage-error.ts'

/** A journal that is written while it happens, so that it is whole whatever ends the rehearsal. */
export interface JournalFile {
  readonly write: (line: object) => void
  /** Begins it anew: what was written before no longer holds. */
  readonly restart: () => void
  /** What went wrong with writing, once; undefined: nothing. The rehearsal goes on without. */
  readonly fault: () => string | undefined
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'there is such a file already; name another one',
  ENOENT: 'there is no such folder',
  EISDIR: 'that is a folder',
  EACCES: 'it may not be written there',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
}

/**
 * A new file for a journal. A file that is there already is left as it is.
 *
 * @throws UsageError where no such file can be made
 */
export const openJournal = (path: string): JournalFile => {
  const file = created(path)
  let fault: string | undefined
  let length = 0
  const attempt = (act: () => void): void => {
    if (fault !== undefined) return
    try {
      act()
    } catch (error) {
      fault = `The journal ${quoted(path)} ends early: ${reasonOf(error)}.`
    }
  }
  return {
    write: (line) =>
      attempt(() => {
        length += writeSync(file, journalLine(line), length)
      }),
    restart: () =>
      attempt(() => {
        ftruncateSync(file)
        length = 0
      }),
    fault: () => fault,
  }
}

const created = (path: string): number => {
  try {
    return openSync(path, 'wx', 0o600)
  } catch (error) {
    throw new UsageError(`cannot write the journal ${quoted(path)}: ${reasonOf(error)}`)
  }
}

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return reasons[code] ?? code
}
