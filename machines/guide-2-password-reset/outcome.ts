import { issuePassword, mailWithTemporaryPassword, withMail } from '../desk/correspondence.ts'
import { accountAfter } from '../life.ts'
import type { Scene } from '../scene.ts'
import type { World } from '../world.ts'
import { withUser } from '../world-changes.ts'

/**
 * The world once a reset has been confirmed: the old password is dead at once (R-OLDPASSWORD), a temporary one is on its
 * way by e-mail (G2-3a), and sessions that stand open elsewhere go on (R-RESETLIVE).
 */
export const afterReset = (scene: Scene, userId: string): World => {
  const { rules, readings } = scene
  const user = rules.logIn.bearerOf(scene, userId)
  if (!user) return scene.world
  const { world, password } = issuePassword(scene.world)
  const account = accountAfter(user.account, { type: 'password.reset', to: password }, scene)
  const to = rules.passwordReset.addressOf(user, readings)
  const reset = withUser(world, { ...user, account })
  return withMail(reset, mailWithTemporaryPassword(to, password), scene.now)
}
