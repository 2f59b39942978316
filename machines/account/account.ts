import { assign, setup } from 'xstate'
import type { ClauseId } from '../clauses.ts'
import type { InScene } from '../scene.ts'
import {
  type LockEvent,
  type LockEventInScene,
  lockChanges,
  lockGuards,
  lockRegion,
  type Tries,
  untried,
} from './lock.ts'

/** What an account remembers beside its state: the count of wrong attempts, and the password that fits now. */
export interface AccountContext extends Tries {
  readonly password: string | null
}

export type AccountEvent =
  | LockEvent
  | { readonly type: 'account.approved'; readonly password: string }
  | { readonly type: 'account.refused' }
  | { readonly type: 'account.deactivated'; readonly by: 'sponsor' | 'ukvi' }
  | { readonly type: 'password.changed'; readonly to: string }

export interface AccountInput {
  readonly password: string | null
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
    bySponsor: ({ event }) => event.type === 'account.deactivated' && event.by === 'sponsor',
  },
  actions: {
    countTheTry: assign((asked) => lockChanges.countTheTry(asked)),
    startTheLock: assign((asked) => lockChanges.startTheLock(asked)),
    clearTheCount: assign(lockChanges.clearTheCount()),
    keepThePassword: assign({
      password: ({ context, event }) =>
        event.type === 'password.changed'
          ? event.to
          : event.type === 'account.approved'
            ? event.password
            : context.password,
    }),
  },
})

/**
 * The life of a user's account, from request to deactivation. Three regions that move side by side: who may log in at all,
 * whether a lock stands, and whether the password has still to be changed. No way leads back from a deactivation (G4-9a).
 */
export const accountChart = accountSetup.createMachine({
  id: 'account',
  type: 'parallel',
  context: ({ input }) => ({ ...untried, password: input.password }),
  states: {
    status: {
      initial: 'requested',
      states: {
        requested: {
          meta: { clauses: ['G3-3n'] },
          on: {
            'account.approved': { target: 'active', meta: { clauses: ['G3-6a'] } },
            'account.refused': { target: 'refused', meta: { clauses: ['G3-6b'] } },
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
    lock: lockRegion,
    password: {
      initial: 'notIssued',
      states: {
        notIssued: {
          on: {
            'account.approved': {
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
          },
        },
        chosen: {
          on: {
            'password.changed': { actions: 'keepThePassword', meta: { clauses: ['NAV-2'] } },
          },
        },
      },
    },
  },
})

/** The life of a user ID as typed that no account bears: nothing but its lock (reading R-UNKNOWN). */
export const strangerChart = setup({
  types: {
    context: {} as Tries,
    events: {} as LockEventInScene,
    meta: {} as { readonly clauses: readonly ClauseId[] },
  },
  guards: lockGuards,
  actions: {
    countTheTry: assign((asked) => lockChanges.countTheTry(asked)),
    startTheLock: assign((asked) => lockChanges.startTheLock(asked)),
    clearTheCount: assign(lockChanges.clearTheCount()),
  },
}).createMachine({ id: 'stranger', context: untried, ...lockRegion })
