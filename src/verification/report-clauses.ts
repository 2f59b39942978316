import { actors, standingOf } from './account-text.ts'
import type { ClauseAccount } from './clause-accounts.ts'
import { columnsHtml, type Html, html } from './html.ts'
import { verdictWords } from './judgement-text.ts'
import type { ChapterOfReport, Kills } from './report.ts'
import type { ScenarioVerdict } from './scenario-verdicts.ts'

/** Each clause of a chapter with how it stands and what proves it. */
export const chapterHtml = (
  { title, accounts }: ChapterOfReport,
  at: number,
  kills?: Kills,
): Html => html`
<section aria-labelledby="chapter-${at}">
<h3 id="chapter-${at}">${title}</h3>
<div class="wide" role="region" aria-labelledby="chapter-${at}" tabindex="0">
<table>
${columnsHtml(9, 36, 13, 14, 28)}
<thead><tr><th scope="col">Clause</th><th scope="col">What it says</th><th scope="col">Who, and how binding</th><th scope="col">How it stands</th><th scope="col">Scenarios that speak of it</th></tr></thead>
<tbody>
${accounts.map((account) => rowOf(account, kills))}
</tbody>
</table>
</div>
</section>`

const rowOf = (account: ClauseAccount, kills: Kills | undefined): Html => {
  const { id, clause, proof, scenarios } = account
  return html`<tr><th scope="row" class="id">${id}</th><td>${clause.says} <span class="soft">${clause.where}</span></td><td>${actors[clause.by]}, ${clause.force}</td><td><span class="${colourOf(account)}">${standingOf(account)}</span>${partsHtml(proof?.parts ?? [])}${killsHtml(account, kills)}</td><td>${placesHtml(scenarios)}</td></tr>`
}

const colourOf = ({ due, proof }: ClauseAccount): string => {
  if (proof?.verdict === 'proven' || proof?.verdict === 'awaited') return 'good'
  if (proof?.verdict === 'failed' || proof?.verdict === 'broken') return 'bad'
  return due === 'now' ? 'bad' : 'soft'
}

/** A clause that is proven by scenarios which catch no wrong system at all is hollow. */
const killsHtml = ({ id, proof }: ClauseAccount, kills: Kills | undefined): Html => {
  if (!kills || proof?.verdict !== 'proven') return html``
  const count = kills[id] ?? 0
  return count === 0
    ? html`<br><span class="bad">hollow: its scenarios catch no wrong system</span>`
    : html`<br><span class="soft">catches ${count} wrong ${count === 1 ? 'system' : 'systems'}</span>`
}

/** The parts, where not all of them stand alike. */
const partsHtml = (parts: NonNullable<ClauseAccount['proof']>['parts']): Html => {
  if (parts.every(({ verdict }) => verdict === 'proven'))
    return parts.length === 0
      ? html``
      : html`<br><span class="soft">with its ${parts.length} parts</span>`
  return html`<ul class="places">${parts.map(
    ({ part, verdict }) => html`<li>${part}: ${verdictWords[verdict]}</li>`,
  )}</ul>`
}

/** Where scenarios stand: each file once, with its lines. */
export const placesHtml = (scenarios: readonly ScenarioVerdict[]): Html => {
  if (scenarios.length === 0) return html`<span class="soft">none</span>`
  const files = Map.groupBy(scenarios, ({ uri }) => uri)
  return html`<ul class="places">${[...files].map(
    ([uri, all]) =>
      html`<li><code>${uri.replace(/^features\//, '')}:${all.map(lineOf).join(', ')}</code></li>`,
  )}</ul>`
}

const lineOf = ({ line, outcome }: ScenarioVerdict): string =>
  outcome === 'passed' ? String(line) : `${line} (${outcome})`
