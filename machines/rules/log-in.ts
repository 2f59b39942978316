import type { Door } from '../account/lock.ts'
import type { Readings } from '../readings.ts'
import type { Scene } from '../scene.ts'
import type { User } from '../world.ts'
import { licenceRefusals } from './licence.ts'
import { closed, type Verdict } from './verdict.ts'

export interface LogInDetails {
  readonly userId: string
  readonly password: string
}

/** Why a log-in or a password reset is refused. SMS itself says one thing for all of them (reading R-REFUSAL). */
export const refusalCauses = [
  'locked',
  'unknown-user-id',
  'wrong-password',
  'wrong-address',
  'user-not-active',
  ...licenceRefusals,
] as const
export type RefusalCause = (typeof refusalCauses)[number]

/** Who gets in with which details (LOG-1, LIC-2, CRED-7…9). */
export const logIn = {
  /** Both details are compared to the letter, case included (CRED-9). The first cause found is told to the coach. */
  judge: (
    scene: Scene,
    { userId, password }: LogInDetails,
  ): Verdict<Exclude<RefusalCause, 'wrong-address'>> => {
    const { world, rules } = scene
    if (logIn.isLocked(scene, userId, 'logIn')) return closed('locked')
    const user = logIn.bearerOf(scene, userId)
    if (!user) return closed('unknown-user-id')
    if (!logIn.passwordFits(user, password)) return closed('wrong-password')
    if (user.account.value.status !== 'active') return closed('user-not-active')
    return rules.licence.admits(world.licence)
  },

  bearerOf: ({ world }: Scene, userId: string): User | undefined =>
    Object.hasOwn(world.users, userId) ? world.users[userId] : undefined,

  passwordFits: (user: User, password: string): boolean =>
    user.account.context.password !== null && user.account.context.password === password,

  /** Whether a lock stands over this user ID as it was typed, be it anybody's or nobody's (R-UNKNOWN). */
  isLocked: (scene: Scene, userId: string, door: Door): boolean => {
    const { strangers } = scene.world
    const stranger = Object.hasOwn(strangers, userId) ? strangers[userId] : undefined
    const value = logIn.bearerOf(scene, userId)?.account.value ?? stranger?.value
    return (door === 'logIn' ? value?.lock : value?.resetLock) === 'locked'
  },

  /** Whether a refusal is one of the wrong attempts that lock (CRED-7, G2-2n, R-UNKNOWN). */
  countsAsWrong: (cause: RefusalCause, readings: Readings): boolean =>
    cause === 'wrong-password' ||
    cause === 'wrong-address' ||
    (cause === 'unknown-user-id' && readings['R-UNKNOWN'] === 'id-as-typed'),
}
