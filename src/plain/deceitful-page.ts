import type { Bait, Mail } from '../../machines/world.ts'
import { mailActs } from '../simulation/desk-acts.ts'
import { mailboxOf } from '../simulation/mailbox.ts'
import { actChoices, type Doing, perform } from './acts.ts'
import { numbered } from './choices.ts'
import { chooseOne } from './choose.ts'
import type { Next, Rehearsal } from './rehearsal.ts'

/**
 * What becomes of the link of a deceitful e-mail: it can be followed, and the page behind it is told, never shown. Nothing
 * is ever typed into it, so that nobody can fish with this program for what a person types.
 */
export const linkIn = async (rehearsal: Rehearsal, id: string, { link }: Bait): Promise<Next> => {
  const chosen = await chooseOne(
    rehearsal,
    'What do you do with the link? (no answer: nothing)',
    numbered([{ label: `Follow the link ${link}`, does: 'follow' }]),
  )
  if (chosen === 'leave') return 'leave'
  return chosen === null ? 'go-on' : follow(rehearsal, id, link)
}

const follow = async (rehearsal: Rehearsal, id: string, link: string): Promise<Next> => {
  const { dialogue } = rehearsal
  for (const act of actsUpon(rehearsal, id))
    if (act.event.type === 'mail.linkFollowed') perform(rehearsal, act)
  dialogue.say(
    '',
    `A page comes up in the browser. Its address: ${link}`,
    'It looks like the log in screen of SMS: the same title, a field for the user ID, one for the password, a button Log in.',
    'Nothing can be typed into it here.',
    '',
  )
  const chosen = await chooseOne(
    rehearsal,
    'What do you do on this page? (no answer: go back)',
    numbered<Doing>([
      { label: 'Go back', does: () => 'go-on' },
      ...actChoices(rehearsal, actsUpon(rehearsal, id)),
    ]),
  )
  return chosen === 'leave' ? 'leave' : (chosen?.() ?? 'go-on')
}

const actsUpon = ({ simulation: { sms, state } }: Rehearsal, id: string) => {
  const mail: Mail | undefined = mailboxOf(state.world).find((one) => one.id === id)
  return mail ? mailActs(sms, state, mail) : []
}
