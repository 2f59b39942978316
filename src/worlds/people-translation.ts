import type { AccountEvent } from '../../machines/account/account.ts'
import type { UserDetails } from '../../machines/details.ts'
import { accountAfter, newAccount } from '../../machines/life.ts'
import { rules } from '../../machines/rules/rules.ts'
import type { Scene } from '../../machines/scene.ts'
import type { Instant } from '../../machines/time.ts'
import type { AccountLife, Colleague, User, World } from '../../machines/world.ts'
import type {
  AddressInFile,
  ColleagueInFile,
  PersonInFile,
  UserInFile,
  UserStatus,
} from './people-file.ts'
import { asInForms, instantOf } from './words.ts'
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
  const open = history.reduce((life, event) => accountAfter(life, event, scene), requested)
  const account = user.lockedUntil ? locked(open, instantOf(user.lockedUntil), scene) : open
  const passwordSentTo = user.passwordSentTo ?? (hasPassword(status) ? email : null)
  return { id, level, ...details, account, passwordSentTo, settled }
}

/** The account after so many wrong attempts, made when the lock fell that is over then (CRED-7). */
const locked = (account: AccountLife, until: Instant, scene: Scene): AccountLife => {
  const spell = rules.lockout.lockEnd(0, scene.readings)
  const then: Scene = { ...scene, now: until - spell }
  const attempts = Array.from({ length: 3 }, () => ({ type: 'logIn.failed' }) as const)
  return attempts.reduce((life, event) => accountAfter(life, event, then), account)
}

export const colleagueOf = (colleague: ColleagueInFile, file: WorldFile): Colleague => ({
  id: colleague.id,
  ...detailsOf(colleague, file),
  homeAddress: colleague.homeAddress,
  privateEmail: colleague.privateEmail ?? null,
  settled: colleague.settled,
})
