import type { Door } from '../account/lock.ts'
import type { Readings } from '../readings.ts'
import { type Instant, isOver, minute } from '../time.ts'

const triesThatLock = 3
const lockSpell = (readings: Readings): number => readings['R-LOCK'] * minute

/** When wrong attempts lock a user ID, and for how long (CRED-7, CRED-8, TRB-9). */
export const lockout = {
  /** Whether so many wrong attempts lock (CRED-7). */
  locks: (wrongTries: number): boolean => wrongTries >= triesThatLock,

  /** When a lock that falls now is over (R-LOCK). */
  lockEnd: (now: Instant, readings: Readings): Instant => now + lockSpell(readings),

  lockIsOver: isOver,

  /** When a wrong attempt made now no longer counts; null: it does not fade with time (R-COUNTLIFE). */
  countEnd: (now: Instant, readings: Readings): Instant | null =>
    readings['R-COUNTLIFE'] === 'after-lock-time' ? now + lockSpell(readings) : null,

  countHasFaded: isOver,

  /** Whether getting in sets the count of a door to zero (R-COUNT): what is entered on the reset screen is no log-in. */
  successClearsTheCount: (door: Door, readings: Readings): boolean =>
    door === 'logIn' && readings['R-COUNT'] === 'consecutive',

  /** Whether a confirmed reset does (R-RESETCOUNT). */
  aResetClearsTheCount: (readings: Readings): boolean => readings['R-RESETCOUNT'] === 'yes',

  /** Which lock stands before the password reset, and counts what is entered wrongly there (R-RESETLOCK). */
  doorOfTheReset: (readings: Readings): Door =>
    readings['R-RESETLOCK'] === 'shared' ? 'logIn' : 'reset',

  /** Whether an attempt during the lock, right or wrong, makes it last its whole span again (R-DURINGLOCK). */
  attemptStartsTheLockAnew: (readings: Readings): boolean =>
    readings['R-DURINGLOCK'] === 'starts-anew',
}
