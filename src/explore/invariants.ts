import { boardInvariants, boardStepInvariants } from './board-invariants.ts'
import { deskInvariants } from './desk-invariants.ts'
import type { Invariant, Moved, Seen } from './invariant.ts'
import { inEveryState } from './state-invariants.ts'
import { overEveryStep } from './step-invariants.ts'

/** What must hold in every state. */
export const stateInvariants: readonly Invariant<Seen>[] = [...inEveryState, ...boardInvariants]

/** What must hold over every step. */
export const stepInvariants: readonly Invariant<Moved>[] = [
  ...overEveryStep,
  ...boardStepInvariants,
  ...deskInvariants,
]

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
