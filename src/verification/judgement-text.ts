import type { Clause } from '../../machines/manual/clause.ts'
import { shown } from '../worlds/fault.ts'
import { type ClauseVerdict, isBinding, type Verdict } from './clause-verdicts.ts'
import type { ScenarioVerdict } from './scenario-verdicts.ts'
import { type Judgement, rulingOn } from './verify.ts'

/** A judgement as lines of text: what failed with its Screen, what is not proven, and the sums. */
export const judgementText = (judgement: Judgement): readonly string[] => {
  const { scenarios, clauses, missing, harness, sut } = judgement
  return [
    ...scenarios.filter(({ failure }) => failure !== null).flatMap(failureText),
    ...clauses.filter(isWorthTelling).map(clauseText),
    ...harness,
    ...missing.map((id) => `${id}: required, and could not be checked`),
    '',
    scenarioSums(sut, scenarios),
    ...clauseSums(sut, clauses),
    rulingText(judgement),
  ]
}

/** A part of a run may be one of more parts than there are scenarios. */
const scenarioSums = (sut: string, scenarios: readonly ScenarioVerdict[]): string =>
  scenarios.length === 0
    ? `${sut} no scenario falls to this part`
    : `${sut} ${sums(scenarios.map(({ outcome }) => outcome))} of ${scenarios.length} scenarios`

/** Scenarios that cite no clause leave all of them as they were: of that nothing is told. */
const clauseSums = (sut: string, clauses: readonly ClauseVerdict[]): readonly string[] =>
  clauses.some(({ scenarios }) => scenarios.length > 0)
    ? [`${sut} ${sums(clauses.map(({ verdict }) => verdict))} of ${clauses.length} clauses`]
    : []

const rulingText = (judgement: Judgement): string => {
  const ruling = rulings[rulingOn(judgement)]
  return judgement.part === null
    ? ruling
    : `This was ${judgement.part}; of it alone: ${ruling} --from joins the parts.`
}

const rulings = {
  conforms: 'The system conforms, as far as it was checked.',
  'nothing-run': 'Nothing was run, and nothing is known about the system.',
  'falls-short': 'The system falls short.',
  'harness-failed': 'The harness failed: nothing is known about the system where it did.',
} as const

/** What a feature, or a report of somebody else's, brings along is shown, and nothing in it acts upon a terminal. */
const failureText = ({ uri, line, name, outcome, failure }: ScenarioVerdict): readonly string[] => {
  const place = failure?.line ?? line
  // The row of examples stands below its steps, a scenario above them.
  const row = line > place ? ` (the examples of line ${line})` : ''
  return [
    `${uri}:${place}: ${outcome}: ${name}${row}`,
    `  ${failure?.step ?? ''}`,
    ...(failure?.message ?? '').split('\n').map((text) => `  ${text}`),
    ...(failure?.screen ?? '').split('\n').flatMap((text) => (text === '' ? [] : [`  | ${text}`])),
    '',
  ].map(shown)
}

/** Who runs part of the features is not told of all that the rest would prove. */
const isWorthTelling = ({ verdict }: ClauseVerdict): boolean =>
  verdict === 'failed' || verdict === 'broken' || verdict === 'not-applicable'

const clauseText = ({ id, verdict, clause, parts }: ClauseVerdict): string => {
  const which = parts.filter((part) => part.verdict === verdict).map(({ part }) => part)
  const of = which.length === 0 ? '' : ` (${which.join(', ')})`
  return `${id}: ${verdictWords[verdict]}${of}${weight(clause, verdict)}: ${clause.says}`
}

const weight = (clause: Clause, verdict: Verdict): string =>
  verdict === 'failed' && !isBinding(clause) ? `, a warning: ${clause.force}` : ''

/** A verdict as people read it. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  proven: 'proven',
  failed: 'failed',
  'not-applicable': 'not applicable',
  untested: 'untested',
  broken: 'not judged',
  awaited: 'comes with a guide that is not modelled yet',
}

const sums = (words: readonly string[]): string => {
  const counted = Map.groupBy(words, (word) => word)
  return [...counted].map(([word, all]) => `${word} ${all.length}`).join(', ')
}
