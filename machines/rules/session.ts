import type { SessionEvent } from '../events.ts'
import type { Readings } from '../readings.ts'
import type { Scene } from '../scene.ts'
import { type Instant, isOver, minute } from '../time.ts'
import { isOpen } from './verdict.ts'

/** Why a session is no longer served, whatever its page still shows. */
export const endCauses = [
  'timed-out',
  'second-tab',
  'user-not-active',
  'licence-not-valid',
] as const
export type EndCause = (typeof endCauses)[number]

/** What the rules look at in a session: who is in it, when it ends if nothing happens, and whether a newer one took over. */
export interface Standing {
  readonly userId: string
  readonly idleUntil: Instant
  readonly stale: boolean
}

/** How long a session lives, and what ends it (LOG-1, LOG-5, LOG-9, LIC-2, R-LIVE, R-SECONDTAB). */
export const session = {
  /** When a session that was active just now ends for want of activity (LOG-5). */
  idleEnd: (now: Instant): Instant => now + 20 * minute,

  /** Typing into a field is activity only under the reading that says so; following a link or a button always is. */
  isActivity: (event: SessionEvent, readings: Readings): boolean =>
    event.type !== 'field.filled' || readings['R-ACTIVITY'] === 'any-key',

  /** Whether the page of a session that timed out gives way by itself (R-TIMEOUTSEEN). */
  timeOutIsSeenAtOnce: (readings: Readings): boolean => readings['R-TIMEOUTSEEN'] === 'at-once',

  /** Why the next action of a session is not served; null: it is. */
  whyOver: (scene: Scene, { userId, idleUntil, stale }: Standing): EndCause | null => {
    const { now, world, rules } = scene
    if (isOver(idleUntil, now)) return 'timed-out'
    if (stale) return 'second-tab'
    if (rules.logIn.bearerOf(scene, userId)?.account.value.status !== 'active')
      return 'user-not-active'
    return isOpen(rules.licence.admits(world.licence)) ? null : 'licence-not-valid'
  },
}
