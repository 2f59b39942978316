import { type ClauseId, clauseIds, clauses } from '../../machines/clauses.ts'
import type { Clause } from '../../machines/manual/clause.ts'
import { type ClauseVerdict, clauseVerdicts, provable } from './clause-verdicts.ts'
import { type Modelled, modelOf } from './modelled.ts'
import type { ScenarioVerdict } from './scenario-verdicts.ts'

/** What there is to be said of one statement of the manual: what models it, and what proves it. */
export interface ClauseAccount {
  readonly id: ClauseId
  readonly clause: Clause
  readonly due: Due
  /** null: no proof is due, and no scenario speaks of it. */
  readonly proof: Pick<ClauseVerdict, 'verdict' | 'parts'> | null
  readonly models: Modelled
  /** The scenarios that speak of it. */
  readonly scenarios: readonly ScenarioVerdict[]
}

/** Whether a proof is due: now, with a guide that is not modelled yet, or never, since SMS does not do it. */
export type Due = 'now' | 'later' | 'never'

/** An account of each clause of the catalogue, in the order of the manual. */
export const clauseAccounts = (
  scenarios: readonly ScenarioVerdict[],
  ids: readonly ClauseId[] = clauseIds,
): readonly ClauseAccount[] => {
  const verdicts = new Map(clauseVerdicts(scenarios).map((one) => [one.id, one]))
  const modelling = modelOf()
  return ids.map((id) => {
    const judged = verdicts.get(id)
    return {
      id,
      clause: clauses[id],
      due: dueOf(id),
      proof: judged ? { verdict: judged.verdict, parts: judged.parts } : null,
      models: modelling(id),
      scenarios: judged?.scenarios ?? [],
    }
  })
}

const dueOf = (id: ClauseId): Due =>
  provable(id) ? 'now' : (clauses[id] as Clause).awaits === undefined ? 'never' : 'later'
