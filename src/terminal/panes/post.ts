import type { Bait, Letter, Mail } from '../../../machines/world.ts'
import { dayOf } from '../../screens/dates.ts'
import { mailActs, mailboxActs } from '../../simulation/desk-acts.ts'
import { mailboxOf } from '../../simulation/mailbox.ts'
import { deceitful } from './deceitful-page.ts'
import {
  type Choice,
  choiceLines,
  type Desk,
  gap,
  heading,
  openIn,
  type Pane,
  type PaneLine,
  paragraph,
  textAndChoices,
  textPane,
} from './pane.ts'
import { headOf, newestFirst, written } from './written.ts'

/** Mail and letters: a list, in which an unread one says so, and one opened from it. */

const labelOf = ({ subject, receivedAt, opened }: Mail | Letter): string =>
  `${opened ? '' : 'NEW '}${subject} (${dayOf(receivedAt)})`

export const mailbox = (desk: Desk): Pane => {
  const { simulation } = desk
  const mail = mailboxOf(simulation.state.world)
  const [id, isPageUp] = openIn(desk)
  const open = mail.find((one) => one.id === id)
  if (!open) return listOfMail(desk, mail)
  return open.bait && isPageUp ? deceitful(desk, open, open.bait) : openedMail(desk, open)
}

const listOfMail = ({ simulation, columns }: Desk, mail: readonly Mail[]): Pane => {
  const { sms, state } = simulation
  const toChoice = (item: Mail): Choice => ({
    label: labelOf(item),
    act: { type: 'readMail', id: item.id },
  })
  const inbox = newestFirst(mail.filter(({ folder }) => folder === 'inbox')).map(toChoice)
  const junk = newestFirst(mail.filter(({ folder }) => folder === 'junk')).map(toChoice)
  const acts = mailboxActs(sms, state).map(
    ({ label, event }): Choice => ({ label, act: { type: 'desk', event } }),
  )
  return {
    title: 'Mailbox',
    lines: [
      ...paragraph(`Mail to ${state.world.trainee.addresses.join(' and ')}`, columns, 'quiet'),
      gap,
      ...heading('Inbox', columns),
      ...listed(inbox, columns, 0),
      gap,
      ...heading('Junk', columns),
      ...listed(junk, columns, inbox.length),
      ...(acts.length === 0
        ? []
        : [gap, ...choiceLines(acts, columns, inbox.length + junk.length)]),
    ],
    choices: [...inbox, ...junk, ...acts],
    typing: null,
  }
}

/** A mail with what can be done with it; the page behind a link that was followed can be looked at again. */
const openedMail = ({ simulation, columns }: Desk, mail: Mail): Pane => {
  const following = mailActs(simulation.sms, simulation.state, mail)
    .filter(({ event }) => event.type === 'mail.linkFollowed')
    .map(({ label, event }): Choice => ({ label, act: { type: 'desk', event, opens: pageUp } }))
  const looking: readonly Choice[] = wasFollowed(mail.bait)
    ? [{ label: 'Look at the page again', act: { type: 'open', id: pageUp } }]
    : []
  const acts = [...following, ...looking]
  // What must never be done is not the first choice: nobody does it by holding Enter down.
  const choices = acts.length === 0 ? [] : [closing, ...acts]
  return textAndChoices('Mailbox', written(mail, headOf(mail), columns), choices, columns)
}

const closing: Choice = { label: 'Close the mail', act: { type: 'goBack' } }

/** What stands for the page behind the link, where it is open upon its mail. */
const pageUp = 'page'

const wasFollowed = (bait: Bait | null): boolean => bait !== null && bait.state !== 'untouched'

export const letters = (desk: Desk): Pane => {
  const { simulation, columns } = desk
  const all = newestFirst(simulation.state.world.letters)
  const [id] = openIn(desk)
  const open = all.find((letter) => letter.id === id)
  if (open) return textPane('Letters', written(open, headOf(open), columns))
  const choices = all.map(
    (letter): Choice => ({ label: labelOf(letter), act: { type: 'readLetter', id: letter.id } }),
  )
  return { title: 'Letters', lines: listed(choices, columns, 0), choices, typing: null }
}

const listed = (choices: readonly Choice[], columns: number, first: number): readonly PaneLine[] =>
  choices.length === 0
    ? paragraph('Nothing here.', columns, 'quiet')
    : choiceLines(choices, columns, first)
