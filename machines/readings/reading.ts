import type { ClauseId } from '../clauses.ts'

/**
 * Where the manual contradicts itself, is silent, or can be read in two ways: one entry each, with our default and why.
 * A reading is an input of the model: a scenario pins it, a system under test declares which one it implements, a report
 * says under which it was made. One with a single option is settled by us and only has to be visible to people.
 */
export interface Reading {
  readonly question: string
  readonly clauses: readonly [ClauseId, ...ClauseId[]]
  readonly options: readonly (string | number)[]
  readonly default: string | number
  readonly why: string
}
