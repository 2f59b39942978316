import { closeSync, openSync, readSync, writeFileSync } from 'node:fs'
import { reasonOf } from '../records/disk.ts'
import { pageMark } from '../rehearsal/page.ts'
import { quoted, shown } from '../worlds/fault.ts'
import { type Io, writeLines } from './io.ts'
import { UsageError } from './usage-error.ts'

/** The mark stands in the head, long before so many bytes. */
const lookedAt = 4_096

/**
 * Writes a page: to a new file, or over a page that this program wrote before. Any other file is left as it is.
 *
 * @throws UsageError where it cannot be written
 */
export const writePage = (path: string, page: string, { stderr }: Io): void => {
  try {
    writeFileSync(path, page, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!isThereAlready(error)) throw cannot(path, reasonOf(error))
    writeAnew(path, page)
  }
  writeLines(stderr, [`The page is written: ${shown(path)}`])
}

const writeAnew = (path: string, page: string): void => {
  try {
    if (beginningOf(path).includes(pageMark)) {
      writeFileSync(path, page)
      return
    }
  } catch (error) {
    throw cannot(path, reasonOf(error))
  }
  throw cannot(path, 'there is another file of that name; name another one')
}

const beginningOf = (path: string): string => {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(lookedAt)
    return new TextDecoder().decode(bytes.subarray(0, readSync(file, bytes)))
  } finally {
    closeSync(file)
  }
}

const isThereAlready = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'

const cannot = (path: string, why: string): UsageError =>
  new UsageError(`cannot write the page ${quoted(path)}: ${why}`)
