import { nearest } from '../worlds/nearest.ts'
import { chartMutants } from './chart-mutants.ts'
import { deskMutants } from './desk-mutants.ts'
import type { Mutant } from './mutant.ts'
import { ruleMutants } from './rule-mutants.ts'
import { screenMutants } from './screen-mutants.ts'
import { wordingMutants } from './wording-mutants.ts'

let made: readonly Mutant[] | undefined

/** Every mutant, always in the same order. */
export const mutants = (): readonly Mutant[] => {
  made ??= [
    ...chartMutants(),
    ...ruleMutants(),
    ...wordingMutants(),
    ...screenMutants(),
    ...deskMutants(),
  ]
  return made
}

/** @throws UnknownMutantError where no mutant has this id, with the nearest one */
export const mutantNamed = (id: string): Mutant => {
  const found = mutants().find((one) => one.id === id)
  if (!found) throw new UnknownMutantError(id)
  return found
}

export class UnknownMutantError extends Error {
  override readonly name = 'UnknownMutantError'

  constructor(id: string) {
    const near = nearest(
      id,
      mutants().map((one) => one.id),
    )
    super(
      `found no mutant ${JSON.stringify(id.slice(0, 100))}; expected an id as sms-sim mutate --list tells them${
        near === undefined ? '' : ` (nearest: ${near})`
      }`,
    )
  }
}
