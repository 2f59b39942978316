import { catalogue, defaultReadings, optionsOf, readingIds } from '../../machines/readings.ts'
import { columnsHtml, type Html, html, idsHtml } from './html.ts'
import { scenariosOfOption } from './reading-scenarios.ts'
import { placesHtml } from './report-clauses.ts'
import type { ScenarioVerdict } from './scenario-verdicts.ts'

/** Where the manual can be read in two ways: how it is read, why, and which scenarios show each option. */
export const readingsHtml = (scenarios: readonly ScenarioVerdict[]): Html => html`
<section aria-labelledby="readings">
<h2 id="readings">How the manual is read</h2>
<p>Where the manual contradicts itself, is silent, or can be read in two ways. Scenarios that pin no option run under the one in force.</p>
<div class="wide" role="region" aria-labelledby="readings" tabindex="0">
<table>
${columnsHtml(20, 22, 28, 30)}
<thead><tr><th scope="col">Reading</th><th scope="col">Question</th><th scope="col">In force, and why</th><th scope="col">Options, and the scenarios that show them</th></tr></thead>
<tbody>
${readingIds.map((id) => rowOf(id, scenarios))}
</tbody>
</table>
</div>
</section>`

const rowOf = (id: (typeof readingIds)[number], scenarios: readonly ScenarioVerdict[]): Html => {
  const { question, clauses, why } = catalogue[id]
  return html`<tr><th scope="row">${id}</th><td>${question} <span class="soft">${idsHtml(clauses)}</span></td><td><strong>${defaultReadings[id]}</strong>. ${why}</td><td>${optionsOf(
    id,
  ).map(
    (option) =>
      html`<div><strong>${option}</strong>${placesHtml(scenariosOfOption(scenarios, id, option))}</div>`,
  )}</td></tr>`
}
