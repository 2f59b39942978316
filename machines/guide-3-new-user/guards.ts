import { askedAgain } from '../asked-again.ts'
import { detailsOf } from '../details.ts'
import { type Form, isComplete } from '../form.ts'
import type { News } from '../news.ts'
import type { FaultAt } from '../rules/details.ts'
import { faultOfTwice } from '../rules/twice.ts'
import { isOpen } from '../rules/verdict.ts'
import type { Asked, SessionContext } from '../session.ts'
import { createUserForm, requestUserForm } from './form.ts'

export type Level = 1 | 2

const formOf = (level: Level): Form => (level === 1 ? requestUserForm : createUserForm)

/** What cannot be right about the details, or that they are a user's already (R-DETAILTEXT, R-TWICE). */
const faults = askedAgain(({ event }): readonly FaultAt[] => {
  if (event.type !== 'newUser.submitted') return []
  const { rules, now } = event.scene
  const found = rules.details.faults(event, now)
  return found.length > 0 ? found : faultOfTwice(event.scene, rules.details.tidied(event))
})

const isReady = ({ event }: Asked, level: Level): boolean =>
  event.type === 'newUser.submitted' &&
  event.level === level &&
  isOpen(event.scene.rules.users.areManagedHere(event.scene.world.licence)) &&
  isComplete(formOf(level), { ...event })

/** Until every mandatory field is filled the way on is closed: neither of the two is true (NAV-1). */
export const newUserGuards = {
  /** The form is open to this sponsor (G3-0a), and this one of the two was asked for. */
  newUsersAreOpen: ({ event }: Asked, { level }: { level: Level }): boolean =>
    event.type === 'newUser.opened' &&
    event.level === level &&
    isOpen(event.scene.rules.users.areManagedHere(event.scene.world.licence)),

  theNewUserIsRefused: (asked: Asked, { level }: { level: Level }): boolean =>
    isReady(asked, level) && faults(asked).length > 0,

  theNewUserIsAdded: (asked: Asked, { level }: { level: Level }): boolean =>
    isReady(asked, level) && faults(asked).length === 0,
}

export const newUserTold = (asked: Asked): SessionContext['told'] => ({
  what: 'details-refused',
  faults: faults(asked),
})

/** The user ID that the new user is given: the page shows it, to be noted (G3-5n, R-REQUESTID). */
export const newUserId = ({ event }: Asked): string | null => {
  if (event.type !== 'newUser.submitted') return null
  const { rules, world } = event.scene
  return rules.users.nextId(world, rules.details.tidied(event).familyName)
}

export const newUserNews = ({ event }: Asked): News => {
  if (event.type !== 'newUser.submitted') throw new TypeError(`${event.type} adds no user`)
  const details = detailsOf(event.scene.rules.details.tidied(event))
  return { type: 'user.added', level: event.level, details }
}
