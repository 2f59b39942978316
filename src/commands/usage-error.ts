import { quoted } from '../worlds/fault.ts'
import { nearest } from '../worlds/nearest.ts'

/** A command that was called wrongly: what was found, what was expected, and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/**
 * The error for a word that is none of those expected there.
 *
 * @param what what kind of word it is: verb, option
 * @param found the word as it was given
 */
export const noSuchWord = (
  what: string,
  found: string,
  expected: readonly string[],
): UsageError => {
  const near = nearest(found, expected)
  return new UsageError(
    `found no ${what} ${quoted(found)}; expected one of ${expected.join(', ')}${
      near === undefined ? '' : ` (nearest: ${near})`
    }`,
  )
}
