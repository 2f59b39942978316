import { type Instant, isOver } from '../time.ts'
import type { Licence } from '../world.ts'
import { closed, open, type Verdict } from './verdict.ts'

/** Why nobody gets in on a licence. */
export const licenceRefusals = ['licence-expired', 'licence-revoked'] as const
export type LicenceRefusal = (typeof licenceRefusals)[number]

/** What a licence's status alone decides (LOG-1, LIC-2, LIC-4). */
export const licence = {
  hasExpired: (expiresAt: Instant, now: Instant): boolean => isOver(expiresAt, now),

  /** Whether anybody gets in on this licence at all (LIC-2). */
  admits: ({ life }: Licence): Verdict<LicenceRefusal> => {
    if (life.value.status === 'expired') return closed('licence-expired')
    if (life.value.status === 'revoked') return closed('licence-revoked')
    return open
  },
}
