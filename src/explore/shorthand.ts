/**
 * Text in short: each text that comes up is one character, from the 251st on three. None begins another, so that a row of
 * them reads one way only.
 */
export class Shorthand {
  readonly #codes = new Map<string, string>()

  codeOf(text: string): string {
    const known = this.#codes.get(text)
    if (known !== undefined) return known
    const number = this.#codes.size
    const code =
      number < 250
        ? String.fromCharCode(number)
        : String.fromCharCode(250 + Math.floor(number / 65_536), Math.floor(number / 256) % 256) +
          String.fromCharCode(number % 256)
    this.#codes.set(text, code)
    return code
  }
}

/**
 * Worked out once for each object, for what is in a state is never changed in place. What is given beside it has to be the
 * same each time, as far as the work asks for it.
 */
export const memo = <Of extends object, Made, Beside = void>(
  work: (of: Of, beside: Beside) => Made,
): ((of: Of, beside: Beside) => Made) => {
  const known = new WeakMap<Of, Made>()
  return (of, beside) => {
    const before = known.get(of)
    if (before !== undefined) return before
    const made = work(of, beside)
    known.set(of, made)
    return made
  }
}

/** The same, remembering the last object alone: for what is met in a row and then hardly ever again. */
export const lately = <Of extends object, Made, Beside = void>(
  work: (of: Of, beside: Beside) => Made,
): ((of: Of, beside: Beside) => Made) => {
  let last: { readonly of: Of; readonly made: Made } | null = null
  return (of, beside) => {
    if (last?.of !== of) last = { of, made: work(of, beside) }
    return last.made
  }
}
