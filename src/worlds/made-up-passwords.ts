import { passwordNumber } from '../../machines/desk/correspondence.ts'

/**
 * How many passwords count as made up already, so that none that SMS makes up later is one of these: the highest number
 * under which one of them would be made.
 */
export const passwordsTaken = (passwords: readonly string[]): number =>
  Math.max(0, ...passwords.flatMap(numbersIn))

/** Ten digits and more are out of reach of any run. */
const numbersIn = (password: string): readonly number[] =>
  (password.match(/\d+/g) ?? [])
    .map(Number)
    .filter((number) => number < 1e9 && passwordNumber(number) === password)
