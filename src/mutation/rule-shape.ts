import type { ClauseId } from '../../machines/clauses.ts'
import type { Rules } from '../../machines/rules/rules.ts'

/** What can be asked of one rule, and so in which ways it can be wrong. */
export interface RuleShape {
  /** What it answers, as it is told: `whether so many wrong attempts lock`. */
  readonly about: string
  readonly clauses: readonly ClauseId[]
  readonly gives: Gives
  /** Which of the things it is given are counts or instants. */
  readonly counts?: readonly number[]
  readonly instants?: readonly number[]
  /** Which of the things it is given is text, or has text in it, to be compared with what the world or the others hold. */
  readonly compares?: number
  /** Which of the things it is given is a text of a bounded length, or has such texts in it. */
  readonly bounded?: number
}

type Gives =
  | { readonly kind: 'yes or no' }
  /** Open, or closed for one of these causes. */
  | { readonly kind: 'verdict'; readonly whys: readonly string[] }
  /** Null, or one of these. */
  | { readonly kind: 'cause'; readonly causes: readonly string[] }
  /** A list of those of these that hold. */
  | { readonly kind: 'faults'; readonly faults: readonly string[] }
  | { readonly kind: 'instant' }
  | { readonly kind: 'posts' }
  | { readonly kind: 'details' }
  /** One of the users, or undefined. */
  | { readonly kind: 'user' }
  | { readonly kind: 'address' }
  | { readonly kind: 'door' }
  | { readonly kind: 'user ID' }
  /** Asked by other rules of its file alone, whose mutants are wrong in what it says. */
  | { readonly kind: 'inside' }

type PathsOf<Of, Group extends string> = {
  [Name in keyof Of & string]: Of[Name] extends (...asked: never) => unknown
    ? `${Group}.${Name}`
    : never
}[keyof Of & string]

/** Every function of the record of rules, such as `lockout.locks`. */
export type RulePath = {
  [Group in keyof Rules & string]: PathsOf<Rules[Group], Group>
}[keyof Rules & string]
