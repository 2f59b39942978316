import type { Readings } from '../readings.ts'
import type { Scene } from '../scene.ts'
import type { User } from '../world.ts'
import type { RefusalCause } from './log-in.ts'
import { closed, isOpen, open, type Verdict } from './verdict.ts'

export interface ResetDetails {
  readonly userId: string
  readonly email: string
}

/** Who gets a temporary password, and where it is sent (guide 2). */
export const passwordReset = {
  /** SMS itself says one thing for every refusal (G2-2n); the first cause found is told to the coach. */
  judge: (
    scene: Scene,
    { userId, email }: ResetDetails,
  ): Verdict<Exclude<RefusalCause, 'wrong-password'>> => {
    const { world, rules, readings } = scene
    if (rules.logIn.isLocked(scene, userId, rules.lockout.doorOfTheReset(readings)))
      return closed('locked')
    const user = rules.logIn.bearerOf(scene, userId)
    if (!user) return closed('unknown-user-id')
    if (!passwordReset.addressFits(user, email, readings)) return closed('wrong-address')
    // Who could not log in anyway gets no password either (R-RESETWHO).
    if (user.account.value.status !== 'active') return closed('user-not-active')
    const admitted = rules.licence.admits(world.licence)
    return isOpen(admitted) ? open : admitted
  },

  /** The address that fits, to which the temporary password goes: the present one or the first one (R-RESETADDRESS). */
  addressOf: (user: User, readings: Readings): string =>
    readings['R-RESETADDRESS'] === 'original' ? (user.passwordSentTo ?? user.email) : user.email,

  addressFits: (user: User, email: string, readings: Readings): boolean => {
    const folded = (text: string): string =>
      readings['R-EMAILCASE'] === 'ignored' ? text.toLowerCase() : text
    return folded(passwordReset.addressOf(user, readings)) === folded(email)
  },
}
