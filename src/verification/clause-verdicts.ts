import { type ClauseId, clauseIds, clauses } from '../../machines/clauses.ts'
import type { Clause } from '../../machines/manual/clause.ts'
import type { ScenarioVerdict } from './scenario-verdicts.ts'

/** What a run says of a statement of the manual; awaited: as far as it is modelled, or one of its parts, none speaks against it. */
export type Verdict = 'proven' | 'failed' | 'not-applicable' | 'untested' | 'broken' | 'awaited'

export interface ClauseVerdict {
  readonly id: ClauseId
  readonly clause: Clause
  readonly verdict: Verdict
  /** Each of its parts by itself; empty: it has none. */
  readonly parts: readonly { readonly part: string; readonly verdict: Verdict }[]
  /** The scenarios that speak of it. */
  readonly scenarios: readonly ScenarioVerdict[]
}

/** The clauses that a system has to prove: what SMS itself and the Home Office do, as far as it is modelled yet. */
export const provable = (id: ClauseId): boolean => {
  const { by, awaits } = clauses[id] as Clause
  return (by === 'system' || by === 'home-office') && awaits === undefined
}

/** What a run says of every clause that has to be proven, or of which a scenario speaks all the same. */
export const clauseVerdicts = (scenarios: readonly ScenarioVerdict[]): readonly ClauseVerdict[] =>
  clauseIds
    .map((id) => verdictOn(id, scenarios))
    .filter(({ id, scenarios: ofIt }) => provable(id) || ofIt.length > 0)

const verdictOn = (id: ClauseId, all: readonly ScenarioVerdict[]): ClauseVerdict => {
  const clause: Clause = clauses[id]
  const parts = (clause.parts ?? []).map((part) => {
    const verdict = together(all.filter(({ tags }) => tags.includes(`@${id}.${part}`)))
    return {
      part,
      verdict: verdict === 'untested' && isAwaited(clause, part) ? 'awaited' : verdict,
    }
  })
  const scenarios = all.filter(({ tags }) =>
    tags.some((tag) => tag === `@${id}` || tag.startsWith(`@${id}.`)),
  )
  const verdict = worst([together(scenarios), ...parts.map((one) => one.verdict)])
  const isUnfinished =
    verdict === 'proven' &&
    (clause.awaits !== undefined || parts.some((one) => one.verdict === 'awaited'))
  return { id, clause, verdict: isUnfinished ? 'awaited' : verdict, parts, scenarios }
}

/** Whether the proof of a part comes with a guide that is not modelled yet. */
const isAwaited = ({ awaits, partsAwaiting = [] }: Clause, part: string): boolean =>
  awaits !== undefined || partsAwaiting.includes(part)

/** One scenario that passed proves, if no other one failed; what does not apply proves nothing. */
const together = (scenarios: readonly ScenarioVerdict[]): Verdict => {
  const outcomes = new Set(scenarios.map(({ outcome }) => outcome))
  if (outcomes.has('failed')) return 'failed'
  if (outcomes.has('broken')) return 'broken'
  if (outcomes.has('passed')) return 'proven'
  return outcomes.has('not-applicable') ? 'not-applicable' : 'untested'
}

/** What is awaited of a clause speaks neither for it nor against it. */
const bySeverity: readonly Verdict[] = ['failed', 'broken', 'untested', 'not-applicable', 'proven']

const worst = (verdicts: readonly Verdict[]): Verdict =>
  bySeverity.find((one) => verdicts.includes(one)) ?? 'untested'

/** Whether a failure to prove it is a breach, or only worth a warning. */
export const isBinding = ({ force }: Clause): boolean => force === 'must' || force === 'is'
