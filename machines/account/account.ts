import { assign, setup, stateIn } from 'xstate'
import type { ClauseId } from '../clauses.ts'
import type { InScene } from '../scene.ts'
import {
  type Attempts,
  type Door,
  type LockEvent,
  type LockEventInScene,
  lockChanges,
  lockGuards,
  lockRegion,
  untried,
} from './lock.ts'

/** What an account remembers beside its state: the counts of wrong attempts, and the password that fits now. */
export interface AccountContext extends Attempts {
  readonly password: string | null
}

export type AccountEvent =
  | LockEvent
  | { readonly type: 'account.requested' }
  | { readonly type: 'account.created'; readonly password: string }
  | { readonly type: 'account.approved'; readonly password: string }
  | { readonly type: 'account.refused' }
  | { readonly type: 'account.deactivated'; readonly by: 'sponsor' | 'ukvi' }
  | { readonly type: 'password.changed'; readonly to: string }

export interface AccountInput {
  readonly password: string | null
}

/** The password that an event brings, if it brings one. */
const passwordIn = (event: AccountEvent): string | undefined => {
  if ('password' in event) return event.password
  return 'to' in event ? event.to : undefined
}

const accountSetup = setup({
  types: {
    context: {} as AccountContext,
    events: {} as InScene<AccountEvent>,
    meta: {} as { readonly clauses: readonly ClauseId[] },
    input: {} as AccountInput,
  },
  guards: {
    ...lockGuards,
    theRequestIsOpen: stateIn({ status: 'requested' }),
    bySponsor: ({ event }) => event.type === 'account.deactivated' && event.by === 'sponsor',
    aRequestCanBeWithdrawn: ({ event }) =>
      event.type === 'account.deactivated' &&
      event.by === 'sponsor' &&
      event.scene.rules.users.requestsCanBeDeactivated(event.scene.readings),
  },
  actions: {
    countTheTry: assign((asked, at: { door: Door }) => lockChanges.countTheTry(asked, at)),
    startTheLock: assign((asked, at: { door: Door }) => lockChanges.startTheLock(asked, at)),
    clearTheCount: assign((asked, at: { door: Door }) => lockChanges.clearTheCount(asked, at)),
    keepThePassword: assign({
      password: ({ context, event }) => passwordIn(event) ?? context.password,
    }),
  },
})

/**
 * The life of a user's account, from request to deactivation. Regions that move side by side: who may log in at all,
 * whether a lock stands on either door, and whether the password has still to be changed. No way leads back from a deactivation (G4-9a).
 */
export const accountChart = accountSetup.createMachine({
  id: 'account',
  type: 'parallel',
  context: ({ input }) => ({ ...untried, password: input.password }),
  states: {
    status: {
      initial: 'proposed',
      states: {
        proposed: {
          on: {
            'account.requested': { target: 'requested', meta: { clauses: ['G3-5b'] } },
            'account.created': { target: 'active', meta: { clauses: ['G3-5a'] } },
          },
        },
        requested: {
          meta: { clauses: ['G3-3n'] },
          on: {
            'account.approved': { target: 'active', meta: { clauses: ['G3-6a'] } },
            'account.refused': { target: 'refused', meta: { clauses: ['G3-6b'] } },
            'account.deactivated': {
              guard: 'aRequestCanBeWithdrawn',
              target: 'deactivatedBySponsor',
              meta: { clauses: ['G4-9'] },
            },
          },
        },
        active: {
          meta: { clauses: ['G3-3n'] },
          on: {
            'account.deactivated': [
              {
                guard: 'bySponsor',
                target: 'deactivatedBySponsor',
                meta: { clauses: ['G4-9'] },
              },
              { target: 'deactivatedByUkvi', meta: { clauses: ['G3-3u'] } },
            ],
          },
        },
        refused: { meta: { clauses: ['G3-3n'] } },
        deactivatedBySponsor: { meta: { clauses: ['G3-3n', 'G4-9a'] } },
        deactivatedByUkvi: { meta: { clauses: ['G3-3n', 'G4-9a'] } },
      },
    },
    lock: lockRegion('logIn'),
    resetLock: lockRegion('reset'),
    password: {
      initial: 'notIssued',
      states: {
        notIssued: {
          on: {
            'account.created': {
              target: 'issued',
              actions: 'keepThePassword',
              meta: { clauses: ['G3-5a'] },
            },
            'account.approved': {
              guard: 'theRequestIsOpen',
              target: 'issued',
              actions: 'keepThePassword',
              meta: { clauses: ['CRED-5'] },
            },
          },
        },
        issued: {
          meta: { clauses: ['G1-2'] },
          on: {
            'password.changed': {
              target: 'chosen',
              actions: 'keepThePassword',
              meta: { clauses: ['G1-2'] },
            },
            'password.reset': {
              actions: 'keepThePassword',
              meta: { clauses: ['G2-3a'] },
            },
          },
        },
        chosen: {
          on: {
            'password.reset': {
              target: 'issued',
              actions: 'keepThePassword',
              meta: { clauses: ['G2-3a', 'G2-3n'] },
            },
            'password.changed': { actions: 'keepThePassword', meta: { clauses: ['NAV-2'] } },
          },
        },
      },
    },
  },
})

/** The life of a user ID as typed that no account bears: nothing but its locks (reading R-UNKNOWN). */
export const strangerChart = setup({
  types: {
    context: {} as Attempts,
    events: {} as LockEventInScene,
    meta: {} as { readonly clauses: readonly ClauseId[] },
  },
  guards: lockGuards,
  actions: {
    countTheTry: assign((asked, at: { door: Door }) => lockChanges.countTheTry(asked, at)),
    startTheLock: assign((asked, at: { door: Door }) => lockChanges.startTheLock(asked, at)),
    clearTheCount: assign((asked, at: { door: Door }) => lockChanges.clearTheCount(asked, at)),
  },
}).createMachine({
  id: 'stranger',
  type: 'parallel',
  context: untried,
  states: { lock: lockRegion('logIn'), resetLock: lockRegion('reset') },
})
