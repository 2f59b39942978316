import { Html, html } from '../verification/html.ts'
import { reportStyle } from '../verification/report-style.ts'

/** By this a page that this program wrote is told from any other file. */
export const pageMark = '<meta name="generator" content="SMS Simulator">'

/** A page that needs nothing beside itself: to be read on a screen, light or dark, and on A4. */
export const pageOf = (title: string, style: string, body: Html): string => {
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${new Html(pageMark)}
<title>${title}</title>
<style>${new Html(`${reportStyle}${style}`)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="training"><strong>TRAINING.</strong> This was rehearsed in a model of the Sponsorship Management System, not in the real one. It is no product of the Home Office, and no certificate.</p>
</header>
<main>
${body}
</main>
<footer><p>SMS Simulator. Clauses are those of manual 1 of the Home Office, in our own words.</p></footer>
</body>
</html>`
  return `${page.text}\n`
}
