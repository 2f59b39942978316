import type { Envelope, TestCaseStarted, TestStepFinished } from '@cucumber/messages'
import { TestStepResultStatus } from '@cucumber/messages'
import { Query } from '@cucumber/query'
import { sentenceIn } from '../conformance/trial-errors.ts'
import { screenHead } from './screen-text.ts'
import { nameIn, withoutStack } from './tidy.ts'

/**
 * What came of one scenario: `not-applicable` where the system has not got what it needs, `broken` where the harness or an
 * adapter failed and nothing is known about the system.
 */
export type Outcome = 'passed' | 'failed' | 'not-applicable' | 'broken'

export interface ScenarioVerdict {
  readonly uri: string
  /** The line of the scenario, or of the row of its examples. */
  readonly line: number
  readonly name: string
  readonly rule: string | null
  readonly feature: string
  /** Of the scenario, its rule and its feature, with the @. */
  readonly tags: readonly string[]
  readonly outcome: Outcome
  readonly failure: Failure | null
}

/** The step at which a scenario stopped, and what stood there. */
export interface Failure {
  /** The sentence, or which hook it was. */
  readonly step: string
  readonly line: number | null
  readonly message: string
  /** The Screen as it was then, drawn; null: there was none. */
  readonly screen: string | null
}

/**
 * Errors that speak of the system, by name; every other one, such as an AdapterError or that a driver took too long, speaks of
 * the harness.
 */
const errorsOfTheSystem = ['ExpectationError', 'LooseEndError', 'BindingError', 'UnknownYetError']

/** What came of every scenario in the messages of a run, in the order of files and lines. */
export const scenarioVerdicts = (messages: readonly Envelope[]): readonly ScenarioVerdict[] => {
  const query = new Query()
  for (const message of messages) query.update(message)
  return query
    .findAllTestCaseStarted()
    .map((started) => verdictOn(query, started))
    .toSorted(byPlace)
}

export const byPlace = (one: ScenarioVerdict, other: ScenarioVerdict): number =>
  compare(one.uri, other.uri) || one.line - other.line

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** @throws TypeError where the scenario is not among the messages */
export const verdictOn = (query: Query, started: TestCaseStarted): ScenarioVerdict => {
  const pickle = query.findPickleBy(started)
  if (!pickle) throw new TypeError('the messages of a run lack one of its scenarios')
  const lineage = query.findLineageBy(pickle)
  const failure = failureOf(query, started)
  return {
    uri: pickle.uri,
    line: query.findLocationOf(pickle)?.line ?? 1,
    name: pickle.name,
    rule: lineage?.rule?.name ?? null,
    feature: lineage?.feature?.name ?? '',
    tags: pickle.tags.map(({ name }) => name),
    outcome: outcomeOf(query, started, failure),
    failure: failure && { ...failure.told },
  }
}

interface Found {
  readonly told: Failure
  /** The name of the error, such as ExpectationError. */
  readonly error: string
}

const outcomeOf = (query: Query, started: TestCaseStarted, failure: Found | null): Outcome => {
  if (failure) return errorsOfTheSystem.includes(failure.error) ? 'failed' : 'broken'
  const worst = query.findMostSevereTestStepResultBy(started)?.status
  if (worst === TestStepResultStatus.SKIPPED) return 'not-applicable'
  return worst === undefined || worst === TestStepResultStatus.PASSED ? 'passed' : 'broken'
}

const failureOf = (query: Query, started: TestCaseStarted): Found | null => {
  const finished = query.findTestStepsFinishedBy(started)
  const failed = finished.find(({ testStepResult: { status } }) => isFailure(status))
  if (!failed) return null
  const { message = '', exception } = failed.testStepResult
  return {
    told: {
      ...stepOf(query, culpritOf(query, finished, failed) ?? failed),
      message: withoutStack(exception?.message ?? message),
      screen: screenIn(query, finished),
    },
    error: nameIn(message) ?? 'Error',
  }
}

/** What went wrong unnoticed is found out at a later step, or at the end: the error has the sentence of the step at which it did. */
const culpritOf = (
  query: Query,
  finished: readonly TestStepFinished[],
  failed: TestStepFinished,
): TestStepFinished | undefined => {
  const sentence = sentenceIn(failed.testStepResult.message ?? '')
  if (sentence === undefined) return undefined
  return finished.slice(0, finished.indexOf(failed)).findLast((one) => {
    const testStep = query.findTestStepBy(one)
    return testStep && query.findPickleStepBy(testStep)?.text === sentence
  })
}

/** Undefined and ambiguous steps are told before anything runs; should one come so far, it has failed. */
const isFailure = (status: TestStepResultStatus): boolean =>
  [
    TestStepResultStatus.FAILED,
    TestStepResultStatus.UNDEFINED,
    TestStepResultStatus.AMBIGUOUS,
    TestStepResultStatus.PENDING,
  ].includes(status)

const stepOf = (query: Query, finished: TestStepFinished): Pick<Failure, 'step' | 'line'> => {
  const testStep = query.findTestStepBy(finished)
  const pickleStep = testStep && query.findPickleStepBy(testStep)
  if (!pickleStep) return { step: 'before or after the scenario', line: null }
  const step = query.findStepBy(pickleStep)
  const keyword = step?.keyword ?? ''
  return { step: `${keyword}${pickleStep.text}`, line: step?.location.line ?? null }
}

const screenIn = (query: Query, finished: readonly TestStepFinished[]): string | null => {
  const attached = finished.flatMap((one) => query.findAttachmentsBy(one))
  const body = attached.findLast((one) => one.body.startsWith(screenHead))?.body
  return body === undefined ? null : body.slice(screenHead.length).trim()
}
