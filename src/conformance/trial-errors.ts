/**
 * What happened and was not spoken of yet: a refusal of the system's, or an error that its screen tells. The sentence is that
 * of the step at which it did, if a step it was.
 */
export type LooseEnd = { readonly sentence: string | undefined } & (
  | { readonly kind: 'refused'; readonly label: string; readonly why: string }
  | { readonly kind: 'told'; readonly items: readonly string[] }
)

/** The system is otherwise than a step expects. */
export class ExpectationError extends Error {
  override readonly name = 'ExpectationError'

  constructor(what: string, found: unknown, expected: unknown) {
    super(`${what}\n  expected: ${inWords(expected)}\n  found:    ${inWords(found)}`)
  }
}

/** As JSON has it; what is not there is nothing. */
const inWords = (value: unknown): string => {
  if (value === undefined || value === null) return 'nothing'
  return Array.isArray(value) ? `[${value.map(inWords).join(',')}]` : JSON.stringify(value)
}

/** Something was refused or went wrong, and no step said that it should. */
export class LooseEndError extends Error {
  override readonly name = 'LooseEndError'

  constructor(end: LooseEnd) {
    const fact =
      end.kind === 'refused'
        ? `${end.label} was refused, and no step expected it: ${end.why}`
        : `the screen tells an error that no step expected: ${end.items.join('; ')}`
    super(end.sentence === undefined ? fact : `${fact}\n${atTheStep}${end.sentence}`)
  }
}

const atTheStep = '  at the step: '

/** The sentence of the step at which something went wrong, as the message of a LooseEndError has it; else undefined. */
export const sentenceIn = (message: string): string | undefined =>
  message
    .split('\n')
    .find((line) => line.startsWith(atTheStep))
    ?.slice(atTheStep.length)

/** The system has not got what a step needs: the scenario does not apply to it. */
export class NotApplicableError extends Error {
  override readonly name = 'NotApplicableError'

  constructor(driver: string, what: string) {
    super(`${driver} does not support ${what}`)
  }
}

/** The driver failed, not the system behind it. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError'
}
