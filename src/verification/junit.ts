import { type Envelope, type TestCaseStarted, TimeConversion } from '@cucumber/messages'
import {
  NamingStrategyExampleName,
  NamingStrategyFeatureName,
  NamingStrategyLength,
  namingStrategy,
  Query,
} from '@cucumber/query'
import { harnessFaults } from './harness-faults.ts'
import { byPlace, type ScenarioVerdict, verdictOn } from './scenario-verdicts.ts'

/**
 * The messages of a run as a build server reads them. The formatter of cucumber-js itself tells neither file nor line, knows no
 * error of the harness, and what it writes is no XML where `]]>` stands in a step twice.
 */
export const junitOf = (messages: readonly Envelope[]): string => {
  const query = new Query()
  for (const message of messages) query.update(message)
  const cases = query
    .findAllTestCaseStarted()
    .map((started) => ({ started, verdict: verdictOn(query, started) }))
    .toSorted((one, other) => byPlace(one.verdict, other.verdict))
  const faults = harnessFaults(messages)
  const count = (outcome: ScenarioVerdict['outcome']): number =>
    cases.filter(({ verdict }) => verdict.outcome === outcome).length
  const began = messages.flatMap(({ testRunStarted }) => testRunStarted ?? [])[0]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite${attributes({
      name: 'sms-sim verify',
      tests: cases.length + faults.length,
      failures: count('failed'),
      errors: count('broken') + faults.length,
      skipped: count('not-applicable'),
      time: secondsOf(
        query,
        cases.map(({ started }) => started),
      ),
      ...(began && { timestamp: instantOf(began.timestamp) }),
    })}>`,
    ...faults.map(
      (fault) =>
        `  <testcase name="around the scenarios"><error${attributes({ message: fault })}/></testcase>`,
    ),
    ...cases.flatMap(({ started, verdict }) => caseXml(query, started, verdict)),
    '</testsuite>',
    '',
  ].join('\n')
}

const instantOf = (
  timestamp: Parameters<typeof TimeConversion.timestampToMillisecondsSinceEpoch>[0],
) => new Date(TimeConversion.timestampToMillisecondsSinceEpoch(timestamp)).toISOString()

const caseXml = (
  query: Query,
  started: TestCaseStarted,
  verdict: ScenarioVerdict,
): readonly string[] => [
  `  <testcase${attributes({
    classname: verdict.feature,
    name: nameOf(query, started) ?? verdict.name,
    file: verdict.uri,
    line: verdict.failure?.line ?? verdict.line,
    time: secondsOf(query, [started]),
  })}>`,
  ...outcomeXml(query, started, verdict),
  `    <system-out>${escaped(stepsText(query, started))}</system-out>`,
  '  </testcase>',
]

/** As cucumber-js itself names a scenario there: with its rule, and with its row of examples. */
const naming = namingStrategy(
  NamingStrategyLength.LONG,
  NamingStrategyFeatureName.EXCLUDE,
  NamingStrategyExampleName.NUMBER_AND_PICKLE_IF_PARAMETERIZED,
)

const nameOf = (query: Query, started: TestCaseStarted): string | undefined => {
  const pickle = query.findPickleBy(started)
  const lineage = pickle && query.findLineageBy(pickle)
  return lineage && naming.reduce(lineage, pickle)
}

const outcomeXml = (
  query: Query,
  started: TestCaseStarted,
  { outcome, failure, uri, line }: ScenarioVerdict,
): readonly string[] => {
  if (outcome === 'passed') return []
  if (outcome === 'not-applicable') return ['    <skipped/>']
  const element = outcome === 'failed' ? 'failure' : 'error'
  const type = query
    .findTestStepsFinishedBy(started)
    .flatMap(({ testStepResult }) => testStepResult.exception?.type ?? [])[0]
  const { step = '', message = '', screen = null, line: at = line } = failure ?? {}
  const text = [`${uri}:${at ?? line}: ${step}`, message, ...(screen === null ? [] : [screen])]
  return [
    `    <${element}${attributes({ ...(type !== undefined && { type }), message })}>${escaped(text.join('\n'))}</${element}>`,
  ]
}

/** Each step with what came of it. */
const stepsText = (query: Query, started: TestCaseStarted): string =>
  query
    .findTestStepFinishedAndTestStepBy(started)
    .flatMap(([finished, testStep]) => {
      const pickleStep = query.findPickleStepBy(testStep)
      if (!pickleStep) return []
      const keyword = query.findStepBy(pickleStep)?.keyword ?? ''
      return [`${finished.testStepResult.status.toLowerCase()}: ${keyword}${pickleStep.text}`]
    })
    .join('\n')

const secondsOf = (query: Query, cases: readonly TestCaseStarted[]): number =>
  cases.reduce((sum, started) => {
    const duration = query.findTestCaseDurationBy(started)
    return duration ? sum + TimeConversion.durationToMilliseconds(duration) : sum
  }, 0) / 1000

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('')

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** What XML has no way to write is left out. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const escaped = (text: string): string =>
  text.replace(unwritable, '').replace(/[&<>"]/g, (character) => escapes[character] ?? character)
