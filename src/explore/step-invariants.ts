import { detailNames } from '../../machines/details.ts'
import { placeOf } from '../../machines/place.ts'
import { type State, type Tab, tabOf } from '../../machines/state.ts'
import {
  type Invariant,
  insiderOf,
  isInside,
  isOver,
  licenceIsValid,
  type Moved,
} from './invariant.ts'

/** Tabs in which somebody is inside now and nobody was before. */
const entries = ({ before, after }: Moved): readonly Tab[] =>
  after.tabs.filter((tab) => isInside(tab) && !isInside(tabOf(before, tab.id)))

/** Users who are another object now: what was of them before, undefined if they are new. */
const changedUsers = (before: State, after: State) =>
  before.world.users === after.world.users
    ? []
    : Object.values(after.world.users)
        .map((is) => ({ id: is.id, was: before.world.users[is.id], is }))
        .filter(({ was, is }) => was !== is)

const isOpenSms = (tab: Tab): boolean => tab.session.matches({ inside: 'openSms' })

/** What must hold over every step, of sessions, users and locks. */
export const overEveryStep: readonly Invariant<Moved>[] = [
  {
    name: 'nobody gets in who is not active, is locked, or whose licence is not valid',
    clauses: ['LOG-1', 'LIC-2', 'CRED-7', 'G4-9a'],
    holds: (moved) =>
      entries(moved).every((tab) => {
        const value = moved.before.world.users[tab.session.context.userId ?? '']?.account.value
        return value?.status === 'active' && value.lock === 'open' && licenceIsValid(moved.before)
      }),
  },
  {
    name: 'no action is served in a session that is over',
    clauses: ['LOG-5', 'LOG-9', 'LIC-2', 'G4-9'],
    holds: ({ before, event, after }) => {
      const tab = 'tab' in event ? tabOf(before, event.tab) : undefined
      if (!isInside(tab) || !isOver(before, tab)) return true
      if (event.type === 'field.filled' || event.type === 'tab.closed') return true
      return before === after || (before.world === after.world && !isInside(tabOf(after, tab.id)))
    },
  },
  {
    name: 'nobody passes the forced change of password',
    clauses: ['G1-2', 'G2-3n'],
    holds: ({ before, after }) =>
      after.tabs.every((tab) => {
        const earlier = tabOf(before, tab.id)
        // Who is past it already stays so when the password is reset elsewhere (R-RESETLIVE).
        if (!isOpenSms(tab) || (earlier && isOpenSms(earlier))) return true
        if (earlier?.session.context.passwordChanged) return true
        return insiderOf(after, tab)?.account.value.password === 'chosen'
      }),
  },
  {
    name: 'a Level 1 user passes the unread board only where a reading lets him or her',
    clauses: ['LOG-3', 'G5-0'],
    holds: ({ sms, before, after }) =>
      after.tabs.every((tab) => {
        const earlier = tabOf(before, tab.id)
        if (!isOpenSms(tab) || (earlier && isOpenSms(earlier))) return true
        if (insiderOf(after, tab)?.level !== 1 || tab.session.context.boardRead) return true
        const { readings } = sms
        return (
          readings['R-BOARDEMPTY'] === 'when-messages' ||
          (readings['R-FIRSTBOARD'] === 'change-then-home' && tab.session.context.passwordChanged)
        )
      }),
  },
  {
    name: 'no page is served that the licence hides by then',
    clauses: ['G1-3a', 'G1-3b', 'G1-3c', 'G1-3d'],
    holds: ({ sms, before, event, after }) => {
      const tab = 'tab' in event ? tabOf(after, event.tab) : undefined
      const earlier = tab && tabOf(before, tab.id)
      if (!tab || !earlier || !isOpenSms(tab)) return true
      const { section } = placeOf(tab.session)
      const user = insiderOf(after, tab)
      const { readings, rules } = sms
      const isServed = event.type !== 'field.filled' && tab.session !== earlier.session
      if (!section || !user || !isServed) return true
      return 'open' in rules.access.sees(section, user, after.world.licence, readings)
    },
  },
  {
    name: 'a deactivated user stays deactivated',
    clauses: ['G4-9a'],
    holds: ({ before, after }) =>
      Object.values(before.world.users).every(({ id, account: { value } }) => {
        const gone = value.status.startsWith('deactivated')
        return !gone || after.world.users[id]?.account.value.status === value.status
      }),
  },
  {
    name: 'nobody deactivates himself or herself, and nobody but Level 1 users deactivates by the sponsor',
    clauses: ['G4-0e', 'G4-4a', 'G4-0d'],
    holds: ({ before, event, after }) => {
      const tab = 'tab' in event ? tabOf(before, event.tab) : undefined
      const actor = tab && insiderOf(before, tab)
      return changedUsers(before, after).every(({ id, was, is }) => {
        const isNew = is.account.value.status === 'deactivatedBySponsor'
        if (!isNew || was?.account.value.status === 'deactivatedBySponsor') return true
        return event.type === 'time.passed' || (actor?.level === 1 && actor.id !== id)
      })
    },
  },
  {
    name: 'details change only by an amendment that may be made: of oneself or of a Level 2 user',
    clauses: ['G4-0c', 'G4-4b', 'G4-5a', 'G4-5b'],
    holds: ({ before, event, after }) => {
      const tab = 'tab' in event ? tabOf(before, event.tab) : undefined
      const actor = tab && insiderOf(before, tab)
      return changedUsers(before, after).every(({ id, was, is }) => {
        if (was === undefined || detailNames.every((name) => was[name] === is[name])) return true
        if (event.type === 'time.passed' || event.type === 'homeOffice.amendmentApproved')
          return Object.hasOwn(before.world.amendments, id)
        return event.type === 'amendment.submitted' && (actor?.id === id || was.level === 2)
      })
    },
  },
  {
    name: 'a provisional GBM UK Expansion Worker sponsor adds, amends and deactivates nobody in SMS',
    clauses: ['G3-0a', 'G4-0a'],
    holds: ({ sms, before, event, after }) =>
      !('tab' in event) ||
      'open' in sms.rules.users.areManagedHere(before.world.licence) ||
      changedUsers(before, after).every(
        ({ was, is }) =>
          was !== undefined &&
          was.account.value.status === is.account.value.status &&
          detailNames.every((name) => was[name] === is[name]),
      ),
  },
  {
    name: 'no user is ever lost, and none changes level',
    clauses: ['G3-0d', 'G4-9a'],
    holds: ({ before, after }) =>
      Object.values(before.world.users).every(
        ({ id, level }) => after.world.users[id]?.level === level,
      ),
  },
  {
    name: 'a password that SMS makes up goes to nobody but its user',
    clauses: ['CRED-5', 'G2-3a', 'G3-6a'],
    holds: ({ sms, before, after }) =>
      after.world.mail.slice(before.world.mail.length).every(({ to, credentials }) => {
        const { password } = credentials
        if (password === null) return true
        const owner = Object.values(after.world.users).find(
          ({ account }) => account.context.password === password,
        )
        return owner !== undefined && to === sms.rules.passwordReset.addressOf(owner, sms.readings)
      }),
  },
  {
    name: 'a log-in takes every other session of the browser over',
    clauses: ['LOG-9'],
    holds: (moved) =>
      entries(moved).every(({ id }) =>
        moved.after.tabs.every((tab) => tab.id === id || !isInside(tab) || tab.stale),
      ),
  },
  {
    name: 'a lock is lifted by nothing but time',
    clauses: ['CRED-8', 'TRB-9'],
    holds: ({ before, event, after }) =>
      event.type === 'time.passed' ||
      changedUsers(before, after).every(
        ({ was, is }) =>
          (was?.account.value.lock !== 'locked' || is.account.value.lock === 'locked') &&
          (was?.account.value.resetLock !== 'locked' || is.account.value.resetLock === 'locked'),
      ),
  },
  {
    name: 'no licence that has expired or was revoked comes back',
    clauses: ['LIC-2'],
    holds: ({ before, after }) => licenceIsValid(before) || !licenceIsValid(after),
  },
]
