import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { firstWrongByte, isUtf16, placeOf } from './bytes.ts'
import { shown, YamlFileError } from './fault.ts'

const largest = 2 ** 20

/**
 * The text of a file in YAML, without a byte order mark.
 *
 * @param what what it holds, for faults to tell: a world, a lesson
 * @throws YamlFileError where there is no file, or it is not UTF-8 text of at most 1 MiB
 */
export const sourceText = (file: string, what = 'a world'): string => {
  const bytes = bytesOf(file, what)
  const at = (offset: number, found: string, expected: string): YamlFileError =>
    unusable(file, found, expected, placeOf(bytes, offset))
  if (bytes.length === 0) throw at(0, 'an empty file', `${what} in YAML`)
  if (bytes.length > largest) throw at(0, 'more than 1 MiB', 'at most 1 MiB')
  if (isUtf16(bytes)) throw at(0, 'UTF-16 text', 'UTF-8: save it as such')
  const nul = bytes.indexOf(0)
  if (nul >= 0) throw at(nul, 'binary data', `${what} in YAML`)
  const wrong = firstWrongByte(bytes)
  if (wrong !== null) throw at(wrong, 'bytes that are not UTF-8', 'UTF-8: save it as such')
  // Takes the byte order mark away, and nothing else.
  return new TextDecoder().decode(bytes)
}

/** A file that cannot be used as a whole. @param place where in it that shows; none where nothing of it can be read */
export const unusable = (
  file: string,
  found: string,
  expected: string,
  place?: { readonly line: number; readonly column: number },
): YamlFileError => {
  const where = place ? `${shown(file)}:${place.line}:${place.column}` : shown(file)
  return new YamlFileError(shown(file), [`${where}: found ${found}; expected ${expected}`])
}

/** At most one byte more than is allowed, whatever the file system says of its size. */
const bytesOf = (file: string, what: string): Uint8Array => {
  try {
    const about = statSync(file)
    if (about.isDirectory()) throw unusable(file, 'a folder', 'a file')
    // A pipe or a device might never end.
    if (!about.isFile()) throw unusable(file, 'a pipe or a device', 'a file')
    return firstBytes(file, largest + 1)
  } catch (error) {
    throw error instanceof YamlFileError ? error : unreadable(file, error, what)
  }
}

const firstBytes = (file: string, most: number): Uint8Array => {
  const bytes = new Uint8Array(most)
  const handle = openSync(file, 'r')
  try {
    let length = 0
    for (let read = -1; read !== 0 && length < most; length += read)
      read = readSync(handle, bytes, length, most - length, null)
    return bytes.subarray(0, length)
  } finally {
    closeSync(handle)
  }
}

const unreadable = (file: string, error: unknown, what: string): YamlFileError => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return unusable(file, 'no such file', `${what} in YAML`)
  if (code === 'EACCES' || code === 'EPERM')
    return unusable(file, 'a file that may not be read', 'one that this user may read')
  return unusable(file, `a file that cannot be read (${code})`, `${what} in YAML`)
}
