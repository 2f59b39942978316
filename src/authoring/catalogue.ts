import { nearest } from '../worlds/nearest.ts'
import { match } from './match.ts'
import type { Parameter } from './parameter.ts'
import { parameters as allParameters } from './parameters.ts'
import { type Keyword, print, type Step } from './step.ts'
import { chapters, vocabulary } from './vocabulary.ts'

/** A step as a person looks it up. */
export interface CatalogueEntry {
  readonly chapter: string
  readonly keyword: Keyword
  readonly expression: string
  /** A sentence, without its keyword. */
  readonly example: string
  /** Each kind of word in it once, in order. */
  readonly parameters: readonly CatalogueParameter[]
  /** The example with each other value of each parameter in its place. */
  readonly others: readonly string[]
}

export interface CatalogueParameter {
  readonly name: string
  readonly means: string
  readonly values: readonly string[]
  /** Whether the values are all that there are, and not examples. */
  readonly isClosed: boolean
}

const parameterNamed = (name: Step['parameters'][number]): CatalogueParameter => {
  const { means, examples, isClosed } = allParameters[name]
  return { name, means, values: examples, isClosed }
}

/** The sentences that differ from the example in one of its words. */
const othersOf = (step: Step): readonly string[] => {
  const { values } = match(step.example, [step])
  const sentences = step.parameters.flatMap((name, at) => {
    const { examples, read } = allParameters[name] as Parameter<unknown>
    return examples.map((example) => print(step.expression, values.with(at, read(example))))
  })
  return [...new Set(sentences)].filter((sentence) => sentence !== step.example)
}

/** Every step of the house, in the order of its chapters. */
export const catalogue: readonly CatalogueEntry[] = chapters.flatMap(({ title, steps }) =>
  steps.map((step) => ({
    chapter: title,
    keyword: step.keyword,
    expression: step.expression,
    example: step.example,
    parameters: [...new Set(step.parameters)].map(parameterNamed),
    others: othersOf(step),
  })),
)

/** Every kind of word that a step takes, in the order of the alphabet. */
export const parameters: readonly CatalogueParameter[] = [
  ...new Set(vocabulary.flatMap((step) => step.parameters)),
]
  .toSorted((one, other) => (one < other ? -1 : 1))
  .map(parameterNamed)

/** What was found for some words, and the words it was found for, where others are meant than were given. */
export interface Found {
  readonly entries: readonly CatalogueEntry[]
  readonly words: readonly string[]
}

/**
 * The steps in which all these words stand, in whatever order and case, or of a word its beginning or a part. A word that no
 * step has is taken for the nearest one.
 *
 * @returns undefined where one of the words is near to none of a step
 */
export const stepsWith = (words: readonly string[]): Found | undefined => {
  const given = words.flatMap((word) => word.toLowerCase().match(/\S+/g) ?? [])
  const meant = given.map((word) => (isSaid(word) ? word : nearest(word, wordsOfSteps)))
  if (meant.some((word) => word === undefined)) return undefined
  const wanted = meant.filter((word) => word !== undefined)
  const entries = catalogue.filter((entry) => wanted.every((word) => textOf(entry).includes(word)))
  return { entries, words: wanted }
}

const texts = new Map(
  catalogue.map((entry) => {
    const { keyword, expression, example, parameters, others } = entry
    const means = parameters.map((one) => one.means)
    const parts = [keyword, expression, example, ...others, ...means]
    return [entry, parts.join('\n').toLowerCase()]
  }),
)

const textOf = (entry: CatalogueEntry): string => texts.get(entry) ?? ''

const isSaid = (word: string): boolean => catalogue.some((entry) => textOf(entry).includes(word))

/** Every word that could be meant, those of the sentences themselves first. */
const wordsOfSteps: readonly string[] = [
  ...new Set(
    [...vocabulary.map(({ expression }) => expression), ...texts.values()].flatMap(
      (text) => text.toLowerCase().match(/\p{L}[\p{L}-]+/gu) ?? [],
    ),
  ),
]
