import type { UserDetails } from '../details.ts'
import type { Scene } from '../scene.ts'
import type { FaultAt } from './details.ts'

/**
 * What is wrong with details that are a user's already, at the detail by which they are known: the person, or the e-mail
 * address alone (R-TWICE, R-DETAILTEXT).
 *
 * @param except the user whose own details they are, where there is one
 */
export const faultOfTwice = (
  { rules, readings, world }: Scene,
  details: UserDetails,
  except?: string,
): readonly FaultAt[] => {
  const twin = rules.details.refusesTwice(readings)
    ? rules.details.alreadyUser(details, world, except)
    : undefined
  if (!twin) return []
  const field = rules.details.isSamePerson(twin, details) ? 'familyName' : 'email'
  return [{ field, fault: 'already-a-user' }]
}
