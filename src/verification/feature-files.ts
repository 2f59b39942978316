import { globSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { firstWrongByte, isUtf16, placeOf } from '../worlds/bytes.ts'
import { shown } from '../worlds/fault.ts'
import { nearest } from '../worlds/nearest.ts'
import { FeatureError, type FeatureFault, SelectionError } from './fault.ts'
import { filesBelow } from './files-below.ts'

const isFeature = (file: string): boolean => /\.feature(?:\.md)?$/.test(file)

/**
 * The feature files that paths stand for, each as it was given: a file, perhaps with the lines of scenarios behind it
 * (`x.feature:12`), a folder, or a glob, with lines likewise. What is no text in which a feature could stand is told here.
 *
 * @param cwd the folder from which the paths are read
 * @throws SelectionError where a path leads to no feature
 * @throws FeatureError with the place in each file that cannot be read as text
 */
export const featureFiles = (cwd: string, paths: readonly string[]): readonly string[] => {
  const files = eachOnce(
    cwd,
    paths.flatMap((path) => filesAt(cwd, path)),
  )
  const faults = [...new Set(files.map(withoutLines))].flatMap((uri) =>
    faultsIn(uri, resolve(cwd, uri)),
  )
  if (faults.length > 0) throw new FeatureError(faults)
  return files
}

/** A file to which several paths lead is run once, by the first of them. */
const eachOnce = (cwd: string, paths: readonly string[]): readonly string[] => {
  const byPlace = new Map(
    paths.toReversed().map((path) => {
      const file = withoutLines(path)
      return [`${realPath(resolve(cwd, file))}${path.slice(file.length)}`, path]
    }),
  )
  const kept = new Set(byPlace.values())
  return [...new Set(paths)].filter((path) => kept.has(path))
}

const realPath = (file: string): string => {
  try {
    return realpathSync(file)
  } catch {
    // That it cannot be read is told where it is read.
    return file
  }
}

const linesBehind = /(?::\d+)+$/

/** The file of a path behind which lines may stand: `x.feature` of `x.feature:12`. */
export const withoutLines = (path: string): string => path.replace(linesBehind, '')

/** The lines behind a path, counted from 1: 12 and 20 of `x.feature:12:20`. */
export const linesOf = (path: string): readonly number[] =>
  (linesBehind.exec(path)?.[0] ?? '').split(':').filter(Boolean).map(Number)

const filesAt = (cwd: string, path: string): readonly string[] => {
  const file = withoutLines(path)
  const [lines = ''] = linesBehind.exec(path) ?? []
  const about = readable(cwd, file, () => statSync(resolve(cwd, file), { throwIfNoEntry: false }))
  if (about?.isDirectory()) {
    if (lines === '') return inFolder(cwd, file)
    throw new SelectionError(
      `${shown(path)}: found a line behind a folder; expected a file before it, as in FILE:LINE`,
    )
  }
  if (about) {
    if (isFeature(file)) return [path]
    throw new SelectionError(
      `${shown(path)}: found a file of another kind; expected one whose name ends in .feature`,
    )
  }
  const matching = globSync(file, { cwd }).filter(isFeature).sort()
  if (matching.length === 0) throw nothingAt(cwd, path, file)
  return matching.map((found) => `${found}${lines}`)
}

const inFolder = (cwd: string, folder: string): readonly string[] => {
  const root = resolve(cwd, folder)
  const files = readable(cwd, folder, () => filesBelow(root, isFeature))
    .map((file) => relative(root, file))
    .sort()
  if (files.length === 0)
    throw new SelectionError(
      `${shown(folder)}: found no feature in this folder; expected files whose names end in .feature`,
    )
  return files.map((file) => join(folder, file))
}

/** @throws SelectionError where the file system says no, be it to something further in: that is what is named */
const readable = <Value>(cwd: string, path: string, read: () => Value): Value => {
  try {
    return read()
  } catch (error) {
    const closed =
      error instanceof Error && 'path' in error ? relative(cwd, String(error.path)) : path
    throw new SelectionError(
      `${shown(closed)}: found what cannot be read (${codeOf(error)}); expected files and folders that this user may read`,
    )
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false

const nothingAt = (cwd: string, path: string, file: string): SelectionError => {
  const folder = dirname(file)
  if (isLink(resolve(cwd, file)))
    return new SelectionError(
      `${shown(path)}: found a link that leads nowhere; expected a feature, or a folder of them, at its end`,
    )
  const near = nearest(basename(file), globSync('*', { cwd: resolve(cwd, folder) }))
  return new SelectionError(
    `${shown(path)}: found no such file or folder; expected a feature, a folder of them, or FILE:LINE${
      near === undefined ? '' : ` (nearest: ${shown(join(folder, near))})`
    }`,
  )
}

const largest = 16 * 2 ** 20
/** In UTF-16 code units. What is longer is no sentence, and would be compared with every step. */
const longestLine = 2000

const faultsIn = (uri: string, path: string): readonly FeatureFault[] => {
  const at = (line: number, column: number, found: string, expected: string): FeatureFault[] => [
    { uri, line, column, found, expected },
  ]
  const bytes = bytesOf(path)
  if (typeof bytes === 'string') return at(1, 1, bytes, 'a file that this user may read')
  if (bytes.length === 0) return at(1, 1, 'an empty file', 'a feature in Gherkin')
  if (bytes.length > largest) return at(1, 1, 'more than 16 MiB', 'several smaller features')
  if (isUtf16(bytes)) return at(1, 1, 'UTF-16 text', 'UTF-8: save it as such')
  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    const { line, column } = placeOf(bytes, nul)
    return at(line, column, 'a NUL byte, as in binary data', 'text')
  }
  const wrong = firstWrongByte(bytes)
  if (wrong !== null) {
    const { line, column } = placeOf(bytes, wrong)
    return at(line, column, 'bytes that are not UTF-8', 'UTF-8: save it as such')
  }
  return inText(new TextDecoder().decode(bytes), at)
}

const inText = (
  text: string,
  at: (line: number, column: number, found: string, expected: string) => readonly FeatureFault[],
): readonly FeatureFault[] => {
  const lines = text.split('\n')
  const long = lines.findIndex((line) => line.length > longestLine)
  if (long >= 0)
    return at(
      long + 1,
      longestLine + 1,
      `a line of ${lines[long]?.length} characters`,
      `${longestLine} at most`,
    )
  return lines.every((line) => /^\s*(?:#.*)?$/.test(line))
    ? at(1, 1, 'nothing but comments and empty lines', 'a feature in Gherkin')
    : []
}

const bytesOf = (path: string): Uint8Array | string => {
  try {
    return readFileSync(path)
  } catch (error) {
    return `a file that cannot be read (${codeOf(error)})`
  }
}
