import { helpdeskAddresses } from '../../machines/desk/helpdesks.ts'
import type { DeskEvent } from '../../machines/events.ts'
import type { Letter, Mail, World } from '../../machines/world.ts'
import { type Asker, askerAtTheAddressOf, askerWords } from '../simulation/askers.ts'
import { spellInWords } from '../simulation/spell.ts'
import { frameOf } from './terminal-frame.ts'
import { keys, type PaneName } from './terminal-keys.ts'
import {
  actInOpenPane,
  actInPane,
  type DeskOutcome,
  inPane,
  nothingThere,
} from './terminal-pane.ts'
import { type Entry, entries, type Item, inEntry } from './terminal-post.ts'
import type { TerminalProgram } from './terminal-program.ts'

/** Lets time pass. @returns the message, and whether it says that so much has passed */
export const passTime = (program: TerminalProgram, ms: number): Promise<DeskOutcome> =>
  inPane(program, 'clock', async () => {
    await program.press(keys.eraseAll + spellInWords(ms) + keys.enter)
    const { message } = frameOf(program)
    return { isThere: message.startsWith(`${spellInWords(ms)} passed`), message }
  })

/** Does at the desk in the terminal what the trainee does beside SMS. */
export const actAtTheDesk = (
  program: TerminalProgram,
  event: DeskEvent,
  world: World | undefined,
): Promise<DeskOutcome> => {
  switch (event.type) {
    case 'mail.opened':
      return openedFirst(program, 'mailbox', event.id, world?.mail)
    case 'letter.opened':
      return openedFirst(program, 'letters', event.id, world?.letters)
    case 'mail.linkFollowed':
      return inMail(program, event.id, () => actInOpenPane(program, 'Follow the link '))
    case 'mail.filterMended':
      return actInPane(program, 'mailbox', 'Let mail from homeoffice.gov.uk through')
    case 'call.taken':
      return inCall(program, event.id, 'Take the call')
    case 'call.declined':
      return endedCall(program, event.id)
    case 'password.told':
      return told(program, event)
    case 'userId.handedOver':
      return withUser(program, event.userId, `Hand the user ID ${event.userId} over to `)
    case 'colleague.asked':
      return withUser(program, event.userId, 'Ask ')
    case 'helpdesk.asked':
      return askedHelpdesk(program, event, world)
    case 'paperForm.sent':
      return sentForm(program, event.colleague, world)
  }
}

/** An address that is that of several is offered in the name of one of them. */
const askedHelpdesk = async (
  program: TerminalProgram,
  { helpdesk, from }: Extract<DeskEvent, { type: 'helpdesk.asked' }>,
  world: World | undefined,
): Promise<DeskOutcome> => {
  const askAs = (asker: Asker): Promise<DeskOutcome> =>
    actInPane(
      program,
      'telephone',
      `Ask ${helpdeskAddresses[helpdesk]} for your user ID, ${askerWords[asker]}`,
    )
  const asked = await askAs(from)
  const other = world ? askerAtTheAddressOf(world, from) : from
  return asked.isThere || other === from ? asked : askAs(other)
}

const told = (
  program: TerminalProgram,
  { to, id }: Extract<DeskEvent, { type: 'password.told' }>,
): Promise<DeskOutcome> => {
  switch (to) {
    case 'page':
      return inMail(program, id, async () => {
        const { isThere } = await actInOpenPane(program, 'Look at the page again')
        return isThere ? actInOpenPane(program, 'Give the page ') : nothingThere
      })
    case 'caller':
      return inCall(program, id, 'Tell the caller ')
    case 'colleague':
      return withUser(program, id, 'Tell ')
  }
}

const isUnread = ({ label }: Entry): boolean => label.startsWith('NEW ')

const refersTo =
  (id: string) =>
  ({ head }: Item): boolean =>
    head.Reference === id

/** Does something while the entry that is meant is open: entries are opened one after the other until it is found. */
const inEntryThat = async (
  program: TerminalProgram,
  name: PaneName,
  candidates: readonly Entry[],
  isMeant: (item: Item) => boolean,
  act: () => Promise<DeskOutcome>,
): Promise<DeskOutcome> => {
  for (const entry of candidates) {
    const outcome = await inEntry(program, name, entry, async (item) =>
      isMeant(item) ? await act() : undefined,
    )
    if (outcome) return outcome
  }
  return nothingThere
}

const isOpen: DeskOutcome = { isThere: true, message: '' }

/** Opens what has not been opened yet; what the world began with is known by its subject. */
const openedFirst = async (
  program: TerminalProgram,
  name: 'mailbox' | 'letters',
  id: string,
  known: readonly (Mail | Letter)[] = [],
): Promise<DeskOutcome> => {
  const subject = known.find((one) => one.id === id)?.subject
  const isLikely = ({ label }: Entry) => subject === undefined || label.includes(subject)
  const candidates = (await entries(program, name)).filter(isUnread).filter(isLikely)
  return inEntryThat(program, name, candidates, refersTo(id), async () => isOpen)
}

/** Mail that has been opened already: something can be done about no other. */
const inMail = async (
  program: TerminalProgram,
  id: string,
  act: () => Promise<DeskOutcome>,
): Promise<DeskOutcome> => {
  const candidates = (await entries(program, 'mailbox')).filter((entry) => !isUnread(entry))
  return inEntryThat(program, 'mailbox', candidates, refersTo(id), act)
}

const inCall = async (
  program: TerminalProgram,
  id: string,
  beginning: string,
): Promise<DeskOutcome> => {
  const calls = await entries(program, 'telephone')
  return inEntryThat(program, 'telephone', calls, refersTo(id), () =>
    actInOpenPane(program, beginning),
  )
}

/** One that rings is not taken, one that was taken is ended. */
const endedCall = async (program: TerminalProgram, id: string): Promise<DeskOutcome> => {
  const declined = await inCall(program, id, 'Do not take the call')
  return declined.isThere ? declined : inCall(program, id, 'Put the telephone down')
}

const withUser = async (
  program: TerminalProgram,
  userId: string,
  beginning: string,
): Promise<DeskOutcome> => {
  const people = await entries(program, 'colleagues')
  const isMeant = ({ head }: Item) => head['User ID'] === userId
  return inEntryThat(program, 'colleagues', people, isMeant, () =>
    actInOpenPane(program, beginning),
  )
}

const sentForm = async (
  program: TerminalProgram,
  id: string,
  world: World | undefined,
): Promise<DeskOutcome> => {
  const colleague = world?.colleagues.find((one) => one.id === id)
  if (!colleague) return nothingThere
  const { givenName, familyName } = colleague
  return actInPane(program, 'colleagues', `Send the form with ${givenName} ${familyName} as `)
}
