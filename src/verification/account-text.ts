import type { Clause } from '../../machines/manual/clause.ts'
import { defaultReadings } from '../../machines/readings.ts'
import { branchText } from './charts.ts'
import type { ClauseAccount } from './clause-accounts.ts'
import { verdictWords } from './judgement-text.ts'
import type { Modelled } from './modelled.ts'
import type { ScenarioVerdict } from './scenario-verdicts.ts'

/** A lesson that teaches a clause. */
export interface Teaching {
  /** Its file, from the folder of the program. */
  readonly file: string
  readonly name: string
  readonly title: string
}

/** An account of a clause as lines of text. */
export const accountText = (
  account: ClauseAccount,
  taughtBy: readonly Teaching[] = [],
): readonly string[] => {
  const { id, clause, models, scenarios, proof } = account
  return [
    `${id}: ${standingOf(account)}`,
    `  ${clause.where} (${actors[clause.by]}, ${clause.force})`,
    `  ${clause.says}`,
    ...(proof?.parts ?? []).map(({ part, verdict }) => `  .${part}: ${verdictWords[verdict]}`),
    ...listed('Models it:', modelText(models)),
    ...listed('Speaks of it:', scenarios.map(scenarioText)),
    ...listed(
      'Taught by:',
      taughtBy.map(({ file, title }) => `${file}: ${title}`),
    ),
    '',
  ]
}

/** Who acts, as people read it. */
export const actors: Readonly<Record<Clause['by'], string>> = {
  system: 'SMS',
  'home-office': 'the Home Office',
  user: "the sponsor's staff",
  fact: 'a fact',
}

/** How a clause stands: proven, due, awaited with a later guide, or nothing that SMS could prove. */
export const standingOf = ({ due, proof }: ClauseAccount): string => {
  if (due === 'now')
    return proof?.verdict === 'awaited'
      ? `${verdictWords.proven} but for a part that ${verdictWords.awaited}`
      : verdictWords[proof?.verdict ?? 'untested']
  const awaits = due === 'later' ? 'its guide is not modelled yet' : 'no proof is due'
  if (!proof) return awaits
  const verdict = proof.verdict === 'awaited' ? 'proven' : proof.verdict
  return `${verdictWords[verdict]} so far; ${awaits}`
}

/** What models a clause, a line each. */
export const modelText = (models: Modelled): readonly string[] => [
  ...models.states.map((path) => `state ${path}`),
  ...models.transitions.map(
    (arrow) =>
      `transition ${arrow.from}: ${branchText(arrow)}${arrow.to === null ? '' : `, to ${arrow.to}`}`,
  ),
  ...models.sections.map((section) => `access to ${section}`),
  ...models.partitions.map(({ form, field, way }) => `form ${form}, ${field}: ${way}`),
  ...models.hints.map(({ screen, text }) => `hint on ${screen}: ${text}`),
  ...models.readings.map((id) => `reading ${id}=${defaultReadings[id]}`),
]

/** `features/…:12: passed: its name`. */
export const scenarioText = ({ uri, line, outcome, name }: ScenarioVerdict): string =>
  `${uri}:${line}: ${outcome}: ${name}`

const listed = (head: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`  ${head}`, ...lines.map((line) => `    ${line}`)]

/** How many of the clauses stand how. */
export const sumsText = (accounts: readonly ClauseAccount[]): string => {
  const due = accounts.filter((one) => one.due === 'now')
  const proven = due.filter(({ proof }) => proof?.verdict === 'proven')
  const partly = due.filter(({ proof }) => proof?.verdict === 'awaited')
  const later = accounts.filter((one) => one.due === 'later')
  const never = accounts.filter((one) => one.due === 'never')
  return [
    `${accounts.length} ${accounts.length === 1 ? 'clause' : 'clauses'}: ${proven.length} of ${due.length} proven that have to be`,
    ...(partly.length === 0 ? [] : [`${partly.length} but for a part whose guide is to come`]),
    `${later.length} with a guide to come`,
    `${never.length} of which no proof is due`,
  ].join(', ')
}
