import { codePoint, quotedUpTo, shown } from '../worlds/fault.ts'

/** One thing that is wrong in a feature, at its place: line and column count from 1. */
export interface FeatureFault {
  readonly uri: string
  readonly line: number
  readonly column: number
  readonly found: string
  readonly expected: string
  readonly nearest?: string | undefined
}

/**
 * `file:line:column: found this; expected that (nearest: word)`, nothing in it that a terminal would act upon, or that looks
 * like a space and is another character.
 */
export const faultText = ({ uri, line, column, found, expected, nearest }: FeatureFault): string =>
  shown(
    `${uri}:${line}:${column}: found ${found}; expected ${expected}${
      nearest === undefined ? '' : ` (nearest: ${nearest})`
    }`,
  ).replace(otherSpaces, codePoint)

const otherSpaces = /(?! )\p{Zs}/gu

/** A line of a feature in quotes, as much of it as is told: most steps whole. */
export const quotedLine = quotedUpTo(100)

/** In the order of files and places, each told once. */
export const inOrder = (faults: readonly FeatureFault[]): readonly FeatureFault[] => {
  const told = new Map(faults.map((fault) => [faultText(fault), fault]))
  return [...told.values()].toSorted(
    (one, other) =>
      (one.uri < other.uri ? -1 : one.uri > other.uri ? 1 : 0) ||
      one.line - other.line ||
      one.column - other.column,
  )
}

/** Features that cannot be run as they stand. */
export class FeatureError extends Error {
  override readonly name = 'FeatureError'
  readonly faults: readonly FeatureFault[]

  constructor(faults: readonly FeatureFault[]) {
    const all = inOrder(faults)
    super(shortened(all.map(faultText)).join('\n'))
    this.faults = all
  }
}

/** How many faults are told; of the others, how many there are. */
export const mostTold = 30

const shortened = (lines: readonly string[]): readonly string[] =>
  lines.length <= mostTold
    ? lines
    : [...lines.slice(0, mostTold), `and ${lines.length - mostTold} more`]

/** What was asked for holds no scenario, or cannot be made out: a wrong path, a line or a tag that nothing has. */
export class SelectionError extends Error {
  override readonly name = 'SelectionError'
}
