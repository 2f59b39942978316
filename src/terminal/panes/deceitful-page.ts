import type { Bait, Mail } from '../../../machines/world.ts'
import { wording } from '../../screens/wording.ts'
import { mailActs } from '../../simulation/desk-acts.ts'
import { type Choice, type Desk, gap, type Pane, paragraph, textAndChoices } from './pane.ts'

/**
 * What comes up behind the link of a deceitful mail: it is told of, never drawn, and nothing can be typed into it; so
 * nobody could fish for passwords with it.
 */
export const deceitful = (
  { simulation, columns }: Desk,
  mail: Mail,
  { link, state }: Bait,
): Pane => {
  const lines = [
    ...paragraph('A page has come up. Its address:', columns, 'quiet'),
    ...paragraph(link, columns),
    gap,
    ...paragraph(
      `It looks like the page ${wording.logIn.title}, and asks for your user ID and your password.`,
      columns,
    ),
    ...(state === 'swallowed'
      ? [gap, ...paragraph('You gave it both. It says: Thank you.', columns)]
      : []),
    gap,
    ...paragraph('Nothing can be typed here. What do you do?', columns, 'quiet'),
  ]
  const back: Choice = { label: 'Close the page and go back to the mail', act: { type: 'goBack' } }
  // What must never be done is not the first choice: nobody does it by holding Enter down.
  const giving = mailActs(simulation.sms, simulation.state, mail)
    .filter(({ event }) => event.type === 'password.told')
    .map(({ label, event }): Choice => ({ label, act: { type: 'desk', event } }))
  return textAndChoices('Mailbox', lines, [back, ...giving], columns)
}
