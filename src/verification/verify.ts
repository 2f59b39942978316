import type { Envelope } from '@cucumber/messages'
import type { ClauseId } from '../../machines/clauses.ts'
import { type ClauseVerdict, clauseVerdicts, isBinding } from './clause-verdicts.ts'
import { FeatureError } from './fault.ts'
import { type Run, runFeatures } from './run-features.ts'
import { type ScenarioVerdict, scenarioVerdicts } from './scenario-verdicts.ts'
import { parseFaults, stepFaults } from './step-faults.ts'
import { tagFaults } from './tag-faults.ts'

/** What a run of the features says of a system. */
export interface Judgement {
  readonly sut: string
  readonly scenarios: readonly ScenarioVerdict[]
  readonly clauses: readonly ClauseVerdict[]
  /** Clauses that had to be checked and could not be, the system lacking what that needs. */
  readonly missing: readonly ClauseId[]
}

export type Ruling = 'conforms' | 'falls-short' | 'harness-failed'

/**
 * Runs features on a system and judges it, clause by clause. What can be known to be wrong with the features is told before
 * anything runs.
 *
 * @param required clauses whose check may not turn out not to be applicable
 * @throws FeatureError with every fault of the features
 */
export const verify = async (run: Run, required: readonly ClauseId[] = []): Promise<Judgement> => {
  const { library, messages: planned } = await runFeatures(run, { dryRun: true })
  await refuseFaults(planned)
  const { messages } = await runFeatures(run, { dryRun: false, library })
  return judge(run.sut, messages, required)
}

/** @throws FeatureError with every fault that can be seen without a run */
export const refuseFaults = async (planned: readonly Envelope[]): Promise<void> => {
  const unread = parseFaults(planned)
  const faults = [...unread, ...tagFaults(planned), ...(await stepFaults(planned))]
  if (faults.length > 0) throw new FeatureError(faults)
  if (!planned.some(({ pickle }) => pickle)) throw new NothingToRunError()
}

/** What the messages of a run, or of several that are parts of one, say of a system. */
export const judge = (
  sut: string,
  messages: readonly Envelope[],
  required: readonly ClauseId[] = [],
): Judgement => judgeScenarios(sut, scenarioVerdicts(messages), required)

export const judgeScenarios = (
  sut: string,
  scenarios: readonly ScenarioVerdict[],
  required: readonly ClauseId[] = [],
): Judgement => {
  const clauses = clauseVerdicts(scenarios)
  const isProven = (id: ClauseId): boolean =>
    clauses.some((one) => one.id === id && (one.verdict === 'proven' || one.verdict === 'failed'))
  return { sut, scenarios, clauses, missing: required.filter((id) => !isProven(id)) }
}

/** MUST fails, SHOULD warns; where the harness itself failed, nothing is known about the system. */
export const rulingOn = ({ scenarios, clauses, missing }: Judgement): Ruling => {
  if (scenarios.some(({ outcome }) => outcome === 'broken')) return 'harness-failed'
  const hasBreach = clauses.some(({ verdict, clause }) => verdict === 'failed' && isBinding(clause))
  // A scenario that cites no clause is a promise all the same.
  const hasUncited = scenarios.some(
    (one) => one.outcome === 'failed' && !clauses.some(({ scenarios: of }) => of.includes(one)),
  )
  return hasBreach || hasUncited || missing.length > 0 ? 'falls-short' : 'conforms'
}

/** No scenario is left to be run: wrong tags, a wrong path, an empty file. */
export class NothingToRunError extends Error {
  override readonly name = 'NothingToRunError'

  constructor() {
    super('no scenario was found; expected at least one: look at the paths and the tags')
  }
}
