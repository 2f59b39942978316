/** A kind of word in a step: how it is found in a sentence, what it means, and how it is written again. */
export interface Parameter<Value> {
  readonly regexp: RegExp
  /** @throws {WordError} where what is written so has no meaning after all */
  readonly read: (written: string) => Value
  readonly write: (value: Value) => string
  /** What it stands for, as the catalogue of steps tells it. */
  readonly means: string
  /** Ways to write it, each kind once; every way there is, where `isClosed`. */
  readonly examples: readonly string[]
  /** Whether the examples are all that can be written. */
  readonly isClosed: boolean
  /** The words in it that have to be known before a feature can run. */
  readonly names: (written: string) => readonly Name[]
}

/** A word in a step that stands for something outside of it, which can be looked up. */
export interface Name {
  readonly what:
    | ('world' | 'person' | 'control' | 'field' | 'screen' | 'label' | 'route')
    | ('sender' | 'mail' | 'caller' | 'post')
    /** Any words at all, but some. */
    | 'text'
  readonly word: string
}

/** What is written like a value and is none. The message says what was expected in its place. */
export class WordError extends Error {
  override readonly name = 'WordError'
}

type Described<Value> = Pick<Parameter<Value>, 'read' | 'write' | 'means' | 'examples'> & {
  /** In the form of a regular expression, without groups that capture. */
  readonly form: string
  readonly isClosed?: boolean
  readonly names?: Parameter<Value>['names']
}

export const parameter = <Value>({
  form,
  isClosed = false,
  names = () => [],
  ...rest
}: Described<Value>): Parameter<Value> => ({
  ...rest,
  regexp: new RegExp(form),
  isClosed,
  names,
})

/** A closed list of words and what each means. */
export const words = <Value extends string>(
  means: string,
  table: Readonly<Record<Value, string>>,
): Parameter<Value> => {
  const entries = Object.entries(table) as [Value, string][]
  return {
    regexp: new RegExp(oneOf(entries.map(([, word]) => word))),
    read: (written) => {
      const entry = entries.find(([, word]) => word === written)
      if (!entry) throw new WordError(`one of ${Object.values(table).join(', ')}`)
      return entry[0]
    },
    write: (value) => table[value],
    means,
    examples: entries.map(([, word]) => word),
    isClosed: true,
    names: () => [],
  }
}

/** The longest first, so that none is taken for the beginning of another. */
export const oneOf = (alternatives: readonly string[]): string =>
  alternatives
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')

/** The form of exactly one text in quotes: any character can be written, as JSON writes it. */
export const quotedForm = String.raw`"(?:[^"\\]|\\.)*"`

/** @throws {WordError} where a backslash or a control character stands in it otherwise than JSON has it */
export const unquoted = (written: string): string => {
  try {
    return String(JSON.parse(written))
  } catch {
    throw new WordError('a backslash written as \\\\, a quotation mark as \\", a tab as \\t')
  }
}

/** Every text in quotes that stands in something, in order. */
export const quotedIn = (written: string): readonly string[] =>
  Array.from(written.matchAll(new RegExp(quotedForm, 'g')), ([one]) => unquoted(one))

/** A text in quotes. */
export const text = (
  means: string,
  example: string,
  what: Name['what'] = 'text',
): Parameter<string> =>
  parameter({
    form: quotedForm,
    read: unquoted,
    write: (value) => JSON.stringify(value),
    means,
    examples: [JSON.stringify(example)],
    names: (written) => [{ what, word: unquoted(written) }],
  })

/** One or more of the same kind: `a`, `a and b`, `a, b and c`. */
export const listOf = <Value>(
  means: string,
  one: Parameter<Value>,
  examples: readonly (readonly string[])[],
): Parameter<readonly Value[]> => {
  const { source } = one.regexp
  const form = `(?:${source})(?:, (?:${source}))*(?: and (?:${source}))?`
  const partsOf = (written: string): readonly string[] =>
    Array.from(written.matchAll(new RegExp(source, 'g')), ([part]) => part)
  return parameter<readonly Value[]>({
    form,
    read: (written) => partsOf(written).map(one.read),
    write: (values) => joined(values.map(one.write)),
    means,
    examples: examples.map(joined),
    names: (written) => partsOf(written).flatMap(one.names),
  })
}

const joined = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(Boolean).join(' and ')

/** The same, or a word that stands for none of them. */
export const orNone = <Value>(
  none: string,
  list: Parameter<readonly Value[]>,
): Parameter<readonly Value[]> =>
  parameter<readonly Value[]>({
    form: `${none}|${list.regexp.source}`,
    read: (written) => (written === none ? [] : list.read(written)),
    write: (values) => (values.length === 0 ? none : list.write(values)),
    means: list.means,
    examples: [...list.examples, none],
    names: (written) => (written === none ? [] : list.names(written)),
  })

const instantForm = String.raw`\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z`

const withMilliseconds = (written: string): string => written.replace(/(:\d\d)Z$/, '$1.000Z')

/** An instant as ISO 8601 has it, in UTC; in milliseconds since 1970. */
export const instant = {
  form: instantForm,
  read: (written: string): number => {
    if (/^\d{5}/.test(written)) throw new WordError('an instant up to the year 9999')
    const ms = Date.parse(written)
    // The 30th of February and 24 o'clock parse; they do not come back as they were written.
    if (Number.isNaN(ms) || new Date(ms).toISOString() !== withMilliseconds(written))
      throw new WordError('an instant of the calendar')
    return ms
  },
  write: (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z'),
} as const
