import type { InScene, Scene } from '../scene.ts'
import type { Instant } from '../time.ts'

/** What one lock remembers: the wrong attempts that still count, and when the lock, or the count, comes to its end. */
export interface Tries {
  /** Wrong attempts that count, 0 to 2: the third one locks and is not counted on. */
  readonly wrongTries: number
  readonly lockedUntil: Instant | null
  /** When the count fades, under the reading that it does (R-COUNTLIFE). */
  readonly countedUntil: Instant | null
}

/** The log in screen has a lock, and the password reset perhaps one of its own (R-RESETLOCK). */
export type Door = 'logIn' | 'reset'

export type Attempts = Readonly<Record<Door, Tries>>

const untriedDoor: Tries = { wrongTries: 0, lockedUntil: null, countedUntil: null }

export const untried: Attempts = { logIn: untriedDoor, reset: untriedDoor }

/**
 * What can happen to a lock of an account, or of a user ID that no account bears (reading R-UNKNOWN): an entry was wrong,
 * was turned away for another cause, or was right.
 */
export type LockEvent =
  | { readonly type: `${Door}.${'failed' | 'refused'}` }
  | { readonly type: 'logIn.succeeded' }
  | { readonly type: 'password.reset'; readonly to: string }
  | { readonly type: 'time.reached' }

interface Asked {
  readonly context: Attempts
  readonly event: { readonly scene: Scene }
}
interface At {
  readonly door: Door
}

export const lockGuards = {
  thisTryLocks: ({ context, event: { scene } }: Asked, { door }: At) =>
    scene.rules.lockout.locks(context[door].wrongTries + 1),
  theLockIsOver: ({ context, event: { scene } }: Asked, { door }: At) =>
    scene.rules.lockout.lockIsOver(context[door].lockedUntil, scene.now),
  theCountHasFaded: ({ context, event: { scene } }: Asked, { door }: At) =>
    scene.rules.lockout.countHasFaded(context[door].countedUntil, scene.now),
  successClearsTheCount: ({ event: { scene } }: Asked, { door }: At) =>
    scene.rules.lockout.successClearsTheCount(door, scene.readings),
  aResetClearsTheCount: ({ event: { scene } }: Asked) =>
    scene.rules.lockout.aResetClearsTheCount(scene.readings),
  anAttemptStartsTheLockAnew: ({ event: { scene } }: Asked) =>
    scene.rules.lockout.attemptStartsTheLockAnew(scene.readings),
}

type Change = Partial<Attempts>

export const lockChanges = {
  countTheTry: ({ context, event: { scene } }: Asked, { door }: At): Change => ({
    [door]: {
      wrongTries: context[door].wrongTries + 1,
      lockedUntil: null,
      countedUntil: scene.rules.lockout.countEnd(scene.now, scene.readings),
    },
  }),
  startTheLock: ({ event: { scene } }: Asked, { door }: At): Change => ({
    [door]: {
      ...untriedDoor,
      lockedUntil: scene.rules.lockout.lockEnd(scene.now, scene.readings),
    },
  }),
  clearTheCount: (_: Asked, { door }: At): Change => ({ [door]: untriedDoor }),
}

export type LockEventInScene = InScene<LockEvent>

/** The region of one door: the same for an account and for an ID as typed. */
export const lockRegion = <const D extends Door>(door: D) => {
  const at = { door } as const
  const startTheLock = { type: 'startTheLock', params: at } as const
  const clearTheCount = { type: 'clearTheCount', params: at } as const
  const startedAnew = {
    guard: 'anAttemptStartsTheLockAnew',
    actions: startTheLock,
    meta: { clauses: ['CRED-7'] },
  } as const
  return {
    initial: 'open',
    states: {
      open: {
        on: {
          [`${door}.failed` as const]: [
            {
              guard: { type: 'thisTryLocks', params: at },
              target: 'locked',
              actions: startTheLock,
              meta: { clauses: ['CRED-7'] },
            },
            { actions: { type: 'countTheTry', params: at }, meta: { clauses: ['CRED-7'] } },
          ],
          'logIn.succeeded': {
            guard: { type: 'successClearsTheCount', params: at },
            actions: clearTheCount,
            meta: { clauses: ['CRED-7'] },
          },
          'password.reset': {
            guard: 'aResetClearsTheCount',
            actions: clearTheCount,
            meta: { clauses: ['G2-3', 'CRED-7'] },
          },
          'time.reached': {
            guard: { type: 'theCountHasFaded', params: at },
            actions: clearTheCount,
            meta: { clauses: ['CRED-7'] },
          },
        },
      },
      locked: {
        on: {
          [`${door}.failed` as const]: startedAnew,
          [`${door}.refused` as const]: startedAnew,
          'time.reached': {
            guard: { type: 'theLockIsOver', params: at },
            target: 'open',
            actions: clearTheCount,
            meta: { clauses: ['CRED-8', 'TRB-9'] },
          },
        },
      },
    },
  } as const
}
