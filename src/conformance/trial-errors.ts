/** What happened and was not spoken of yet: a refusal of the system's, or an error that its screen tells. */
export type LooseEnd =
  | { readonly kind: 'refused'; readonly label: string; readonly why: string }
  | { readonly kind: 'told'; readonly items: readonly string[] }

/** The system is otherwise than a step expects. */
export class ExpectationError extends Error {
  override readonly name = 'ExpectationError'

  constructor(what: string, found: unknown, expected: unknown) {
    super(`${what}\n  expected: ${JSON.stringify(expected)}\n  found:    ${JSON.stringify(found)}`)
  }
}

/** Something was refused or went wrong, and no step said that it should. */
export class LooseEndError extends Error {
  override readonly name = 'LooseEndError'

  constructor(end: LooseEnd) {
    super(
      end.kind === 'refused'
        ? `${end.label} was refused, and no step expected it: ${end.why}`
        : `the screen tells an error that no step expected: ${end.items.join('; ')}`,
    )
  }
}

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
