import { draw } from '../grammar/draw.ts'
import type { Screen } from '../screens/screen.ts'

/** How the text of a Screen begins that is attached where a scenario failed: what is attached is plain text for every reader. */
export const screenHead = 'On the screen:'

/** A Screen as lines of text in the fixed grammar, the menu after the page. */
export const screenText = (screen: Screen): string => {
  const { page, menu } = draw(screen, { page: 90, menu: 90 })
  return [screenHead, ...[...page, ...menu].map(({ text }) => text)].join('\n')
}
