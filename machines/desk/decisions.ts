import type { UserDetails } from '../details.ts'
import { detailsOf } from '../details.ts'
import { newAccount } from '../life.ts'
import type { Scene } from '../scene.ts'
import type { User, World } from '../world.ts'
import { withDetails, withUser } from '../world-changes.ts'
import {
  issuePassword,
  letterOfAppointment,
  letterOfRejection,
  mailWithPassword,
  withLetter,
  withMail,
} from './correspondence.ts'

/** What the Home Office decides upon an amendment and upon a paper form. */

const userWithAmendment = (
  scene: Scene,
  userId: string,
): { readonly user: User; readonly after: UserDetails } | undefined => {
  const user = scene.rules.logIn.bearerOf(scene, userId)
  const after = Object.hasOwn(scene.world.amendments, userId)
    ? scene.world.amendments[userId]
    : undefined
  return user && after && { user, after }
}

/** The world without the amendment that is being assessed. */
export const withoutAmendment = (world: World, userId: string): World => {
  if (!Object.hasOwn(world.amendments, userId)) return world
  const { [userId]: _, ...amendments } = world.amendments
  return { ...world, amendments }
}

/** The details come into force (G4-5a). */
export const afterApprovedAmendment = (scene: Scene, userId: string): World => {
  const found = userWithAmendment(scene, userId)
  if (!found) return scene.world
  return withoutAmendment(withDetails(scene.world, found.user, found.after), userId)
}

/** The details stay as they were, and the Authorising Officer is told why (G4-0b, R-AMENDTOLD). */
export const afterRejectedAmendment = (scene: Scene, userId: string, reason: string): World => {
  const found = userWithAmendment(scene, userId)
  if (!found) return scene.world
  const letter = letterOfRejection(found.user, reason)
  return withLetter(withoutAmendment(scene.world, userId), letter, scene.now)
}

const anotherPerson =
  'Amend is not a way to put another person in. Please use Request level 1 user for a new user.'

/** The Home Office looks at an amendment: what puts another person in is rejected, all else granted (G4-0b). */
export const afterAssessment = (scene: Scene, userId: string): World => {
  const found = userWithAmendment(scene, userId)
  if (!found) return scene.world
  return scene.rules.details.isAnotherPerson(found.user, found.after)
    ? afterRejectedAmendment(scene, userId, anotherPerson)
    : afterApprovedAmendment(scene, userId)
}

/** The person named on a paper form becomes a Level 1 user: ID by post, password by e-mail (G3-0f, R-PAPERFORM). */
export const afterAppointment = (scene: Scene, colleagueId: string): World => {
  const { rules, now } = scene
  const colleague = scene.world.colleagues.find(({ id }) => id === colleagueId)
  if (!colleague || rules.details.alreadyUser(colleague, scene.world)) return scene.world
  const { world, password } = issuePassword(scene.world)
  const user: User = {
    ...detailsOf(colleague),
    id: rules.users.nextId(world, colleague.familyName),
    level: 1,
    account: newAccount({ type: 'account.created', password }, scene),
    passwordSentTo: colleague.email,
    settled: colleague.settled,
  }
  const told = withMail(withUser(world, user), mailWithPassword(user, password), now)
  return withLetter(told, letterOfAppointment(user), now)
}
