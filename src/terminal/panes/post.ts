import type { Letter, Mail } from '../../../machines/world.ts'
import { dayOf, timeOf } from '../../screens/dates.ts'
import { mailboxOf } from '../../simulation/mailbox.ts'
import {
  type Choice,
  choiceLines,
  type Desk,
  gap,
  heading,
  type Pane,
  type PaneLine,
  paragraph,
  textPane,
} from './pane.ts'

/** Mail and letters: a list, in which an unread one says so, and one opened from it. */

const labelOf = ({ subject, receivedAt, opened }: Mail | Letter): string =>
  `${opened ? '' : 'NEW '}${subject} (${dayOf(receivedAt)})`

const newestFirst = <Item extends Mail | Letter>(items: readonly Item[]): readonly Item[] =>
  items.toReversed().toSorted((one, other) => other.receivedAt - one.receivedAt)

export const mailbox = (desk: Desk): Pane => {
  const { simulation, shell, columns } = desk
  const mail = mailboxOf(simulation.state.world)
  const open = mail.find(({ id }) => id === shell.reading)
  if (open) {
    const head = [`From: ${open.from}`, `To: ${open.to}`, `Folder: ${open.folder}`]
    return textPane('Mailbox', opened(open, head, columns))
  }
  const inbox = newestFirst(mail.filter(({ folder }) => folder === 'inbox'))
  const junk = newestFirst(mail.filter(({ folder }) => folder === 'junk'))
  const toChoice = (item: Mail): Choice => ({
    label: labelOf(item),
    act: { type: 'readMail', id: item.id },
  })
  const inboxChoices = inbox.map(toChoice)
  const junkChoices = junk.map(toChoice)
  return {
    title: 'Mailbox',
    lines: [
      ...heading('Inbox', columns),
      ...listed(inboxChoices, columns, 0),
      gap,
      ...heading('Junk', columns),
      ...listed(junkChoices, columns, inboxChoices.length),
    ],
    choices: [...inboxChoices, ...junkChoices],
    typing: null,
  }
}

export const letters = ({ simulation, shell, columns }: Desk): Pane => {
  const all = newestFirst(simulation.state.world.letters)
  const open = all.find(({ id }) => id === shell.reading)
  if (open) return textPane('Letters', opened(open, [`To: ${open.to}`], columns))
  const choices = all.map(
    (letter): Choice => ({ label: labelOf(letter), act: { type: 'readLetter', id: letter.id } }),
  )
  return { title: 'Letters', lines: listed(choices, columns, 0), choices, typing: null }
}

const listed = (choices: readonly Choice[], columns: number, first: number): readonly PaneLine[] =>
  choices.length === 0
    ? paragraph('Nothing here.', columns, 'quiet')
    : choiceLines(choices, columns, first)

const opened = (
  { subject, receivedAt, text }: Mail | Letter,
  head: readonly string[],
  columns: number,
): readonly PaneLine[] => [
  ...heading(subject, columns),
  ...[...head, `Received: ${dayOf(receivedAt)}, ${timeOf(receivedAt)} UTC`].flatMap((line) =>
    paragraph(line, columns, 'quiet'),
  ),
  ...text.flatMap((line) => [gap, ...paragraph(line, columns)]),
]
