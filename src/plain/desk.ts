import type { Letter, Mail } from '../../machines/world.ts'
import { mailboxOf } from '../simulation/mailbox.ts'
import { parseSpell, spellHelp } from '../simulation/spell.ts'
import { describeEvent } from '../simulation/told.ts'
import { type Choice, numbered } from './choices.ts'
import { chooseOne } from './choose.ts'
import { sayings } from './dialogue.ts'
import { homeOffice } from './home-office.ts'
import { instantText } from './page-text.ts'
import type { Deed, Next, Rehearsal } from './rehearsal.ts'
import { tabs } from './tabs.ts'

/** How many of the latest events are told. */
const latest = 10

/** The trainee's desk beside SMS, as choices after those of the page. */
export const deskOf = ({ simulation }: Rehearsal, first: number): readonly Choice<Deed>[] => {
  const { world } = simulation.state
  return numbered<Deed>(
    [
      { label: 'Mailbox', note: unreadIn(mailboxOf(world)), does: mailbox },
      { label: 'Letters', note: unreadIn(world.letters), does: letters },
      { label: 'Notebook', note: 'what you know', does: notebook },
      { label: 'Clock', note: 'let time pass', does: clock },
      { label: 'Tabs', note: 'open, close, change', does: tabs },
      { label: 'Home Office', note: 'play it by hand', does: homeOffice },
      { label: 'What just happened', does: whatHappened },
      { label: 'Hint', note: 'what the manual says here', does: hint },
      { label: 'Leave', does: leave },
    ],
    first,
  )
}

const unreadIn = (items: readonly { readonly opened: boolean }[]): string =>
  `${items.length}, unread: ${items.filter(({ opened }) => !opened).length}`

const mailbox: Deed = (rehearsal) =>
  readOne(
    rehearsal,
    'mail',
    mailboxOf(rehearsal.simulation.state.world).map((mail) => ({
      label: mail.subject,
      note: `${mail.folder}, from ${mail.from}${mail.opened ? '' : ', unread'}`,
      does: () => readMail(rehearsal, mail),
    })),
  )

const letters: Deed = (rehearsal) =>
  readOne(
    rehearsal,
    'letters',
    rehearsal.simulation.state.world.letters.map((letter) => ({
      label: letter.subject,
      note: `to ${letter.to}${letter.opened ? '' : ', unread'}`,
      does: () => readLetter(rehearsal, letter),
    })),
  )

const readMail = ({ simulation, dialogue }: Rehearsal, mail: Mail): void => {
  simulation.openMail(mail.id)
  dialogue.say(
    '',
    `From: ${mail.from}`,
    `To: ${mail.to}`,
    `Received: ${instantText(mail.receivedAt)}`,
    `Subject: ${mail.subject}`,
    '',
    ...mail.text,
    '',
  )
}

const readLetter = ({ simulation, dialogue }: Rehearsal, letter: Letter): void => {
  simulation.openLetter(letter.id)
  dialogue.say(
    '',
    `To: ${letter.to}`,
    `Received: ${instantText(letter.receivedAt)}`,
    `Subject: ${letter.subject}`,
    '',
    ...letter.text,
    '',
  )
}

const readOne = async (
  rehearsal: Rehearsal,
  what: string,
  items: readonly Omit<Choice<() => void>, 'number'>[],
): Promise<Next> => {
  if (items.length === 0) {
    rehearsal.dialogue.say(`There is no ${what === 'mail' ? 'mail' : 'letter'}.`)
    return 'go-on'
  }
  const read = await chooseOne(rehearsal, 'Which one? (no answer: none)', numbered(items))
  if (read === 'leave') return 'leave'
  read?.()
  return 'go-on'
}

const notebook: Deed = ({ simulation, dialogue }) => {
  const notes = simulation.notebook()
  dialogue.say(
    ...notes.map(
      ({ what, from, value, isSecret }, at) =>
        `${at + 1}. ${what}: ${isSecret ? 'not shown' : value} (${from})`,
    ),
    notes.length === 0
      ? 'Nothing yet. What letters and mail tell is noted here once you read them.'
      : 'In a field, =1 takes the first entry, =2 the second.',
  )
  return 'go-on'
}

const clock: Deed = async ({ simulation, dialogue }) => {
  dialogue.say(`It is ${instantText(simulation.state.now)}.`, `Possible: ${spellHelp}.`)
  for (;;) {
    const answer = await dialogue.ask('How much time shall pass? (no answer: none)')
    if (answer === null) return 'leave'
    if (answer.trim() === '') return 'go-on'
    const spell = parseSpell(answer, simulation.state.now)
    if ('ms' in spell) {
      passTime(spell.ms)
      return 'go-on'
    }
    dialogue.say(spell.error)
  }

  function passTime(ms: number): void {
    const before = mailboxOf(simulation.state.world).length
    simulation.advance(ms)
    const fresh = mailboxOf(simulation.state.world).length - before
    dialogue.say(`It is ${instantText(simulation.state.now)}.`)
    if (fresh > 0) dialogue.say(`New in your mailbox: ${fresh}.`)
  }
}

const whatHappened: Deed = ({ simulation, dialogue }) => {
  const entries = simulation.journal.entries.slice(-latest)
  dialogue.say(...entries.map(({ at, event }) => `${instantText(at)}: ${describeEvent(event)}`))
  return 'go-on'
}

const hint: Deed = ({ simulation, dialogue, tab }) => {
  if (tab === null) return 'go-on'
  const { text, clauses } = simulation.page(tab).hint
  dialogue.say(`${text} (${clauses.join(', ')})`)
  return 'go-on'
}

const leave: Deed = ({ dialogue }) => {
  dialogue.say(sayings.left)
  return 'leave'
}
