import type { Mutant } from './mutant.ts'

/** Whether a person can see that a mutant is wrong. */
export type Seen =
  /** Yes: on a walk, which is told as a scenario that could be added to the features. */
  | {
      readonly seen: 'yes'
      readonly world: string
      readonly scenario: readonly string[]
      /** Whether that scenario catches it: a step of the house has to speak of what is different. */
      readonly catches: boolean
    }
  /** No: over every state that can be reached in the spaces that were searched. */
  | { readonly seen: 'never'; readonly why: Why; readonly size: Size }
  /** Not as far as was looked. */
  | { readonly seen: 'not yet'; readonly size: Size }

/**
 * Why nobody can see it: what is wrong is never asked for; or it is, and comes to the same; or it does not, and no screen and
 * no post tells.
 */
export type Why = 'never asked for' | 'comes to the same' | 'is never told'

/** How much was searched. */
export interface Size {
  readonly spaces: number
  readonly states: number
  /** Steps in which the mutant was asked for what is wrong in it, and compared with the right system. */
  readonly compared: number
}

/** Looks for what people could see of mutants, all of them at once. */
export type Seer = (
  mutants: readonly Mutant[],
  progress?: (told: string) => void,
) => Promise<ReadonlyMap<string, Seen>>
