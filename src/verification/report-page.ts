import { gapsInCoverage } from './coverage.ts'
import { gapText } from './gaps.ts'
import { Html, html } from './html.ts'
import type { Report } from './report.ts'
import { chartsHtml } from './report-charts.ts'
import { chapterHtml } from './report-clauses.ts'
import { figuresHtml } from './report-figures.ts'
import { readingsHtml } from './report-readings.ts'
import { reportStyle } from './report-style.ts'
import type { ScenarioVerdict } from './scenario-verdicts.ts'

const title = 'SMS Simulator: what is proven'

/** A report as one page that needs nothing beside itself: to be read on a screen, light or dark, and on A4. */
export const reportPage = (report: Report): string => {
  const { ranAt, scenarios, chapters, coverage, kills } = report
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Html(reportStyle)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="training"><strong>TRAINING.</strong> This is no product of the Home Office, and no legal or immigration advice. It says what holds of a model of the Sponsorship Management System as its manual 1 describes it, not of the real one.</p>
<p>${ranAt === null ? 'The run does not tell when it was.' : html`Run on <time datetime="${new Date(ranAt).toISOString()}">${dateWritten(ranAt)}</time>.`} Scenarios are named by file and line in <code>features/</code>.</p>
${figuresHtml(report)}
<nav aria-label="Contents"><ol class="contents">
<li><a href="#missing">What is missing</a></li>
<li><a href="#clauses">Clause by clause</a></li>
${chapters.map((chapter, at) => html`<li><a href="#chapter-${at}">${chapter.title}</a></li>`)}
<li><a href="#charts">How much of the charts the scenarios go through</a></li>
<li><a href="#readings">How the manual is read</a></li>
<li><a href="#notice">Notice</a></li>
</ol></nav>
</header>
<main>
${missingHtml(report)}
<section aria-labelledby="clauses">
<h2 id="clauses">Clause by clause</h2>
${chapters.map((chapter, at) => chapterHtml(chapter, at, kills))}
</section>
${chartsHtml(coverage)}
${readingsHtml(scenarios)}
</main>
${notice}
</body>
</html>`
  return `${page.text}\n`
}

const missingHtml = ({ scenarios, gaps, coverage }: Report): Html => {
  const failed = scenarios.filter(({ outcome }) => outcome !== 'passed')
  const missing = [
    ...gaps.map(gapText),
    ...(coverage ? gapsInCoverage(coverage) : []).map((what) => `${what}: no scenario goes there`),
  ]
  return html`
<section aria-labelledby="missing">
<h2 id="missing">What is missing</h2>
${
  failed.length + missing.length === 0
    ? html`<p class="good">Nothing. Every clause that has to be proven is, each of its parts included but for those that come with a guide that is not modelled yet, and scenarios show every option of every reading.</p>`
    : html``
}
${failed.map(failureHtml)}
${missing.length === 0 ? html`` : html`<ul>${missing.map((one) => html`<li>${one}</li>`)}</ul>`}
</section>`
}

const failureHtml = ({ uri, line, name, outcome, failure }: ScenarioVerdict): Html =>
  html`<h3>${uri}:${line}: ${outcome}: ${name}</h3>${
    failure ? html`<p><code>${failure.step}</code></p><pre>${failure.message}</pre>` : html``
  }`

/** `9 May 2027, 07:45 UTC`: the same wherever the report is made. */
const dateWritten = (at: number): string =>
  `${new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(at)} UTC`

const notice = html`<footer aria-labelledby="notice">
<h2 id="notice">Notice</h2>
<p><strong>This is not a Home Office product.</strong> SMS Simulator is made for rehearsal and for testing. The Home Office has neither made, approved nor endorsed it, and it has no connection with the real Sponsorship Management System (SMS).</p>
<p>What the program knows of SMS comes from <cite>SMS guide 1: introduction</cite>, published by the Home Office on GOV.UK, in the edition updated 10 July 2024. The guide is © Crown copyright. Contains public sector information licensed under the Open Government Licence v3.0: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/. The clauses are stated in our own words.</p>
</footer>`
