import { type DetailName, detailNames } from '../../../machines/details.ts'
import { rules } from '../../../machines/rules/rules.ts'
import type { Colleague, User, World } from '../../../machines/world.ts'
import { wording } from '../../screens/wording.ts'

/** Somebody of the organisation, as the trainee meets him or her: what this person tells, and the account in SMS. */
export interface Someone {
  /** One for each, and no other's. */
  readonly id: string
  readonly name: string
  readonly jobTitle: string
  readonly isTrainee: boolean
  readonly colleague: Colleague | null
  readonly user: User | null
}

/** What a person tells about himself or herself, a line of it. */
export interface Told {
  /** The detail of a form for which somebody could take it. */
  readonly detail: DetailName
  readonly label: string
  readonly value: string
}

const nameOf = ({ givenName, familyName }: Pick<Colleague, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`

/** All people of the organisation: those who tell their details, then the other users; the trainee comes last. */
export const peopleOf = ({ colleagues, users, trainee }: World): readonly Someone[] => {
  const taken = new Set<string>()
  const tellers = colleagues.map((colleague): Someone => {
    const user = Object.values(users).find((one) => !taken.has(one.id) && isTheSame(colleague, one))
    if (user) taken.add(user.id)
    return {
      id: `colleague ${colleague.id}`,
      name: nameOf(colleague),
      jobTitle: colleague.jobTitle,
      isTrainee: user?.id === trainee.userId,
      colleague,
      user: user ?? null,
    }
  })
  const others = Object.values(users)
    .filter(({ id }) => !taken.has(id))
    .map(
      (user): Someone => ({
        id: `user ${user.id}`,
        name: nameOf(user),
        jobTitle: user.jobTitle,
        isTrainee: user.id === trainee.userId,
        colleague: null,
        user,
      }),
    )
  return [...tellers, ...others].toSorted(
    (one, other) => Number(one.isTrainee) - Number(other.isTrainee),
  )
}

/** Whether a user is this colleague: the same person, or who reads the same mail. */
const isTheSame = (colleague: Colleague, user: User): boolean =>
  rules.details.isSamePerson(colleague, user) ||
  colleague.email.toLowerCase() === user.email.toLowerCase()

const { labels } = wording.details

/**
 * What somebody tells for a form, in the order of the forms. What does not belong there, from home, is told before what
 * does: so nobody gets a form right by taking whatever comes first.
 */
export const toldBy = ({ colleague, isTrainee }: Someone, { trainee }: World): readonly Told[] => {
  const addresses = isTrainee ? trainee.addresses : []
  const ownAddresses = addresses
    .filter((address) => address !== colleague?.email)
    .map((value): Told => ({ detail: 'email', label: labels.email, value }))
  if (!colleague) return ownAddresses
  const fromHome: Partial<Readonly<Record<DetailName, Told>>> = {
    addressLine1: {
      detail: 'addressLine1',
      label: 'Home address',
      value: colleague.homeAddress,
    },
    ...(colleague.privateEmail !== null && {
      email: { detail: 'email', label: 'Private e-mail address', value: colleague.privateEmail },
    }),
  }
  const told = detailNames.flatMap((detail): readonly Told[] => [
    ...(fromHome[detail] ? [fromHome[detail]] : []),
    { detail, label: labelOf(detail), value: colleague[detail] },
  ])
  return [...told.filter(({ value }) => value !== ''), ...ownAddresses]
}

/** As people call it: what a form adds is left out, and what is at work can be told from what is at home. */
const called: Partial<Readonly<Record<DetailName, string>>> = {
  dateOfBirth: 'Date of birth',
  email: 'Work e-mail address',
  addressLine1: 'Work address',
}

const labelOf = (detail: DetailName): string => called[detail] ?? labels[detail]
