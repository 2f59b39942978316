import type { InScene, Scene } from '../scene.ts'
import type { Instant } from '../time.ts'

/** What the lock remembers: the wrong attempts that still count, and when the lock, or the count, comes to its end. */
export interface Tries {
  /** Wrong attempts that count, 0 to 2: the third one locks and is not counted on. */
  readonly wrongTries: number
  readonly lockedUntil: Instant | null
  /** When the count fades, under the reading that it does (R-COUNTLIFE). */
  readonly countedUntil: Instant | null
}

export const untried: Tries = { wrongTries: 0, lockedUntil: null, countedUntil: null }

/** What can happen to the lock of an account, or of a user ID that no account bears (reading R-UNKNOWN). */
export type LockEvent =
  | { readonly type: 'logIn.failed' }
  | { readonly type: 'logIn.refused' }
  | { readonly type: 'logIn.succeeded' }
  | { readonly type: 'time.reached' }

interface Asked {
  readonly context: Tries
  readonly event: { readonly scene: Scene }
}

export const lockGuards = {
  thisTryLocks: ({ context, event: { scene } }: Asked) =>
    scene.rules.lockout.locks(context.wrongTries + 1),
  theLockIsOver: ({ context, event: { scene } }: Asked) =>
    scene.rules.lockout.lockIsOver(context.lockedUntil, scene.now),
  theCountHasFaded: ({ context, event: { scene } }: Asked) =>
    scene.rules.lockout.countHasFaded(context.countedUntil, scene.now),
  successClearsTheCount: ({ event: { scene } }: Asked) =>
    scene.rules.lockout.successClearsTheCount(scene.readings),
  anAttemptStartsTheLockAnew: ({ event: { scene } }: Asked) =>
    scene.rules.lockout.attemptStartsTheLockAnew(scene.readings),
}

export const lockChanges = {
  countTheTry: ({ context, event: { scene } }: Asked): Tries => ({
    wrongTries: context.wrongTries + 1,
    lockedUntil: null,
    countedUntil: scene.rules.lockout.countEnd(scene.now, scene.readings),
  }),
  startTheLock: ({ event: { scene } }: Asked): Tries => ({
    ...untried,
    lockedUntil: scene.rules.lockout.lockEnd(scene.now, scene.readings),
  }),
  clearTheCount: (): Tries => untried,
}

export type LockEventInScene = InScene<LockEvent>

/** The region itself: the same for an account and for an ID as typed. */
export const lockRegion = {
  initial: 'open',
  states: {
    open: {
      on: {
        'logIn.failed': [
          {
            guard: 'thisTryLocks',
            target: 'locked',
            actions: 'startTheLock',
            meta: { clauses: ['CRED-7'] },
          },
          { actions: 'countTheTry', meta: { clauses: ['CRED-7'] } },
        ],
        'logIn.succeeded': {
          guard: 'successClearsTheCount',
          actions: 'clearTheCount',
          meta: { clauses: ['CRED-7'] },
        },
        'time.reached': {
          guard: 'theCountHasFaded',
          actions: 'clearTheCount',
          meta: { clauses: ['CRED-7'] },
        },
      },
    },
    locked: {
      on: {
        'logIn.failed': {
          guard: 'anAttemptStartsTheLockAnew',
          actions: 'startTheLock',
          meta: { clauses: ['CRED-7'] },
        },
        'logIn.refused': {
          guard: 'anAttemptStartsTheLockAnew',
          actions: 'startTheLock',
          meta: { clauses: ['CRED-7'] },
        },
        'time.reached': {
          guard: 'theLockIsOver',
          target: 'open',
          actions: 'clearTheCount',
          meta: { clauses: ['CRED-8', 'TRB-9'] },
        },
      },
    },
  },
} as const
