import { columnsHtml, type Html, html, idsHtml } from '../verification/html.ts'
import type { Advice } from './advice.ts'
import { sayingSmsSim } from './command-line.ts'
import type { Debrief, Mistake } from './debrief.ts'
import { doneText, figuresOf } from './debrief-text.ts'
import { pageOf } from './page.ts'
import type { Review } from './review.ts'
import { happenedText, headText, recordedText, verdictIn } from './review-text.ts'

/** A review as one page that prints well. */
export const reviewPage = (review: Review, commandLine = sayingSmsSim): string =>
  pageOf(
    `SMS Simulator: attempt ${review.number}`,
    style,
    html`<p>${headText(review, commandLine)}</p>
${review.remarks.map((remark) => html`<p class="open">${remark}</p>`)}
${review.debrief === null ? recordHtml(review) : debriefHtml(review, review.debrief)}
${adviceHtml(review.advice)}`,
  )

const debriefHtml = (review: Review, debrief: Debrief): Html => {
  const { mistakes, missing, done, shortest, mode } = debrief
  return html`<h2>${verdictIn(review, debrief)}</h2>
${listHtml(figuresOf(debrief))}
${missing.length === 0 ? html`` : html`<h2>Still missing</h2>${listHtml(missing)}`}
${mistakes.length === 0 ? html`` : mistakesHtml(mistakes)}
<div class="beside">
${
  mode === 'watch'
    ? html``
    : html`<section><h2>What was done</h2>${numberedHtml(done.map((one, at) => doneText(one, at)))}</section>`
}
<section><h2>The shortest way</h2>${numberedHtml(shortest.map((text, at) => `${at + 1}. ${text}`))}</section>
</div>`
}

const mistakesHtml = (mistakes: readonly Mistake[]): Html => html`<h2 id="mistakes">Mistakes</h2>
<div class="wide" role="region" aria-labelledby="mistakes" tabindex="0">
<table>
${columnsHtml(10, 35, 55)}
<thead><tr><th scope="col">Step</th><th scope="col">What happened</th><th scope="col">What the manual says</th></tr></thead>
<tbody>
${mistakes.map(
  ({ step, done, isCritical, texts, clauses }) =>
    html`<tr><th scope="row">${step}${isCritical ? html` <span class="bad">critical</span>` : html``}</th><td>${done} ${texts.join(' ')}</td><td>${clauses.map(
      ({ clause, where, says }) =>
        html`<p>${idsHtml([clause])} <span class="soft">${where}</span>: ${says}</p>`,
    )}</td></tr>`,
)}
</tbody>
</table>
</div>`

const recordHtml = ({ mode, result, happened }: Review): Html =>
  html`${result === null ? html`` : listHtml(recordedText(mode, result))}
<h2>What was done</h2>
${listHtml(happenedText(happened))}`

const adviceHtml = (advice: readonly Advice[]): Html =>
  advice.length === 0
    ? html``
    : html`<h2>What to rehearse next</h2>
<ul>
${advice.map(({ name, title, why }) => html`<li><strong>${title}</strong> (<code>${name}</code>): ${why}.</li>`)}
</ul>`

const listHtml = (texts: readonly string[]): Html =>
  html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`

/** The numbers stand in the texts, as they do everywhere else. */
const numberedHtml = (texts: readonly string[]): Html =>
  html`<ol class="steps">${texts.map((text) => html`<li>${text}</li>`)}</ol>`

const style = `
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0 2rem; }
.steps { margin: 0; padding: 0; list-style: none; }
.steps li, ul li { break-inside: avoid; }
td p { margin: 0; }
@media print { .beside { grid-template-columns: 1fr 1fr; gap: 0 8mm; } }
`
