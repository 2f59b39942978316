import type { Letter, Mail, World } from '../../machines/world.ts'
import { mailActs, mailboxActs } from '../simulation/desk-acts.ts'
import { mailboxOf } from '../simulation/mailbox.ts'
import { actChoices, type Doing } from './acts.ts'
import { type Choice, numbered } from './choices.ts'
import { chooseOne } from './choose.ts'
import { linkIn } from './deceitful-page.ts'
import { instantText } from './page-text.ts'
import type { Deed, Next, Rehearsal } from './rehearsal.ts'

type Item = Omit<Choice<Doing>, 'number'>

/** The trainee's mail, junk and all; and the filter that takes for junk what is none. */
export const mailbox: Deed = (rehearsal) => {
  const { sms, state } = rehearsal.simulation
  return chooseItem(rehearsal, 'There is no mail.', [
    ...mailboxOf(state.world).map((mail) => ({
      label: mail.subject,
      note: `${mail.folder}, from ${mail.from}${mail.opened ? '' : ', unread'}`,
      does: () => readMail(rehearsal, mail),
    })),
    ...actChoices(rehearsal, mailboxActs(sms, state)),
  ])
}

/** The letters that have come on paper. */
export const letters: Deed = (rehearsal) =>
  chooseItem(
    rehearsal,
    'There is no letter.',
    rehearsal.simulation.state.world.letters.map((letter) => ({
      label: letter.subject,
      note: `to ${letter.to}${letter.opened ? '' : ', unread'}`,
      does: () => readLetter(rehearsal, letter),
    })),
  )

/** What lies in the mailbox, as the desk notes it. */
export const mailboxNote = (world: World): string => {
  const mail = mailboxOf(world)
  const junk = mail.filter(({ folder }) => folder === 'junk').length
  return `${mail.length}${junk === 0 ? '' : `, in junk: ${junk}`}, unread: ${unread(mail)}`
}

/** What lies on the desk, as it notes it. */
export const lettersNote = ({ letters: all }: World): string =>
  `${all.length}, unread: ${unread(all)}`

const unread = (items: readonly { readonly opened: boolean }[]): number =>
  items.filter(({ opened }) => !opened).length

/** A piece of mail as lines. */
export const mailText = ({
  from,
  to,
  receivedAt,
  subject,
  text,
  bait,
}: Mail): readonly string[] => [
  '',
  `From: ${from}`,
  `To: ${to}`,
  `Received: ${instantText(receivedAt)}`,
  `Subject: ${subject}`,
  '',
  ...text,
  ...(bait ? [`Link: ${bait.link}`] : []),
  '',
]

const readMail = (rehearsal: Rehearsal, { id }: Mail): Next | Promise<Next> => {
  const { simulation, dialogue } = rehearsal
  simulation.openMail(id)
  const mail = mailboxOf(simulation.state.world).find((one) => one.id === id)
  if (!mail) return 'go-on'
  dialogue.say(...mailText(mail))
  const { sms, state } = simulation
  const canBeFollowed = mailActs(sms, state, mail).length > 0
  return mail.bait && canBeFollowed ? linkIn(rehearsal, id, mail.bait) : 'go-on'
}

/** A letter as lines. */
export const letterText = ({ to, receivedAt, subject, text }: Letter): readonly string[] => [
  '',
  `To: ${to}`,
  `Received: ${instantText(receivedAt)}`,
  `Subject: ${subject}`,
  '',
  ...text,
  '',
]

const readLetter = ({ simulation, dialogue }: Rehearsal, letter: Letter): Next => {
  simulation.openLetter(letter.id)
  dialogue.say(...letterText(letter))
  return 'go-on'
}

const chooseItem = async (
  rehearsal: Rehearsal,
  otherwise: string,
  items: readonly Item[],
): Promise<Next> => {
  if (items.length === 0) {
    rehearsal.dialogue.say(otherwise)
    return 'go-on'
  }
  const chosen = await chooseOne(rehearsal, 'Which one? (no answer: none)', numbered(items))
  return chosen === 'leave' ? 'leave' : (chosen?.() ?? 'go-on')
}
