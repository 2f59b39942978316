import { issuePassword, mailWithPassword, withMail } from '../desk/correspondence.ts'
import { scheduled } from '../desk/schedule.ts'
import type { UserDetails } from '../details.ts'
import { newAccount } from '../life.ts'
import type { Scene } from '../scene.ts'
import type { User, World } from '../world.ts'
import { withUser } from '../world-changes.ts'

interface Added {
  readonly level: 1 | 2
  readonly details: UserDetails
}

/** The world once a user was added: a Level 2 user is there at once, a Level 1 user is requested (G3-5a, G3-5b). */
export const afterNewUser = (scene: Scene, added: Added): World =>
  added.level === 1 ? requested(scene, added) : created(scene, added)

/** The Home Office decides as the world says, or whoever plays it does. */
const requested = (scene: Scene, added: Added): World => {
  const account = newAccount({ type: 'account.requested' }, scene)
  const user = { ...newcomer(scene, added), account, passwordSentTo: null }
  const world = withUser(scene.world, user)
  const { request } = world.delays
  if (!request) return world
  const { after, refusedFor } = request
  return scheduled(
    world,
    scene.now + after,
    refusedFor === null
      ? { type: 'homeOffice.approved', userId: user.id }
      : { type: 'homeOffice.refused', userId: user.id, reason: refusedFor },
  )
}

/** The password goes to the address that was given (R-L2MAIL). */
const created = (scene: Scene, added: Added): World => {
  const { world, password } = issuePassword(scene.world)
  const account = newAccount({ type: 'account.created', password }, scene)
  const user = { ...newcomer(scene, added), account, passwordSentTo: added.details.email }
  return withMail(withUser(world, user), mailWithPassword(user, password), scene.now)
}

const newcomer = (
  { world, rules }: Scene,
  { level, details }: Added,
): Omit<User, 'account' | 'passwordSentTo'> => ({
  ...details,
  id: rules.users.nextId(world, details.familyName),
  level,
  settled:
    world.colleagues.find((one) => rules.details.isSamePerson(one, details))?.settled ?? null,
})
