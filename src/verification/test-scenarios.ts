import { clauseIds, clauses } from '../../machines/clauses.ts'
import type { Clause } from '../../machines/manual/clause.ts'
import { optionsOf, readingIds } from '../../machines/readings.ts'
import type { ScenarioVerdict } from './scenario-verdicts.ts'

/** A scenario that passed, with what is said otherwise of it. */
export const scenario = (of: Partial<ScenarioVerdict> = {}): ScenarioVerdict => ({
  uri: 'features/log-in/log-in.feature',
  line: 7,
  name: 'One',
  rule: null,
  feature: 'Log in',
  tags: [],
  outcome: 'passed',
  failure: null,
  ...of,
})

/** Every clause, every part of one, and every option of every reading, a scenario each. */
export const everythingProven: readonly ScenarioVerdict[] = [
  ...clauseIds.flatMap((id) => [
    id,
    ...((clauses[id] as Clause).parts ?? []).map((one) => `${id}.${one}`),
  ]),
  ...readingIds.flatMap((id) => optionsOf(id).map((option) => `${id}=${option}`)),
].map((tag, at) => scenario({ line: at + 1, name: tag, tags: [`@${tag}`] }))

/** The same, but that one of them came out otherwise, or is not there. */
export const provenBut = (
  tag: string,
  outcome: ScenarioVerdict['outcome'] | 'not-there',
): readonly ScenarioVerdict[] =>
  everythingProven.flatMap((one) => {
    if (!one.tags.includes(tag)) return [one]
    return outcome === 'not-there' ? [] : [{ ...one, outcome }]
  })
