import { type DetailName, details, type UserDetails } from '../../machines/details.ts'
import type { Colleague, User } from '../../machines/world.ts'
import { wording } from '../screens/wording.ts'
import type { Simulation } from '../simulation/simulation.ts'

/** Somebody of the organisation: what he or she tells, and the accounts that are his or hers. */
export interface Somebody {
  readonly name: string
  readonly jobTitle: string
  /** Null: a user who tells nothing of himself or herself. */
  readonly told: Colleague | null
  readonly userIds: readonly string[]
  readonly isTrainee: boolean
}

/** Everybody of the organisation whom the trainee knows: colleagues who tell their details, then the other users. */
export const peopleOf = ({ sms, state }: Simulation): readonly Somebody[] => {
  const { colleagues, users, trainee } = state.world
  const all = Object.values(users)
  // A slip in a form that was sent does not make two people of one.
  const isSame = (one: UserDetails, other: UserDetails): boolean =>
    sms.rules.details.isSamePerson(one, other) ||
    one.email.toLowerCase() === other.email.toLowerCase()
  const somebody = (one: Colleague | User, told: Colleague | null): Somebody => {
    const userIds = all.filter((user) => isSame(user, one)).map(({ id }) => id)
    const isTrainee = userIds.includes(trainee.userId)
    return { name: nameOf(one), jobTitle: one.jobTitle, told, userIds, isTrainee }
  }
  const telling = colleagues.map((one) => somebody(one, one))
  const known = new Set([trainee.userId, ...telling.flatMap(({ userIds }) => userIds)])
  const others: Somebody[] = []
  for (const user of all) {
    if (known.has(user.id)) continue
    const other = somebody(user, null)
    others.push(other)
    for (const id of other.userIds) known.add(id)
  }
  return [...telling, ...others]
}

const nameOf = ({ givenName, familyName }: Colleague | User): string => `${givenName} ${familyName}`

/** Whether a field asks a detail of a person, as the forms of guides 3 and 4 do. */
export const asksADetail = (name: string): name is DetailName => Object.hasOwn(details, name)

/** Whether a detail is part of the postal address, which is told as one. */
export const isPostal = (name: DetailName): boolean => details[name].postal

const postalNames = (Object.keys(details) as DetailName[]).filter(isPostal)

/** What a colleague tells of himself or herself, a line each. What is right for a form is for the trainee to know. */
export const detailsToldBy = (one: Colleague): readonly string[] => {
  const { labels } = wording.details
  const lines: readonly (readonly [string, string])[] = [
    [labels.givenName, one.givenName],
    [labels.familyName, one.familyName],
    [labels.dateOfBirth, one.dateOfBirth],
    [labels.jobTitle, one.jobTitle],
    ...emailsOf(one).map(({ label, value }) => [label, value] as const),
    [labels.telephone, one.telephone],
    [labels.nationalInsuranceNumber, one.nationalInsuranceNumber],
    ...addressesOf(one).map(({ label, parts }) => [label, lineOf(parts)] as const),
    ['Settled worker', one.settled ? 'yes' : 'no'],
  ]
  return lines.filter(([, value]) => value !== '').map(([label, value]) => `${label}: ${value}`)
}

/** One of several things that could go into a field. */
export interface Possible {
  readonly label: string
  readonly value: string
}

export type Postal = Readonly<Partial<Record<DetailName, string>>>

const emailsOf = ({ email, privateEmail }: Colleague): readonly Possible[] => [
  ...(privateEmail === null ? [] : [{ label: 'Private e-mail', value: privateEmail }]),
  { label: 'Work e-mail', value: email },
]

/**
 * The e-mail addresses that a form could be given: not all of them are right (G3-4a), and the right one does not come first,
 * so that nobody finds it by taking whatever does.
 */
export const emailsFor = (
  one: Colleague,
  sharedMailboxes: readonly string[],
): readonly Possible[] => [
  ...sharedMailboxes.map((value) => ({ label: 'Shared mailbox', value })),
  ...emailsOf(one),
]

/** The home address and the work address, each in the lines of a form: not both are right (G3-4b, G4-5n). */
export const addressesOf = (
  one: Colleague,
): readonly { readonly label: string; readonly parts: Postal }[] => [
  { label: 'Home address', parts: linesOf(one.homeAddress) },
  {
    label: 'Work address',
    parts: Object.fromEntries(postalNames.map((name) => [name, one[name]])),
  },
]

export const lineOf = (parts: Postal): string =>
  postalNames
    .map((name) => parts[name] ?? '')
    .filter((part) => part !== '')
    .join(', ')

/** An address on one line, as people tell it: street, town, postcode. */
const linesOf = (address: string): Postal => {
  const parts = address.split(', ')
  const postcode = parts.length > 1 ? (parts.pop() ?? '') : ''
  const town = parts.length > 1 ? (parts.pop() ?? '') : ''
  const [addressLine1 = '', ...rest] = parts
  return { addressLine1, addressLine2: rest.join(', '), town, county: '', postcode }
}
