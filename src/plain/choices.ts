import { nearest } from '../worlds/nearest.ts'

/** One thing that can be chosen, by its number, its label or a beginning that only it has. */
export interface Choice<Does> {
  readonly number: number
  readonly label: string
  /** What is told beside the label. */
  readonly note?: string
  readonly does: Does
}

export type Picked<Does> =
  | { readonly kind: 'chosen'; readonly does: Does }
  | { readonly kind: 'unclear'; readonly why: string }

/** Choices with the numbers from `first` on, in their order. */
export const numbered = <Does>(
  choices: readonly Omit<Choice<Does>, 'number'>[],
  first = 1,
): readonly Choice<Does>[] => choices.map((choice, at) => ({ ...choice, number: first + at }))

/** A choice as a line: its number, its label and what is told beside it. */
export const choiceLine = ({ number, label, note }: Choice<unknown>): string =>
  `${number}. ${label}${note === undefined ? '' : ` (${note})`}`

/**
 * What an answer chooses. Spaces around it and, unless labels differ by it alone, its case and its quotation marks are not
 * regarded. A wrong answer is told without being repeated: it might be a password that went astray.
 */
export const pick = <Does>(answer: string, choices: readonly Choice<Does>[]): Picked<Does> => {
  const wanted = answer.trim()
  const [found, ...others] = candidates(wanted, choices)
  if (!found) return { kind: 'unclear', why: unknown(wanted, choices) }
  // What stands there twice is one thing all the same.
  if (others.some(({ does }) => does !== found.does))
    return { kind: 'unclear', why: ambiguous([found, ...others]) }
  return { kind: 'chosen', does: found.does }
}

const candidates = <Does>(
  wanted: string,
  choices: readonly Choice<Does>[],
): readonly Choice<Does>[] => {
  if (/^\d{1,6}$/.test(wanted)) return choices.filter(({ number }) => number === Number(wanted))
  const folded = foldedOf(wanted)
  if (folded === '') return []
  const ways: readonly ((label: string) => boolean)[] = [
    (label) => label === wanted,
    (label) => foldedOf(label) === folded,
    (label) => foldedOf(label).startsWith(folded),
  ]
  return (
    ways
      .map((fits) => choices.filter(({ label }) => fits(label)))
      .find(({ length }) => length > 0) ?? []
  )
}

/** Not every keyboard has the marks in which titles stand. */
const foldedOf = (text: string): string => text.toLowerCase().replaceAll(/[“”"]/g, '')

const unknown = (wanted: string, choices: readonly Choice<unknown>[]): string => {
  const near = nearest(
    wanted,
    choices.map(({ label }) => label),
  )
  const last = choices.at(-1)?.number ?? 0
  return `That is no choice here. Possible: a number up to ${last}, a label, or the beginning of one.${
    near === undefined ? '' : ` The nearest is: ${near}.`
  }`
}

const ambiguous = (choices: readonly Choice<unknown>[]): string =>
  `That could be ${choices.map(choiceLine).join(' or ')}. Choose by number, or write more of the label.`
