/** One thing that is wrong in a file, at a place in what it says. */
export interface Fault {
  /** The way to the value that is wrong; where there is none, to the place where it is missing. */
  readonly path: readonly PropertyKey[]
  /** Set where a key of the mapping at `path` is wrong itself. */
  readonly key?: string
  readonly found: string
  readonly expected: string
  readonly nearest?: string | undefined
}

/** A fault at its place in the text: line and column count from 1, a column is one UTF-16 code unit. */
export interface PlacedFault extends Omit<Fault, 'path' | 'key'> {
  readonly line: number
  readonly column: number
}

const mostTold = 20

/** A file in YAML, a world or a lesson, that cannot be used. The message has a line for each fault, `file:line:column` first. */
export class YamlFileError extends Error {
  readonly file: string
  /** The faults, a sentence each. */
  readonly faults: readonly string[]

  constructor(file: string, faults: readonly string[]) {
    const more = faults.length - mostTold
    const told = [...faults.slice(0, mostTold), ...(more > 0 ? [`${file}: and ${more} more`] : [])]
    super(told.join('\n'))
    this.name = 'YamlFileError'
    this.file = file
    this.faults = faults
  }
}

/** `file:line:column: found this; expected that (nearest: word)`, in the order of the places. */
export const sentencesOf = (file: string, faults: readonly PlacedFault[]): readonly string[] =>
  faults
    .toSorted((one, other) => one.line - other.line || one.column - other.column)
    .map(({ line, column, ...fault }) => `${file}:${line}:${column}: ${sentence(fault)}`)

const sentence = ({ found, expected, nearest }: Omit<Fault, 'path' | 'key'>): string =>
  `found ${found}; expected ${expected}${nearest === undefined ? '' : ` (nearest: ${nearest})`}`

/**
 * Quotes text from a file, or a word as it was given: cut to size, nothing in it that a terminal would act upon.
 *
 * @param most how many characters, counted as code points, are told
 */
export const quotedUpTo =
  (most: number) =>
  (text: string): string => {
    // No more is taken apart than can be told, however long the text is; a code point is at most two units.
    const characters = [...text.slice(0, 2 * most)]
    const isCut = characters.length > most || text.length > 2 * most
    return `"${shown(characters.slice(0, most).join(''))}${isCut ? '…' : ''}"`
  }

export const quoted = quotedUpTo(48)

/** Control and format characters, lone halves of a pair, line separators. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** The same text with what cannot be seen written as its code point. */
export const shown = (text: string): string => text.replace(unseen, codePoint)

export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** What a value of a file is, in words. */
export const described = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a mapping'
  return `the ${typeof value} ${String(value)}`
}
