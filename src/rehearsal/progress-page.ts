import { type Html, html, idsHtml, pathHtml } from '../verification/html.ts'
import { pageOf } from './page.ts'
import {
  type ChapterProgress,
  type ClauseProgress,
  type CourseProgress,
  heatMarks,
  heatOf,
  type ProgressData,
  type TransitionProgress,
} from './progress-data.ts'
import {
  doneText,
  heatLegend,
  isOfLessons,
  sumOfClauses,
  sumOfTransitions,
  timesText,
} from './progress-text.ts'

/** Progress as one page. What colours say, marks and words say too. */
export const progressPage = ({ courses, chapters, transitions }: ProgressData): string =>
  pageOf(
    'SMS Simulator: progress',
    style,
    html`<section aria-labelledby="courses">
<h2 id="courses">Courses</h2>
${courses.map(courseHtml)}
</section>
<section aria-labelledby="clauses">
<h2 id="clauses">Clause by clause</h2>
<p>${sumOfClauses(chapters.flatMap(({ clauses }) => clauses))}</p>
<p>${heatLegend}</p>
${chapters.map(chapterHtml)}
</section>
${transitionsHtml(transitions)}`,
  )

const courseHtml = (course: CourseProgress): Html => {
  const { title, lessons, done } = course
  const next = lessons.find(({ isNext }) => isNext)
  const share = Math.round((100 * done) / Math.max(1, lessons.length))
  return html`<h3>${title}</h3>
<div class="bar" role="img" aria-label="${doneText(course)}"><div style="width: ${share}%"></div></div>
<p>${doneText(course)}.${next ? html` Next: ${next.title}.` : html``}</p>`
}

const chapterHtml = ({ title, clauses }: ChapterProgress, at: number): Html => {
  const told = clauses.filter(isOfLessons)
  return told.length === 0
    ? html``
    : html`<h3 id="chapter-${at}">${title}</h3>
<ul class="heat" aria-labelledby="chapter-${at}">
${told.map(cellHtml)}
</ul>`
}

const cellHtml = (clause: ClauseProgress): Html =>
  html`<li class="heat-${heatOf(clause)}${clause.mistaken > 0 ? ' mistaken' : ''}"><strong>${idsHtml([clause.id])}</strong> <span aria-hidden="true">${heatMarks(clause)}</span><small>${timesText(clause)}</small><small>${clause.where}</small></li>`

const transitionsHtml = (transitions: TransitionProgress): Html => html`
<section aria-labelledby="transitions">
<h2 id="transitions">Never rehearsed</h2>
<p>${sumOfTransitions(transitions)}</p>
<div class="wide" role="region" aria-labelledby="transitions" tabindex="0">
<table>
<thead><tr><th scope="col">From</th><th scope="col">What happens</th><th scope="col">To</th></tr></thead>
<tbody>
${transitions.never.map(
  ({ from, what, to }) =>
    html`<tr><td>${pathHtml(from)}</td><td>${what}</td><td>${to === null ? html`stays` : pathHtml(to)}</td></tr>`,
)}
</tbody>
</table>
</div>
</section>`

const style = `
.bar { border: 1px solid var(--text); height: 1.25rem; max-width: 48rem; background: var(--shade); }
.bar div { height: 100%; background: var(--accent); print-color-adjust: exact; }
.heat { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 0.4rem; margin: 0.5rem 0; padding: 0; list-style: none; }
.heat li { border: 1px solid var(--line); padding: 0.35rem 0.5rem; break-inside: avoid; }
.heat small { display: block; font-size: 0.8125rem; color: var(--soft); }
.heat .heat-1 { border-left: 0.3rem solid var(--accent); background: color-mix(in srgb, var(--accent) 7%, var(--paper)); }
.heat .heat-2 { border-left: 0.6rem solid var(--accent); background: color-mix(in srgb, var(--accent) 14%, var(--paper)); }
.heat .heat-3 { border-left: 0.9rem solid var(--accent); background: color-mix(in srgb, var(--accent) 21%, var(--paper)); }
.heat .mistaken { border-right: 0.3rem double var(--bad); }
@media print { .heat { grid-template-columns: repeat(4, 1fr); gap: 1mm; } .heat small { font-size: 7pt; } .bar { height: 4mm; } }
`
