import type { ClauseId } from '../../machines/clauses.ts'
import type { Rules } from '../../machines/rules/rules.ts'

/** What can be asked of one rule, and so in which ways it can be wrong. */
export interface RuleShape<Word extends string = string> {
  /** What it answers, as it is told: `whether so many wrong attempts lock`. */
  readonly about: string
  readonly clauses: readonly ClauseId[]
  readonly gives: Gives<Word>
  /** Which of the things it is given are counts or instants. */
  readonly counts?: readonly number[]
  readonly instants?: readonly number[]
  /** Which of the things it is given is text, or has text in it, to be compared with what the world or the others hold. */
  readonly compares?: number
  /** Which of the things it is given is a text of a bounded length, or has such texts in it. */
  readonly bounded?: number
}

type Gives<Word extends string> =
  | { readonly kind: 'yes or no' }
  /** Open, or closed for one of these causes. */
  | { readonly kind: 'verdict'; readonly whys: readonly Word[] }
  /** Null, or one of these. */
  | { readonly kind: 'cause'; readonly causes: readonly Word[] }
  /** A list of those of these that hold. */
  | { readonly kind: 'faults'; readonly faults: readonly Word[] }
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

type Answer<Path extends RulePath> = Path extends `${infer Group}.${infer Name}`
  ? Group extends keyof Rules
    ? Name extends keyof Rules[Group]
      ? Rules[Group][Name] extends (...asked: never) => infer Given
        ? Given
        : never
      : never
    : never
  : never

/** The words of which an answer is made: why it is closed, the cause, the faults. */
type WordIn<Answered> = Answered extends { readonly why: infer Why }
  ? Why
  : Answered extends { readonly fault: infer Fault }
    ? Fault
    : Answered extends readonly (infer Found)[]
      ? WordIn<Found>
      : Answered extends string
        ? Answered
        : never

type WordOf<Path extends RulePath> = WordIn<Answer<Path>> & string

/** What each rule gives, in words that it gives. */
type RuleTable = { readonly [Path in RulePath]: RuleShape<WordOf<Path>> }

type Listed<Given> = Given extends
  | { readonly whys: readonly (infer Word)[] }
  | { readonly causes: readonly (infer Word)[] }
  | { readonly faults: readonly (infer Word)[] }
  ? Word
  : never

/** Where a list leaves out a word that its rule gives, that word is asked for. */
type Complete<Table extends RuleTable> = {
  readonly [Path in RulePath]: [Listed<Table[Path]['gives']>] extends [never]
    ? unknown
    : [Exclude<WordOf<Path>, Listed<Table[Path]['gives']>>] extends [never]
      ? unknown
      : { readonly lacks: Exclude<WordOf<Path>, Listed<Table[Path]['gives']>> }
}

/** A table that lists every word that a rule gives, and none that it does not: anything else is a fault of types. */
export const ruleTableOf = <const Table extends RuleTable>(
  table: Table & Complete<Table>,
): Readonly<Record<RulePath, RuleShape>> => table
