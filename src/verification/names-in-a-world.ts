import { senderOfSms } from '../../machines/desk/correspondence.ts'
import { helpdeskAddresses } from '../../machines/desk/helpdesks.ts'
import type { ScheduledEvent } from '../../machines/events.ts'
import type { World } from '../../machines/world.ts'

/**
 * By what the addresses, calls, messages and e-mails of a world can be named in a step. A slip of the hand in one would be
 * somebody without mail, or a deed that cannot be done: just what some steps are there to find.
 */

type Coming<Type extends ScheduledEvent['type']> = Extract<ScheduledEvent, { type: Type }>

const coming = <Type extends ScheduledEvent['type']>(
  { schedule }: World,
  type: Type,
): readonly Coming<Type>[] =>
  schedule.flatMap(({ event }) => (event.type === type ? [event as Coming<Type>] : []))

/** Every address to which mail of this world can go. */
export const addressesIn = ({
  users,
  colleagues,
  keyPersonnel,
  sharedMailboxes,
}: World): readonly string[] => [
  ...Object.values(users).flatMap(({ email, passwordSentTo }) => [email, passwordSentTo ?? email]),
  ...colleagues.flatMap(({ email, privateEmail }) => [email, privateEmail ?? email]),
  ...Object.values(keyPersonnel).map(({ email }) => email),
  ...sharedMailboxes,
]

/** Every address from which mail can come. */
export const sendersIn = (world: World): readonly string[] => [
  ...addressesIn(world),
  senderOfSms,
  ...Object.values(helpdeskAddresses),
  ...[...world.mail, ...coming(world, 'mail.arrived')].map(({ from }) => from),
]

/** Every caller, and every number of a call. */
export const callersIn = (world: World): readonly string[] => {
  const callers = [...world.calls, ...coming(world, 'call.came')].map(({ from }) => from)
  return [...callers, ...numbered('call', callers.length)]
}

/** Every message by title and by number. @param posted the titles of those that the scenario has posted by hand */
export const messagesIn = (world: World, posted: readonly string[]): readonly string[] => {
  const titles = [...world.posts, ...coming(world, 'homeOffice.posted')].map(({ title }) => title)
  const all = [...titles, ...posted]
  return [...all, ...numbered('post', all.length)]
}

const numbered = (what: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${what}-${at + 1}`)

/**
 * The numbers of the e-mails in which there may be a link; null: any number may be one, for mail with a link comes later, behind
 * whatever else has come by then.
 */
export const mailIn = (world: World): readonly string[] | null =>
  coming(world, 'mail.arrived').some(({ link }) => link !== null)
    ? null
    : world.mail.map(({ id }) => id)
