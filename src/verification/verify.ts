import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Envelope } from '@cucumber/messages'
import type { ClauseId } from '../../machines/clauses.ts'
import { type ClauseVerdict, clauseVerdicts, isBinding } from './clause-verdicts.ts'
import { endless, mostSteps } from './endless.ts'
import { FeatureError } from './fault.ts'
import { featureFiles, withoutLines } from './feature-files.ts'
import { harnessFaults } from './harness-faults.ts'
import { parseFaults } from './parse-faults.ts'
import { markedAs, partOf, partsIn, partText } from './part.ts'
import { type Run, runFeatures } from './run-features.ts'
import { scenarioFaults } from './scenario-faults.ts'
import { type ScenarioVerdict, scenarioVerdicts } from './scenario-verdicts.ts'
import { refuseNothing, refuseUnknownTags } from './selection.ts'
import { stepFaults } from './step-faults.ts'
import { tagFaults } from './tag-faults.ts'

/** What a run of the features says of a system. */
export interface Judgement {
  readonly sut: string
  readonly scenarios: readonly ScenarioVerdict[]
  readonly clauses: readonly ClauseVerdict[]
  /** Clauses that had to be checked and could not be, the system lacking what that needs. */
  readonly missing: readonly ClauseId[]
  /** What went wrong outside of any scenario: then nothing is known about the system. */
  readonly harness: readonly string[]
  /** Which part of a run it is of, such as `part 1 of 2`; null: of all that was asked for. */
  readonly part: string | null
}

export type Ruling = 'conforms' | 'nothing-run' | 'falls-short' | 'harness-failed'

/**
 * Runs features on a system and judges it, clause by clause.
 *
 * @param required clauses whose check may not turn out not to be applicable
 * @throws as `soundRun` does
 */
export const verify = async (run: Run, required: readonly ClauseId[] = []): Promise<Judgement> =>
  judge(run.sut, await soundRun(run), required)

/**
 * Runs features on a system. What can be known to be wrong with the features is told before anything runs, and of a part of
 * them (`shard`) for the whole.
 *
 * @returns every message of the run
 * @throws FeatureError with every fault of the features
 * @throws SelectionError where no scenario is left to be run
 */
export const soundRun = async (run: Run): Promise<readonly Envelope[]> => {
  if (run.tags !== undefined) refuseUnknownTags(run.tags)
  const { shard, ...whole } = { ...run, paths: featureFiles(run.cwd, run.paths) }
  const planned = await soundPlan(whole)
  refuseNothing(planned, run)
  if (shard === undefined) return runFeatures(whole, { dryRun: false })
  const scenarios = planned.filter(({ testCase }) => testCase).length
  return markedAs(
    partOf(shard, scenarios),
    await runFeatures({ ...whole, shard }, { dryRun: false }),
  )
}

/**
 * What a run would take, without running anything.
 *
 * @throws FeatureError with every fault of the features
 */
export const soundPlan = async (run: Run): Promise<readonly Envelope[]> => {
  await refuseEndless(run)
  const planned = await runFeatures(run, { dryRun: true })
  await refuseFaults(planned)
  return planned
}

/**
 * A scenario without end would take minutes to be planned. Only a file with so many lines can hold one: it is read first, and
 * nothing of it is planned, for no name is what is asked for.
 *
 * @throws FeatureError with each of them
 */
const refuseEndless = async (run: Run): Promise<void> => {
  const paths = run.paths.map(withoutLines).filter((path) => isLong(resolve(run.cwd, path)))
  if (paths.length === 0) return
  const faults = endless(await runFeatures({ ...run, paths, names: ['(?!)'] }, { dryRun: true }))
  if (faults.length > 0) throw new FeatureError(faults)
}

const isLong = (file: string): boolean => readFileSync(file, 'utf8').split('\n').length > mostSteps

/** @throws FeatureError with every fault that can be seen without a run */
export const refuseFaults = async (planned: readonly Envelope[]): Promise<void> => {
  const faults = [
    ...parseFaults(planned),
    ...tagFaults(planned),
    ...scenarioFaults(planned),
    ...(await stepFaults(planned)),
  ]
  if (faults.length > 0) throw new FeatureError(faults)
}

/** What the messages of a run, or of several that are parts of one, say of a system. */
export const judge = (
  sut: string,
  messages: readonly Envelope[],
  required: readonly ClauseId[] = [],
): Judgement => ({
  ...judgeScenarios(sut, scenarioVerdicts(messages), required, harnessFaults(messages)),
  part: soleWord(partsIn(messages).map(partText)),
})

const soleWord = ([first, ...others]: readonly string[]): string | null =>
  first === undefined || others.length > 0 ? null : first

export const judgeScenarios = (
  sut: string,
  scenarios: readonly ScenarioVerdict[],
  required: readonly ClauseId[] = [],
  harness: readonly string[] = [],
): Judgement => {
  const clauses = clauseVerdicts(scenarios)
  const isProven = (id: ClauseId): boolean =>
    clauses.some((one) => one.id === id && (one.verdict === 'proven' || one.verdict === 'failed'))
  const missing = required.filter((id) => !isProven(id))
  return { sut, scenarios, clauses, missing, harness, part: null }
}

/**
 * MUST fails, SHOULD warns; where the harness itself failed, or nothing fell to this part of a run, nothing is known about the
 * system.
 */
export const rulingOn = ({ scenarios, clauses, missing, harness }: Judgement): Ruling => {
  if (harness.length > 0 || scenarios.some(({ outcome }) => outcome === 'broken'))
    return 'harness-failed'
  const hasBreach = clauses.some(({ verdict, clause }) => verdict === 'failed' && isBinding(clause))
  // A scenario that cites no clause is a promise all the same.
  const hasUncited = scenarios.some(
    (one) => one.outcome === 'failed' && !clauses.some(({ scenarios: of }) => of.includes(one)),
  )
  if (hasBreach || hasUncited || missing.length > 0) return 'falls-short'
  return scenarios.length === 0 ? 'nothing-run' : 'conforms'
}
