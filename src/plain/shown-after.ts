import type { SmsEvent } from '../../machines/events.ts'
import { headOf, pageText } from './page-text.ts'
import { letterText, mailText } from './post.ts'
import { type Rehearsal, standInATab } from './rehearsal.ts'

/** The page in sight, without what can be chosen on it. */
export const pageInSight = ({ simulation, tab, dialogue }: Rehearsal): readonly string[] => [
  ...headOf(simulation, tab),
  ...(tab === null ? [] : pageText(simulation.page(tab), dialogue.columns)),
  '',
]

/**
 * What is to be read after a step that was taken for the trainee: the mail or the letter that was opened; null: what was done
 * is best seen on the page, which comes into sight.
 */
export const readAfter = (rehearsal: Rehearsal, event: SmsEvent): readonly string[] | null => {
  const { mail, letters } = rehearsal.simulation.state.world
  if (event.type === 'mail.opened') {
    const read = mail.find(({ id }) => id === event.id)
    return read ? mailText(read) : []
  }
  if (event.type === 'letter.opened') {
    const read = letters.find(({ id }) => id === event.id)
    return read ? letterText(read) : []
  }
  if (event.type === 'tab.opened')
    rehearsal.tab = rehearsal.simulation.state.tabs.at(-1)?.id ?? null
  else if ('tab' in event) rehearsal.tab = event.tab
  standInATab(rehearsal)
  return null
}

/** The same, with the page where there is nothing else to be read. */
export const shownAfter = (rehearsal: Rehearsal, event: SmsEvent): readonly string[] =>
  readAfter(rehearsal, event) ?? pageInSight(rehearsal)
