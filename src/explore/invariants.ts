import type { Invariant, Moved, Seen } from './invariant.ts'
import { stateInvariants } from './state-invariants.ts'
import { stepInvariants } from './step-invariants.ts'

export { stateInvariants, stepInvariants }

/** Everything that has to hold, whatever happens. */
export const invariants: readonly Pick<Invariant<never>, 'name' | 'clauses'>[] = [
  ...stateInvariants,
  ...stepInvariants,
]

/** The names of the invariants that a step breaks. */
export const brokenBy = (moved: Moved): readonly string[] =>
  stepInvariants.filter(({ holds }) => !holds(moved)).map(({ name }) => name)

/** The names of the invariants that a state breaks. */
export const brokenIn = (seen: Seen): readonly string[] =>
  stateInvariants.filter(({ holds }) => !holds(seen)).map(({ name }) => name)
