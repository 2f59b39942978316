import { withoutAmendment } from '../desk/decisions.ts'
import { scheduled, unscheduled } from '../desk/schedule.ts'
import { withBreach } from '../desk/trainee.ts'
import type { UserDetails } from '../details.ts'
import { accountAfter } from '../life.ts'
import type { Scene } from '../scene.ts'
import type { User, World } from '../world.ts'
import { withDetails, withUser } from '../world-changes.ts'

interface Amended {
  readonly userId: string
  readonly details: UserDetails
}

/** The world once an amendment was saved: in force at once, or with the Home Office (G4-5a, G4-5b). */
export const afterAmendment = (scene: Scene, { userId, details }: Amended): World => {
  const { rules, readings } = scene
  const user = rules.logIn.bearerOf(scene, userId)
  if (!user) return scene.world
  const isOther = rules.details.isAnotherPerson(user, details)
  const world = isOther
    ? withBreach(scene, 'put-another-person-into-an-account', userId)
    : scene.world
  const addressAlone = rules.details.changesTheAddressAlone(user, details)
  return rules.users.isGrantedAtOnce(user, addressAlone, world.licence, readings)
    ? withDetails(world, user, details)
    : sentForAssessment({ ...scene, world }, user, details)
}

/** A later amendment takes the place of the one that is being assessed (R-SECONDAMEND). */
const sentForAssessment = ({ world, now }: Scene, { id }: User, details: UserDetails): World => {
  const sent = { ...world, amendments: { ...world.amendments, [id]: details } }
  const { amendment } = world.delays
  const anew = unscheduled(
    sent,
    (event) => event.type === 'homeOffice.assessed' && event.userId === id,
  )
  return amendment === null
    ? anew
    : scheduled(anew, now + amendment, { type: 'homeOffice.assessed', userId: id })
}

/** The world once a Level 1 user has deactivated somebody (G4-8, G4-9): for good, and nothing is assessed any more. */
export const afterDeactivation = (scene: Scene, userId: string): World => {
  const user = scene.rules.logIn.bearerOf(scene, userId)
  if (!user) return scene.world
  const account = accountAfter(user.account, { type: 'account.deactivated', by: 'sponsor' }, scene)
  return withoutAmendment(withUser(scene.world, { ...user, account }), userId)
}
