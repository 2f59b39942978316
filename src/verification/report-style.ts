/** How the report looks: on a screen, light or dark, and on A4. */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --text: #1b1b1f;
  --soft: #4f5360;
  --paper: #ffffff;
  --shade: #f3f4f7;
  --line: #c9ccd5;
  --good: #0b5d2e;
  --bad: #a4161a;
  --open: #6b4700;
  --accent: #1f3f8f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #ececf1;
    --soft: #b3b7c4;
    --paper: #16171b;
    --shade: #22242b;
    --line: #454957;
    --good: #7fd6a0;
    --bad: #ff9d99;
    --open: #f0c674;
    --accent: #a9c1ff;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 76rem;
  padding: 1.5rem;
  font: 1rem/1.5 system-ui, sans-serif;
  color: var(--text);
  background: var(--paper);
}
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 3rem 0 0.5rem; }
h3 { font-size: 1.1rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
p { max-width: 48rem; margin: 0.5rem 0; }
a { color: var(--accent); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.training { border: 2px solid var(--text); padding: 0.5rem 0.75rem; max-width: none; }
.soft { color: var(--soft); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: 0.75rem; margin: 1.25rem 0; padding: 0; }
.figures div { background: var(--shade); border: 1px solid var(--line); padding: 0.75rem; }
.figures dt { color: var(--soft); }
.figures dd { margin: 0; font-size: 1.5rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
.contents { margin: 0; padding-left: 2rem; columns: 2 22rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; min-width: 44rem; margin: 0.75rem 0; font-size: 0.875rem; line-height: 1.4; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.5rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th { border-bottom: 2px solid var(--text); }
tbody th { font-weight: 600; }
.id { white-space: nowrap; }
code { font: 0.9em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
.figures dd small { display: block; font-size: 0.8125rem; font-weight: 400; color: var(--soft); }
.places { margin: 0; padding: 0; list-style: none; }
.good { color: var(--good); font-weight: 600; }
.bad { color: var(--bad); font-weight: 600; }
.open { color: var(--open); font-weight: 600; }
pre { white-space: pre-wrap; background: var(--shade); padding: 0.5rem; font-size: 0.8rem; }
footer { margin-top: 3rem; border-top: 2px solid var(--text); padding-top: 1rem; }
@page { size: A4; margin: 15mm 14mm; }
@media print {
  :root { color-scheme: light; --text: #000; --soft: #333; --paper: #fff; --shade: #fff; --line: #999; --good: #0b5d2e; --bad: #a4161a; --open: #6b4700; --accent: #000; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  h1 { font-size: 18pt; }
  h2 { font-size: 14pt; margin-top: 9mm; }
  h3 { font-size: 11pt; margin-top: 5mm; }
  h2, h3, caption { break-after: avoid; }
  tr, .figures div { break-inside: avoid; }
  tbody tr:first-child { break-before: avoid; }
  thead { display: table-header-group; }
  table { font-size: 8pt; min-width: 0; }
  th, td { padding: 1mm 1.5mm; }
  .figures { margin-right: 1px; }
  .figures { grid-template-columns: repeat(3, 1fr); }
  .wide { overflow: visible; }
  a { text-decoration: none; }
}
`
