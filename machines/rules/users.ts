import type { ClauseId } from '../clauses.ts'
import type { Readings } from '../readings.ts'
import type { Scene } from '../scene.ts'
import type { Licence, User, World } from '../world.ts'
import { closed, isOpen, open, type Verdict } from './verdict.ts'

/** Why something cannot be done with users. */
export const usersWhys = [
  'provisional',
  'oneself',
  'another-level-1',
  'not-active',
  'being-assessed',
] as const
export type UsersWhy = (typeof usersWhys)[number]

/** The clause behind each of them. */
export const clauseOf: Readonly<Record<UsersWhy, ClauseId>> = {
  provisional: 'G3-0a',
  oneself: 'G4-4a',
  'another-level-1': 'G4-4b',
  'not-active': 'G3-3n',
  'being-assessed': 'G4-5a',
}

/** The same where users are amended or deactivated, which is guide 4. */
export const clauseOfChange: typeof clauseOf = { ...clauseOf, provisional: 'G4-0a' }

/** Who may do what with the users of a sponsor: guides 3 and 4. */
export const users = {
  /** Guides 3 and 4 are closed to a GBM UK Expansion Worker sponsor that is rated provisional (G3-0a, G4-0a). */
  areManagedHere: ({ routes, life }: Licence): Verdict<'provisional'> =>
    routes.includes('GBM UK Expansion Worker') && life.value.rating === 'provisional'
      ? closed('provisional')
      : open,

  /** Whose details a Level 1 user can open (R-SELECT). */
  canSelect: (viewer: User, user: User, readings: Readings): Verdict<'another-level-1'> =>
    readings['R-SELECT'] === 'everyone' || viewer.id === user.id || user.level === 2
      ? open
      : closed('another-level-1'),

  /** Only one's own details and those of Level 2 users can be amended (G4-0c, G4-4b, R-AMENDABLE, R-SECONDAMEND). */
  canAmend: (
    viewer: User,
    user: User,
    { licence, amendments }: World,
    readings: Readings,
  ): Verdict<Exclude<UsersWhy, 'oneself'>> => {
    const managed = users.areManagedHere(licence)
    if ('closed' in managed) return managed
    if (viewer.id !== user.id && user.level === 1) return closed('another-level-1')
    if (user.account.value.status !== 'active') return closed('not-active')
    const isAssessed = Object.hasOwn(amendments, user.id)
    return isAssessed && readings['R-SECONDAMEND'] === 'refused' ? closed('being-assessed') : open
  },

  /** Everybody else can be deactivated, never oneself (G4-0e, G4-4a, R-DEACTIVATABLE). */
  canDeactivate: (
    viewer: User,
    user: User,
    { licence }: World,
    readings: Readings,
  ): Verdict<Exclude<UsersWhy, 'another-level-1' | 'being-assessed'>> => {
    const managed = users.areManagedHere(licence)
    if ('closed' in managed) return managed
    if (viewer.id === user.id) return closed('oneself')
    const { status } = user.account.value
    const isInUse =
      status === 'active' || (status === 'requested' && users.requestsCanBeDeactivated(readings))
    return isInUse ? open : closed('not-active')
  },

  requestsCanBeDeactivated: (readings: Readings): boolean =>
    readings['R-DEACTIVATABLE'] === 'active-or-requested',

  /** Whether an own amendment is granted at once (G4-5a, G4-0h, R-OWNAMEND); a Level 2 user's always is (G4-5b). */
  isGrantedAtOnce: (
    user: User,
    changesTheAddressAlone: boolean,
    { automation }: Licence,
    readings: Readings,
  ): boolean =>
    user.level === 2 ||
    (readings['R-OWNAMEND'] === 'address-if-automated' && automation && changesTheAddressAlone),

  /** Whether some Level 1 user is active, as a sponsor needs one for everything in SMS (G3-0f, G4-0g). */
  hasActiveLevelOne: ({ users: all }: World): boolean =>
    Object.values(all).some(
      ({ level, account }) => level === 1 && account.value.status === 'active',
    ),

  /** Whether this user gets to Manage Level 1 and 2 users, to act there or to look up an ID (G3-2, G2-0d, R-ASKEDCOLLEAGUE). */
  canManage: (user: User, scene: Scene): boolean => {
    const { rules, readings } = scene
    const { licence } = scene.world
    return (
      user.account.value.status === 'active' &&
      isOpen(rules.licence.admits(licence)) &&
      isOpen(rules.access.sees('manage-users', user, licence, readings))
    )
  },

  /** The user ID that the next new user is given (R-USERID). */
  nextId: ({ users: all, licence }: World, familyName: string): string => {
    const letters = familyName
      .normalize('NFD')
      .toUpperCase()
      .replace(/[^A-Z]/g, '')
      .slice(0, 5)
    const taken = new Set(Object.keys(all).map((id) => Number(/[0-9]+$/.exec(id)?.[0])))
    const idOf = (number: number): string =>
      `${letters === '' ? 'USER' : letters}${String(number).padStart(4, '0')}`
    let next = taken.size + 1
    // The user ID of the licence application never logs in (G1-0a), so nobody is given it.
    while (taken.has(next) || idOf(next) === licence.applicationUserId) next += 1
    return idOf(next)
  },

  /** How a control that is not available is shown (R-UNAVAILABLE). */
  unavailableIsAbsent: (readings: Readings): boolean => readings['R-UNAVAILABLE'] === 'absent',

  /** Whether an amendment that is being assessed is told on the screens (R-AMENDPENDING). */
  tellsOfAssessment: (readings: Readings): boolean =>
    readings['R-AMENDPENDING'] === 'active-with-notice',
}
