import { type ChartName, charts } from '../../machines/charts.ts'
import { branchText, charted } from './charts.ts'
import { type Coverage, type GuardCoverage, gapsInCoverage, type Where } from './coverage.ts'
import { columnsHtml, type Html, html, idsHtml, pathHtml } from './html.ts'
import { whyOutOfReach } from './out-of-reach.ts'

/** How much of the charts the scenarios go through. */
export const chartsHtml = (coverage: Coverage | null): Html => html`
<section aria-labelledby="charts">
<h2 id="charts">How much of the charts the scenarios go through</h2>
${coverage === null ? html`<p>The charts were not watched in this run.</p>` : watchedHtml(coverage)}
</section>`

const watchedHtml = (coverage: Coverage): Html => html`
<p>A transition is counted by itself for each alternative of its event. A guard has to say both yes and no: on the way of a step, or to a page that shows a control as available or greyed out.</p>
${neverHtml(coverage)}
${(Object.keys(titles) as ChartName[]).map((name) => chartHtml(charts[name].id, titles[name], coverage))}`

const titles: Readonly<Record<ChartName, string>> = {
  session: 'A session',
  account: 'The life of an account',
  stranger: 'The life of a user ID that no account bears',
  licence: 'The life of a licence',
  post: 'The life of a message on the board',
}

const neverHtml = (coverage: Coverage): Html => {
  const never = gapsInCoverage(coverage)
  return never.length === 0
    ? html`<p class="good">Nothing is left that a scenario could bring about and none does.</p>`
    : html`<p class="bad">No scenario brings about, though one could:</p><ul>${never.map(
        (what) => html`<li><code>${what}</code></li>`,
      )}</ul>`
}

const chartHtml = (chart: string, title: string, coverage: Coverage): Html => {
  const isOf = (path: string): boolean => path === chart || path.startsWith(`${chart}.`)
  const states = coverage.states.filter(({ path }) => isOf(path))
  const transitions = coverage.transitions.filter(({ transition }) => isOf(transition.from))
  const guards = coverage.guards.filter(({ guard }) => guard.startsWith(`${chart}: `))
  const { states: known } = charted()
  return html`
<section aria-labelledby="chart-${chart}">
<h3 id="chart-${chart}">${title}</h3>
<div class="wide" role="region" aria-label="${title}: states" tabindex="0">
<table><caption>States: ${seenOf(states)}</caption>
${columnsHtml(50, 30, 20)}
<thead><tr><th scope="col">State</th><th scope="col">Clauses</th><th scope="col">Stood in</th></tr></thead>
<tbody>
${states.map(
  ({ path, isSeen }) =>
    html`<tr><th scope="row">${pathHtml(path)}</th><td>${idsHtml(known.get(path)?.clauses ?? [])}</td><td>${isSeenHtml(isSeen, path)}</td></tr>`,
)}
</tbody></table></div>
<div class="wide" role="region" aria-label="${title}: transitions" tabindex="0">
<table><caption>Transitions: ${seenOf(transitions)}</caption>
${columnsHtml(22, 27, 22, 12, 17)}
<thead><tr><th scope="col">From</th><th scope="col">Event, guard, turn</th><th scope="col">To</th><th scope="col">Clauses</th><th scope="col">Taken</th></tr></thead>
<tbody>
${transitions.map(
  ({ key, transition, isSeen }) =>
    html`<tr><th scope="row">${pathHtml(transition.from)}</th><td><code>${branchText(transition)}</code></td><td>${
      transition.to === null ? 'stays' : pathHtml(transition.to)
    }</td><td>${idsHtml(transition.clauses)}</td><td>${isSeenHtml(isSeen, key)}</td></tr>`,
)}
</tbody></table></div>
${guards.length === 0 ? html`` : guardsHtml(title, guards)}
</section>`
}

const guardsHtml = (title: string, guards: readonly GuardCoverage[]): Html => html`
<div class="wide" role="region" aria-label="${title}: guards" tabindex="0">
<table><caption>Guards: ${guards.filter(({ held, failed }) => held && failed).length} of ${guards.length} say both</caption>
${columnsHtml(40, 30, 30)}
<thead><tr><th scope="col">Guard</th><th scope="col">Says yes</th><th scope="col">Says no</th></tr></thead>
<tbody>
${guards.map(
  ({ guard, held, failed }) =>
    html`<tr><th scope="row"><code>${guard.replace(/^\w+: /, '')}</code></th><td>${saidHtml(held, `${guard} held`)}</td><td>${saidHtml(failed, `${guard} failed`)}</td></tr>`,
)}
</tbody></table></div>`

const seenOf = (all: readonly { readonly isSeen: boolean }[]): string =>
  `${all.filter(({ isSeen }) => isSeen).length} of ${all.length}`

const isSeenHtml = (isSeen: boolean, what: string): Html =>
  isSeen ? html`<span class="good">yes</span>` : neverSeen(what)

const saidHtml = (where: Where, what: string): Html =>
  where === null ? neverSeen(what) : html`<span class="good">${where}</span>`

/** Never, and why not, where no scenario could. */
const neverSeen = (what: string): Html => {
  const why = whyOutOfReach(what)
  return why === undefined
    ? html`<span class="bad">never</span>`
    : html`<span class="open">cannot be.</span> <span class="soft">${why}</span>`
}
