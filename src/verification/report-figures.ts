import type { ClauseAccount } from './clause-accounts.ts'
import { type Coverage, unseen } from './coverage.ts'
import { type Html, html } from './html.ts'
import { whyOutOfReach } from './out-of-reach.ts'
import type { Report } from './report.ts'

/** How much there is and how much of it is proven or gone through: what is read first. */
export const figuresHtml = (report: Report): Html => html`<dl class="figures">
${figuresOf(report).map(
  ({ what, figure, remark }) =>
    html`<div><dt>${what}</dt><dd>${figure}${remark === undefined ? '' : html`<small>${remark}</small>`}</dd></div>`,
)}
</dl>`

interface Figure {
  readonly what: string
  readonly figure: string
  readonly remark?: string
}

const figuresOf = ({ scenarios, chapters, coverage }: Report): readonly Figure[] => {
  const accounts = chapters.flatMap((chapter) => chapter.accounts)
  const due = accounts.filter((account) => account.due === 'now')
  const passed = scenarios.filter(({ outcome }) => outcome === 'passed')
  return [
    { what: 'Scenarios passed', figure: share(passed.length, scenarios.length) },
    {
      what: 'Clauses proven',
      figure: share(due.filter(isProven).length, due.length),
      remark: remarkOn(accounts),
    },
    ...(coverage ? figuresOfCharts(coverage) : []),
  ]
}

/** What no proof is asked of. */
const remarkOn = (accounts: readonly ClauseAccount[]): string => {
  const later = accounts.filter(({ due }) => due === 'later').length
  const never = accounts.filter(({ due }) => due === 'never').length
  return `${later} more with a guide to come; of ${never} no proof is due`
}

const figuresOfCharts = (coverage: Coverage): readonly Figure[] => {
  const { states, transitions, guards } = coverage
  const never = unseen(coverage)
  const figure = (what: string, keys: readonly string[]): Figure => {
    const missed = keys.filter((key) => never.includes(key))
    const impossible = missed.filter((key) => whyOutOfReach(key) !== undefined).length
    return {
      what,
      figure: share(keys.length - missed.length, keys.length),
      ...(impossible > 0 && { remark: `${impossible} cannot be, and why stands below` }),
    }
  }
  return [
    figure(
      'States stood in',
      states.map(({ path }) => path),
    ),
    figure(
      'Transitions taken',
      transitions.map(({ key }) => key),
    ),
    figure(
      `Yes and no of ${guards.length} guards`,
      guards.flatMap(({ guard }) => [`${guard} held`, `${guard} failed`]),
    ),
  ]
}

const share = (some: number, all: number): string => `${some} of ${all}`

const isProven = ({ proof }: ClauseAccount): boolean => proof?.verdict === 'proven'
