import type { Tries } from '../../machines/account/lock.ts'
import { placeOf } from '../../machines/place.ts'
import { type SectionId, sections } from '../../machines/sections/sections.ts'
import { tabOf } from '../../machines/state.ts'
import { minute } from '../../machines/time.ts'
import { type Invariant, insiderOf, isInside, type Seen } from './invariant.ts'
import { askedElsewhere } from './user-events.ts'

/** What must hold in every state, of sessions, pages and locks. */
export const inEveryState: readonly Invariant<Seen>[] = [
  {
    name: 'a Level 2 user sees neither the board nor the licence menu, nor what is behind it, nor Defined CoS',
    clauses: ['LIC-7', 'LIC-8', 'LIC-9', 'G4-0d', 'G5-0'],
    holds: ({ state, pageOf }) =>
      state.tabs.every((tab) => {
        if (insiderOf(state, tab)?.level !== 2) return true
        const isHidden = (section: SectionId | undefined) =>
          section === 'licence-menu' ||
          section === 'defined-cos' ||
          (section !== undefined && sections[section].in === 'licence-menu')
        const { slug, controls } = pageOf(state, tab.id)
        return (
          !isHidden(placeOf(tab.session).section) &&
          slug !== 'message-board' &&
          controls.every(({ event }) => event.type !== 'section.opened' || !isHidden(event.section))
        )
      }),
  },
  {
    name: 'every screen has a way on, and every one behind the log-in a way to log out',
    clauses: ['LOG-7', 'G1-3o'],
    holds: ({ state, pageOf }) =>
      state.tabs.every((tab) => {
        const { controls } = pageOf(state, tab.id)
        const ways = controls.filter(({ enabled }) => enabled).map(({ event }) => event.type)
        return isInside(tab) ? ways.includes('logOut.selected') : ways.length > 0
      }),
  },
  {
    name: 'a way leads to the log in screen from every screen',
    clauses: ['LOG-7', 'G2-3', 'G1-1'],
    holds: ({ sms, state, pageOf }) =>
      state.tabs.every((tab) => {
        if (placeOf(tab.session).screen === 'log-in') return true
        return pageOf(state, tab.id).controls.some(({ enabled, event }) => {
          if (!enabled) return false
          const after = tabOf(sms.step(state, event), tab.id)
          return after !== undefined && placeOf(after.session).screen === 'log-in'
        })
      }),
  },
  {
    name: 'a control that can be selected is accepted, one that is greyed out changes nothing',
    clauses: ['NAV-1', 'NAV-3'],
    holds: ({ sms, state, pageOf }) =>
      state.tabs.every(({ id }) =>
        pageOf(state, id).controls.every(
          ({ enabled, event }) => (sms.step(state, event) !== state) === enabled,
        ),
      ),
  },
  {
    name: 'what no control of the page offers changes nothing',
    clauses: ['NAV-2', 'NAV-3'],
    holds: ({ sms, state, pageOf }) =>
      state.tabs.every(({ id }) =>
        askedElsewhere(sms, state, pageOf(state, id), id).every(
          (event) => sms.step(state, event) === state,
        ),
      ),
  },
  {
    name: 'of all tabs one session at the most is not taken over',
    clauses: ['LOG-9'],
    holds: ({ state }) => state.tabs.filter((tab) => isInside(tab) && !tab.stale).length <= 1,
  },
  {
    name: 'a lock stands until its end, and not longer',
    clauses: ['CRED-8', 'TRB-9'],
    holds: ({ state }) =>
      Object.values(state.world.users).every(({ account: { value, context } }) => {
        const isPending = ({ lockedUntil }: Tries) =>
          lockedUntil !== null && lockedUntil > state.now
        return (
          (value.lock === 'locked') === isPending(context.logIn) &&
          (value.resetLock === 'locked') === isPending(context.reset)
        )
      }),
  },
  {
    name: 'every session behind the log-in ends within 20 minutes',
    clauses: ['LOG-5'],
    holds: ({ state }) =>
      state.tabs.every(
        (tab) =>
          isInside(tab) === (tab.idleUntil !== null) &&
          (tab.idleUntil ?? 0) <= state.now + 20 * minute,
      ),
  },
]
