import { dayOf } from '../../screens/dates.ts'
import { sentByHomeOffice } from '../../simulation/desk-acts.ts'
import {
  type Choice,
  choiceLines,
  type Desk,
  gap,
  openIn,
  type Pane,
  paragraph,
  textPane,
} from './pane.ts'
import { headOf, newestFirst, written } from './written.ts'

/** What has gone out from the Home Office by e-mail: whoever plays it knows what it sent, to whomever. */
export const sent = (desk: Desk): Pane => {
  const { simulation, columns } = desk
  const all = sentByHomeOffice(simulation.state.world)
  const open = all.find(({ id }) => id === openIn(desk).at(-1))
  if (open) return textPane('Home Office', written(open, headOf(open), columns))
  const choices = newestFirst(all).map(
    ({ id, to, subject, receivedAt }): Choice => ({
      label: `To ${to}: ${subject} (${dayOf(receivedAt)})`,
      act: { type: 'open', id },
    }),
  )
  return {
    title: 'Home Office',
    lines: [
      ...paragraph('What has been sent by e-mail, the newest first.', columns, 'quiet'),
      gap,
      ...(choices.length === 0
        ? paragraph('Nothing yet.', columns, 'quiet')
        : choiceLines(choices, columns)),
    ],
    choices,
    typing: null,
  }
}
