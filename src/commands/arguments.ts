import { parseArgs } from 'node:util'
import { quoted } from '../worlds/fault.ts'
import type { OptionSpec } from './command.ts'
import { noSuchWord, UsageError } from './usage-error.ts'

/** The options that were given, each checked against those that there are. */
export class Given {
  readonly #values: ReadonlyMap<string, readonly string[]>
  /** The words that stand behind the verb. */
  readonly operands: readonly string[]

  constructor(values: ReadonlyMap<string, readonly string[]>, operands: readonly string[] = []) {
    this.#values = values
    this.operands = operands
  }

  /** The word that stands behind the verb, if one does. */
  get operand(): string | undefined {
    return this.operands[0]
  }

  has(option: string): boolean {
    return this.#values.has(option)
  }

  /** The values of an option in the order in which they were given. */
  all(option: string): readonly string[] {
    return this.#values.get(option) ?? []
  }

  one(option: string): string | undefined {
    return this.all(option)[0]
  }
}

const help: OptionSpec = { help: 'tell how this is used' }

/**
 * Reads what stands behind a verb. `--help` is among the options of each; words of its own only some verbs take.
 *
 * @param mostOperands how many words without -- may stand there
 * @throws UsageError at the first thing that makes no sense: what was found, what was expected, the nearest word
 */
export const readArguments = (
  args: readonly string[],
  ownOptions: Readonly<Record<string, OptionSpec>>,
  mostOperands = 0,
): Given => {
  const options: Readonly<Record<string, OptionSpec>> = { ...ownOptions, help }
  const values = new Map<string, string[]>()
  const operands: string[] = []
  for (const token of tokensOf(args, options)) {
    if (token.kind === 'positional') {
      if (mostOperands === 0) throw unexpected(token.value)
      if (operands.length === mostOperands) throw oneTooMany(token.value)
      operands.push(token.value)
    }
    if (token.kind !== 'option') continue
    const { name } = token
    const spec = Object.hasOwn(options, name) ? options[name] : undefined
    if (!spec) throw unknownOption(token.rawName, options)
    const before = values.get(name) ?? []
    if (before.length > 0 && !spec.isRepeatable)
      throw new UsageError(`found --${name} twice; expected it once at most`)
    values.set(name, [...before, valueGiven(token, spec)])
  }
  return new Given(values, operands)
}

const tokensOf = (args: readonly string[], options: Readonly<Record<string, OptionSpec>>) =>
  parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [
        name,
        {
          type: value === undefined ? 'boolean' : 'string',
          ...(name === 'help' && { short: 'h' }),
        },
      ]),
    ),
    strict: false,
    tokens: true,
  }).tokens

interface OptionToken {
  readonly name: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

const valueGiven = ({ name, value, inlineValue }: OptionToken, spec: OptionSpec): string => {
  if (spec.value === undefined) {
    if (value === undefined) return ''
    throw new UsageError(
      `found ${quoted(value)} behind --${name}; expected nothing: it is a switch`,
    )
  }
  // Another option in place of a value: the value was forgotten. No option begins with a digit; a value such as -1 is told as one.
  if (value === undefined || value === '' || (!inlineValue && /^-(?!\d)/.test(value)))
    throw new UsageError(`found nothing behind --${name}; expected ${spec.value}`)
  return value
}

const unexpected = (word: string): UsageError =>
  new UsageError(`found ${quoted(word)}; expected options alone, which begin with --`)

const oneTooMany = (word: string): UsageError =>
  new UsageError(`found ${quoted(word)} as a second word; expected one at most`)

const unknownOption = (
  rawName: string,
  options: Readonly<Record<string, OptionSpec>>,
): UsageError => {
  const known = Object.keys(options).map((name) => `--${name}`)
  return noSuchWord('option', rawName, known)
}
