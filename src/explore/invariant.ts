import type { ClauseId } from '../../machines/clauses.ts'
import type { SmsEvent } from '../../machines/events.ts'
import type { State, Tab } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import type { User } from '../../machines/world.ts'
import type { Page } from '../screens/screen.ts'

/** A state of SMS, seen from outside; its pages are drawn once for all who look at them. */
export interface Seen {
  readonly sms: Sms
  readonly state: State
  readonly pageOf: (state: State, tab: string) => Page
}

/** One step of SMS: what stood before, what happened, what stands now. */
export interface Moved {
  readonly sms: Sms
  readonly before: State
  readonly event: SmsEvent
  readonly after: State
}

/** What must hold whatever happens, with the clauses that it stands for: in every state, or over every step. */
export interface Invariant<Of> {
  readonly name: string
  readonly clauses: readonly ClauseId[]
  readonly holds: (of: Of) => boolean
}

export const insiderOf = ({ world }: State, { session }: Tab): User | undefined =>
  session.context.userId === null ? undefined : world.users[session.context.userId]

export const isInside = (tab: Tab | undefined): tab is Tab =>
  tab !== undefined && tab.session.context.userId !== null

export const licenceIsValid = ({ world }: State): boolean =>
  !['expired', 'revoked'].includes(world.licence.life.value.status)

/** Whether the session of somebody inside is over, though its page may still stand there. */
export const isOver = (state: State, tab: Tab): boolean =>
  tab.stale ||
  (tab.idleUntil !== null && tab.idleUntil <= state.now) ||
  insiderOf(state, tab)?.account.value.status !== 'active' ||
  !licenceIsValid(state)
