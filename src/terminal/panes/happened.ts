import { dayOf, timeOf } from '../../screens/dates.ts'
import { describeEvent, toldOf } from '../../simulation/told.ts'
import { type Desk, type Pane, type PaneLine, paragraph, textPane } from './pane.ts'

/** As many as anybody looks back at. */
const most = 40

/** What just happened, the newest first, under the day on which it did. */
export const happened = ({ simulation, columns }: Desk): Pane => {
  const entries = toldOf(simulation.journal).slice(-most).toReversed()
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
