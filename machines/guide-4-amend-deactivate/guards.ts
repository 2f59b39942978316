import { askedAgain } from '../asked-again.ts'
import { detailsOf } from '../details.ts'
import { typed } from '../details-form.ts'
import { isComplete } from '../form.ts'
import { insider } from '../insider.ts'
import type { News } from '../news.ts'
import type { FaultAt } from '../rules/details.ts'
import { faultOfTwice } from '../rules/twice.ts'
import { isOpen } from '../rules/verdict.ts'
import type { Asked, SessionContext } from '../session.ts'
import type { User } from '../world.ts'
import { amendUserForm } from './form.ts'

/** The user about whom the page is. */
const subjectOf = ({ context: { subject }, event: { scene } }: Asked): User | undefined =>
  subject === null ? undefined : scene.rules.logIn.bearerOf(scene, subject)

const mayAmend = (asked: Asked): boolean => {
  const { rules, world, readings } = asked.event.scene
  const viewer = insider(asked)
  const user = subjectOf(asked)
  return viewer && user ? isOpen(rules.users.canAmend(viewer, user, world, readings)) : false
}

const mayDeactivate = (asked: Asked): boolean => {
  const { rules, world, readings } = asked.event.scene
  const viewer = insider(asked)
  const user = subjectOf(asked)
  return viewer && user ? isOpen(rules.users.canDeactivate(viewer, user, world, readings)) : false
}

const isReady = (asked: Asked): boolean =>
  asked.event.type === 'amendment.submitted' &&
  isComplete(amendUserForm, { ...asked.event }) &&
  mayAmend(asked)

/** What cannot be right about the details, whose they are already, or that they are another person's (R-AMENDOTHER). */
const faults = askedAgain((asked): readonly FaultAt[] => {
  const { event } = asked
  const user = subjectOf(asked)
  if (event.type !== 'amendment.submitted' || !user) return []
  const { rules, readings, now } = event.scene
  const found = rules.details.faults(event, now)
  if (found.length > 0) return found
  const after = rules.details.tidied(event)
  const isRefusedAsOther =
    user.level === 2 &&
    rules.details.refusesAnotherPerson(readings) &&
    rules.details.isAnotherPerson(user, after)
  if (isRefusedAsOther) return [{ field: 'familyName', fault: 'another-person' }]
  return faultOfTwice(event.scene, after, user.id)
})

export const amendGuards = {
  /** Selecting a user ID opens that user's details, as far as the reading goes (G4-3, R-SELECT). */
  theUserCanBeSelected: (asked: Asked): boolean => {
    const { event } = asked
    const viewer = insider(asked)
    if (event.type !== 'userDetails.opened' || !viewer) return false
    const { rules, readings } = event.scene
    const user = rules.logIn.bearerOf(event.scene, event.userId)
    return user !== undefined && isOpen(rules.users.canSelect(viewer, user, readings))
  },

  /** Amend user is open (G4-0c, G4-4b). */
  theUserCanBeAmended: mayAmend,

  /** Deactivate user is open (G4-0e, G4-4a). */
  theUserCanBeDeactivated: mayDeactivate,

  /** Until every mandatory field is filled the way on is closed: neither of the two is true (NAV-1). */
  theAmendmentIsRefused: (asked: Asked): boolean => isReady(asked) && faults(asked).length > 0,
  theAmendmentIsSaved: (asked: Asked): boolean => isReady(asked) && faults(asked).length === 0,
}

/** The details as they are, for the form to open with (G4-5). */
export const presentDetails = (asked: Asked): SessionContext['draft'] => {
  const user = subjectOf(asked)
  return user ? typed(user) : {}
}

export const amendmentTold = (asked: Asked): SessionContext['told'] => ({
  what: 'details-refused',
  faults: faults(asked),
})

export const amendNews = {
  saved: ({ context, event }: Asked): News => {
    if (event.type !== 'amendment.submitted') throw new TypeError(`${event.type} amends nothing`)
    const details = detailsOf(event.scene.rules.details.tidied(event))
    return { type: 'user.amended', userId: context.subject ?? '', details }
  },
  deactivated: ({ context }: Asked): News => ({
    type: 'user.deactivated',
    userId: context.subject ?? '',
  }),
}
