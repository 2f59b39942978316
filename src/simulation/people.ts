import {
  type DetailName,
  detailNames,
  details,
  nameOf,
  type UserDetails,
} from '../../machines/details.ts'
import type { DeskEvent } from '../../machines/events.ts'
import type { Colleague, User, World } from '../../machines/world.ts'
import { wording } from '../screens/wording.ts'
import { colleagueActs, type DeskAct } from './desk-acts.ts'
import type { Simulation } from './simulation.ts'

/**
 * Who is who in the organisation, and what each tells for a form. What a form should not get is told as well, before what it
 * should: nobody gets one right by taking whatever comes first.
 */

/** Somebody of the organisation, as the trainee meets him or her. */
export interface Somebody {
  /** One for each, and no other's. */
  readonly id: string
  readonly name: string
  readonly jobTitle: string
  readonly isTrainee: boolean
  /** Null: a user who tells nothing of himself or herself. */
  readonly colleague: Colleague | null
  /** The accounts that are his or hers, the oldest first. */
  readonly userIds: readonly string[]
  /** The names under which SMS has him or her since somebody amended them. */
  readonly amendedNames: readonly string[]
}

type People = Pick<Simulation, 'sms' | 'state' | 'startingWorld'>

/**
 * Everybody of the organisation: those who tell their details, then the other users; the trainee comes last. Who had an
 * account from the start has it still: what is amended in SMS changes a record, and nobody becomes another person by that.
 */
export const peopleOf = ({ sms, state: { world }, startingWorld }: People): readonly Somebody[] => {
  const { isSamePerson } = sms.rules.details
  const { colleagues, users, trainee } = world
  const all = Object.values(users).map((user) => startingWorld.users[user.id] ?? user)
  const ownerOf = (user: User): Colleague | undefined =>
    colleagues.find((one) => isSamePerson(one, user)) ??
    colleagues.find((one) => haveOneMailbox(world, one, user))
  const somebody = (
    id: string,
    one: Colleague | User,
    colleague: Colleague | null,
    accounts: readonly User[],
  ): Somebody => {
    const userIds = accounts.map((user) => user.id)
    const name = nameOf(one)
    const isTrainee = userIds.includes(trainee.userId)
    const amendedNames = accounts.flatMap((user) => {
      const now = nameOf(users[user.id] ?? user)
      return now === nameOf(user) ? [] : [now]
    })
    return { id, name, jobTitle: one.jobTitle, isTrainee, colleague, userIds, amendedNames }
  }

  const telling = colleagues.map((one) => {
    const accounts = all.filter((user) => ownerOf(user) === one)
    return somebody(`colleague ${one.id}`, one, one, accounts)
  })
  // A slip in a form that was sent does not make two people of one.
  const isSame = (one: User, other: User): boolean =>
    isSamePerson(one, other) || haveOneMailbox(world, one, other)
  const silent: [User, ...User[]][] = []
  for (const user of all) {
    if (ownerOf(user)) continue
    const known = silent.find((accounts) => accounts.some((one) => isSame(one, user)))
    if (known) known.push(user)
    else silent.push([user])
  }
  const others = silent.map((accounts) =>
    somebody(`user ${accounts[0].id}`, accounts[0], null, accounts),
  )
  return [...telling, ...others].toSorted(
    (one, other) => Number(one.isTrainee) - Number(other.isTrainee),
  )
}

/** Whether two have the same e-mail address, and it is not one that several people read. */
const haveOneMailbox = (
  { sharedMailboxes }: World,
  one: UserDetails,
  other: UserDetails,
): boolean => {
  const address = one.email.toLowerCase()
  const isShared = sharedMailboxes.some((shared) => shared.toLowerCase() === address)
  return address === other.email.toLowerCase() && !isShared
}

/** What can be done with the accounts of this person, and with no other's. */
export const actsWith = (
  { sms, state }: Pick<Simulation, 'sms' | 'state'>,
  { name, userIds }: Somebody,
): readonly DeskAct[] =>
  colleagueActs(sms, state, () => name).filter(({ event }) => userIds.includes(userOf(event) ?? ''))

/** The user with whom it is done; undefined: it is done with nobody of the organisation. */
const userOf = (event: DeskEvent): string | undefined => {
  if (event.type === 'password.told') return event.to === 'colleague' ? event.id : undefined
  return 'userId' in event ? event.userId : undefined
}

/** What somebody tells, and into which fields of a form it could go: an address goes into several. */
export interface Told {
  readonly label: string
  readonly text: string
  readonly fills: Filling
}

export type Filling = Readonly<Partial<Record<DetailName, string>>>

/** What somebody tells for a form, in the order of the forms; what he or she leaves out is not told. */
export const toldBy = (one: Somebody, world: World): readonly Told[] => {
  const { colleague } = one
  const told = detailNames.flatMap((detail): readonly Told[] => {
    if (detail === 'email') return mailboxesOf(one, world)
    if (!colleague) return []
    if (details[detail].postal) return detail === 'addressLine1' ? addressesOf(colleague) : []
    return [oneDetail(detail, labelOf(detail), colleague[detail])]
  })
  return told.filter(({ text }) => text !== '')
}

/** As people call it: what a form adds on how to write it is left out. */
const labelOf = (detail: DetailName): string => wording.details.labels[detail].replace(/ \(.*/, '')

const oneDetail = (detail: DetailName, label: string, text: string): Told => ({
  label,
  text,
  fills: { [detail]: text },
})

/** The e-mail addresses that somebody could give: not all of them are right (G3-4a). */
const mailboxesOf = (
  { colleague, isTrainee }: Somebody,
  { sharedMailboxes, trainee }: World,
): readonly Told[] => {
  const mailbox = (label: string) => (text: string) => oneDetail('email', label, text)
  const own = isTrainee ? trainee.addresses.filter((one) => one !== colleague?.email) : []
  if (!colleague) return own.map(mailbox(labelOf('email')))
  return [
    ...sharedMailboxes.map(mailbox('Shared mailbox')),
    mailbox('Private e-mail address')(colleague.privateEmail ?? ''),
    mailbox('Work e-mail address')(colleague.email),
    ...own.map(mailbox(labelOf('email'))),
  ]
}

const postalNames = detailNames.filter((name) => details[name].postal)

/** Where somebody lives and where he or she works, each in the lines of a form: not both are right (G3-4b, G4-5n). */
const addressesOf = (one: Colleague): readonly Told[] => [
  address('Home address', linesOf(one.homeAddress)),
  address('Work address', Object.fromEntries(postalNames.map((name) => [name, one[name]]))),
]

const address = (label: string, fills: Filling): Told => {
  const lines = postalNames.map((name) => fills[name] ?? '').filter((line) => line !== '')
  return { label, text: lines.join(', '), fills }
}

/** An address on one line, as people tell it (street, town, postcode), in the lines of a form. */
const linesOf = (told: string): Filling => {
  const parts = told.split(', ')
  const postcode = parts.length > 1 ? (parts.pop() ?? '') : ''
  const town = parts.length > 1 ? (parts.pop() ?? '') : ''
  const [addressLine1 = '', ...rest] = parts
  return { addressLine1, addressLine2: rest.join(', '), town, county: '', postcode }
}

/** Whether a field asks a detail of a person, as the forms of guides 2 to 4 do. */
export const asksADetail = (name: string): name is DetailName => Object.hasOwn(details, name)

/** What goes into a field of this name; undefined: nothing does. */
export const filledInto = (name: string, { fills }: Pick<Told, 'fills'>): string | undefined =>
  asksADetail(name) ? fills[name] : undefined

/** What somebody says of whether he or she is a settled worker (G3-0c); null: nothing. */
export const settledToldBy = ({ colleague }: Somebody): string | null =>
  colleague && `Settled worker: ${colleague.settled ? 'yes' : 'no'}`
