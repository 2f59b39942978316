import type { AccountEvent } from '../../machines/account/account.ts'
import type { UserDetails } from '../../machines/details.ts'
import { accountAfter, newAccount } from '../../machines/life.ts'
import { rules } from '../../machines/rules/rules.ts'
import type { Scene } from '../../machines/scene.ts'
import type { Colleague, User, World } from '../../machines/world.ts'
import type {
  AddressInFile,
  ColleagueInFile,
  PersonInFile,
  UserInFile,
  UserStatus,
} from './people-file.ts'
import { asInForms } from './words.ts'
import type { WorldFile } from './world-file.ts'

export const keyPersonnelOf = ({ keyPersonnel }: WorldFile): World['keyPersonnel'] => {
  const { authorisingOfficer, keyContact } = keyPersonnel
  return {
    authorisingOfficer: { ...authorisingOfficer, leave: authorisingOfficer.leave ?? null },
    keyContact,
  }
}

/** A user's or colleague's details as SMS would keep them; who has no work address has the one of the licence. */
export const detailsOf = (person: PersonInFile, { licence }: WorldFile): UserDetails =>
  rules.details.tidied({
    givenName: person.givenName,
    familyName: person.familyName,
    dateOfBirth: asInForms(person.born),
    jobTitle: person.jobTitle,
    email: person.email,
    telephone: person.telephone ?? '',
    nationalInsuranceNumber: person.nationalInsuranceNumber ?? '',
    ...postalDetailsOf(person.address ?? licence.address),
  })

export const postalDetailsOf = ({ line1, line2, town, county, postcode }: AddressInFile) => ({
  addressLine1: line1,
  addressLine2: line2 ?? '',
  town,
  county: county ?? '',
  postcode,
})

/** What became of a request for each status, told to the account's own chart: only what can happen can be written. */
const outcomes: Readonly<Record<UserStatus, (password: string) => readonly AccountEvent[]>> = {
  Requested: () => [],
  Refused: () => [{ type: 'account.refused' }],
  Active: (password) => [{ type: 'account.approved', password }],
  'Deactivated by sponsor': (password) => [
    { type: 'account.approved', password },
    { type: 'account.deactivated', by: 'sponsor' },
  ],
  'Deactivated by UK V&I': (password) => [
    { type: 'account.approved', password },
    { type: 'account.deactivated', by: 'ukvi' },
  ],
}

/** Whether a user of this status has been given a password. */
export const hasPassword = (status: UserStatus): boolean =>
  outcomes[status]('').some(({ type }) => type === 'account.approved')

export const userOf = (user: UserInFile, file: WorldFile, scene: Scene): User => {
  const { id, level, status, password, email, settled = null } = user
  const details = detailsOf(user, file)
  const value = password?.value ?? ''
  const changed: AccountEvent = { type: 'password.changed', to: value }
  const history = [...outcomes[status](value), ...(password?.state === 'chosen' ? [changed] : [])]
  // One who was created outright has come to the same as one who was requested and approved.
  const requested = newAccount({ type: 'account.requested' }, scene)
  const account = history.reduce((life, event) => accountAfter(life, event, scene), requested)
  const passwordSentTo = user.passwordSentTo ?? (hasPassword(status) ? email : null)
  return { id, level, ...details, account, passwordSentTo, settled }
}

export const colleagueOf = (colleague: ColleagueInFile, file: WorldFile): Colleague => ({
  id: colleague.id,
  ...detailsOf(colleague, file),
  homeAddress: colleague.homeAddress,
  privateEmail: colleague.privateEmail ?? null,
  settled: colleague.settled,
})
