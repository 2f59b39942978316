import type { ClauseId } from '../../machines/clauses.ts'
import type { SmsEvent } from '../../machines/events.ts'
import { sectionIds } from '../../machines/sections/sections.ts'
import type { State, Tab } from '../../machines/state.ts'
import { tabOf } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import type { User } from '../../machines/world.ts'
import { pageOf, placeOf } from '../screens/pages.ts'

/** One step of SMS, seen from outside: what stood before, what happened, what stands now. */
export interface Moved {
  readonly sms: Sms
  readonly before: State
  readonly event: SmsEvent
  readonly after: State
}

/** What must hold over every step, whatever happens; each with the clauses that it stands for. */
export interface Invariant {
  readonly name: string
  readonly clauses: readonly ClauseId[]
  readonly holds: (moved: Moved) => boolean
}

const insiderOf = ({ world }: State, { session }: Tab): User | undefined =>
  session.context.userId === null ? undefined : world.users[session.context.userId]

const isInside = (tab: Tab | undefined): tab is Tab =>
  tab !== undefined && tab.session.context.userId !== null

const licenceIsValid = ({ world }: State): boolean =>
  !['expired', 'revoked'].includes(world.licence.life.value.status)

/** Tabs in which somebody is inside now and nobody was before. */
const entries = ({ before, after }: Moved): readonly Tab[] =>
  after.tabs.filter((tab) => isInside(tab) && !isInside(tabOf(before, tab.id)))

const isOpenSms = (tab: Tab): boolean => tab.session.matches({ inside: 'openSms' })

const isDead = (state: State, tab: Tab): boolean =>
  tab.stale ||
  (tab.idleUntil !== null && tab.idleUntil <= state.now) ||
  insiderOf(state, tab)?.account.value.status !== 'active' ||
  !licenceIsValid(state)

export const invariants: readonly Invariant[] = [
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
      if (!isInside(tab) || !isDead(before, tab)) return true
      if (event.type === 'field.filled' || event.type === 'tab.closed') return true
      return before === after || (before.world === after.world && !isInside(tabOf(after, tab.id)))
    },
  },
  {
    name: 'nobody passes the forced change of password',
    clauses: ['G1-2'],
    holds: ({ after }) =>
      after.tabs.every(
        (tab) => !isOpenSms(tab) || insiderOf(after, tab)?.account.value.password === 'chosen',
      ),
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
    name: 'a Level 2 user sees neither the board nor the licence menu nor Defined CoS',
    clauses: ['LIC-7', 'LIC-8', 'LIC-9', 'G5-0'],
    holds: ({ sms, after }) =>
      after.tabs.every((tab) => {
        if (insiderOf(after, tab)?.level !== 2) return true
        const hidden = ['licence-menu', 'message-board', 'defined-cos']
        const { slug, controls } = pageOf(sms, after, tab.id)
        return (
          ![...hidden, 'message-archive'].includes(slug) &&
          controls.every(
            ({ event }) => event.type !== 'section.opened' || !hidden.includes(event.section),
          )
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
      const section = sectionIds.find((id) => id === placeOf(tab).screen)
      const user = insiderOf(after, tab)
      const { readings, rules } = sms
      const isServed = event.type !== 'field.filled' && tab.session !== earlier.session
      if (!section || !user || !isServed) return true
      return 'open' in rules.access.sees(section, user, after.world.licence, readings)
    },
  },
  {
    name: 'every screen has a way on, and every one behind the log-in a way to log out',
    clauses: ['LOG-7', 'G1-3o'],
    holds: ({ sms, after }) =>
      after.tabs.every((tab) => {
        const { controls } = pageOf(sms, after, tab.id)
        const ways = controls.filter(({ enabled }) => enabled).map(({ event }) => event.type)
        return isInside(tab) ? ways.includes('logOut.selected') : ways.length > 0
      }),
  },
  {
    name: 'a control that is greyed out changes nothing when it is selected',
    clauses: ['NAV-3'],
    holds: ({ sms, before, event, after }) => {
      if (!('tab' in event) || !tabOf(before, event.tab)) return true
      const control = pageOf(sms, before, event.tab).controls.find((one) =>
        sameEvent(one.event, event),
      )
      return control === undefined || control.enabled || before === after
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
    name: 'a lock stands until its end, and not longer',
    clauses: ['CRED-8', 'TRB-9'],
    holds: ({ after }) =>
      Object.values(after.world.users).every(({ account: { value, context } }) => {
        const isPending = context.lockedUntil !== null && context.lockedUntil > after.now
        return (value.lock === 'locked') === isPending
      }),
  },
  {
    name: 'every session behind the log-in ends within 20 minutes, and no place is left without a screen',
    clauses: ['LOG-5'],
    holds: ({ after }) =>
      after.tabs.every(
        (tab) => placeOf(tab).screen !== undefined && isInside(tab) === (tab.idleUntil !== null),
      ),
  },
]

const sameEvent = (one: SmsEvent, other: SmsEvent): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
