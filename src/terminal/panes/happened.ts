import { dayOf, timeOf } from '../../screens/dates.ts'
import { type Desk, indented, type Pane, type PaneLine, paragraph, textPane } from './pane.ts'

/** As many as anybody looks back at. */
const most = 40

/** What just happened, the newest first, under the day on which it did. */
export const happened = ({ simulation, columns }: Desk): Pane => {
  const told = simulation.happened().slice(-most).toReversed()
  if (told.length === 0)
    return textPane('What just happened', paragraph('Nothing yet.', columns, 'quiet'))
  const lines = told.flatMap(({ at, text }, index): readonly PaneLine[] => {
    const later = told[index - 1]
    const isNewDay = !later || dayOf(later.at) !== dayOf(at)
    const words = indented(`${timeOf(at)} ${text}`, columns)
    return isNewDay ? [...paragraph(dayOf(at), columns, 'heading'), ...words] : words
  })
  return textPane('What just happened', lines)
}
