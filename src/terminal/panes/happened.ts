import { dayOf, timeOf } from '../../screens/dates.ts'
import type { JournalEntry } from '../../simulation/journal.ts'
import { describeEvent } from '../../simulation/told.ts'
import { type Desk, type Pane, type PaneLine, paragraph, textPane } from './pane.ts'

/** As many as anybody looks back at. */
const most = 40

/** The tab with which every rehearsal begins is nobody's doing. */
const isBeginning = ({ event }: JournalEntry, index: number) =>
  index === 0 && event.type === 'tab.opened'

/** What just happened, the newest first, under the day on which it did. */
export const happened = ({ simulation, columns }: Desk): Pane => {
  const entries = simulation.journal.entries
    .filter((entry, index) => !isBeginning(entry, index))
    .slice(-most)
    .toReversed()
  if (entries.length === 0)
    return textPane('What just happened', paragraph('Nothing yet.', columns, 'quiet'))
  const lines = entries.flatMap(({ at, event }, index): readonly PaneLine[] => {
    const earlier = entries[index - 1]
    const isNewDay = !earlier || dayOf(earlier.at) !== dayOf(at)
    const words = paragraph(`${timeOf(at)} ${describeEvent(event)}`, columns)
    return isNewDay ? [...paragraph(dayOf(at), columns, 'heading'), ...words] : words
  })
  return textPane('What just happened', lines)
}
