import type { Page, PageControl } from './screen.ts'

/**
 * What cannot be selected on a page and why, where that is known: a sentence a reason, with its clause, to stand behind the
 * hint; what that says already is left out.
 */
export const unavailableOn = ({ controls, hint }: Page): readonly string[] => {
  const closed = controls.filter(
    ({ enabled, why }) => !enabled && why && !hint.text.includes(why.text),
  )
  return Object.values(Object.groupBy(closed, reasonOf)).flatMap((same = []) => {
    const [first] = same
    return first
      ? [`Not available: ${same.map(({ label }) => label).join(', ')}. ${reasonOf(first)}`]
      : []
  })
}

const reasonOf = ({ why }: PageControl): string => (why ? `${why.text} (${why.clause})` : '')
