import { nameOf } from '../../machines/details.ts'
import type { SessionEvent } from '../../machines/events.ts'
import { clauseOfChange, type UsersWhy } from '../../machines/rules/users.ts'
import { isOpen, type Verdict } from '../../machines/rules/verdict.ts'
import { recordOf, toldOfDetails } from './details.ts'
import type { PageControl } from './screen.ts'
import {
  control,
  fieldsOf,
  hint,
  hintAboutUsers,
  type PageBody,
  subjectOf,
  submitControl,
  type View,
  whyOf,
} from './view.ts'

export const amendWording = {
  details: 'User details',
  amendUser: 'Amend user',
  deactivateUser: 'Deactivate user',
  amend: 'Amend user profile',
  save: 'Save',
  workAddress: 'Give the work address, not the home address.',
  confirm: 'User deactivation confirmation',
  /** Ours: the manual says that it is confirmed, and names OK (R-CONFIRMATIONS). */
  deactivated: 'User deactivated',
  forGood: (name: string, id: string) =>
    `${name}, user ID ${id}, will no longer be able to use SMS. A deactivated account cannot be used again.`,
  done: (name: string, id: string) => `${name}, user ID ${id}, has been deactivated.`,
  ok: 'OK',
  /** Ours, under the reading that SMS tells of it (R-AMENDPENDING). */
  beingAssessed: 'Changes to these details are being assessed.',
} as const

/** User details, with the ways to amend and to deactivate (G4-3, G4-4). */
export const userDetailsPage = (view: View): PageBody => {
  const { wording, tab, scene, user: viewer } = view
  const { rules, readings, world } = scene
  const user = subjectOf(view)
  if (!viewer || !user) throw new TypeError('user details of nobody')
  const isAssessed =
    rules.users.tellsOfAssessment(readings) && Object.hasOwn(world.amendments, user.id)
  return {
    notices: isAssessed ? [wording.amend.beingAssessed] : [],
    table: recordOf(user, view),
    controls: [
      ...offered(
        view,
        wording.amend.amendUser,
        { type: 'amendment.opened', tab },
        rules.users.canAmend(viewer, user, world, readings),
      ),
      ...offered(
        view,
        wording.amend.deactivateUser,
        { type: 'deactivation.opened', tab },
        rules.users.canDeactivate(viewer, user, world, readings),
      ),
      control(view, 'link', wording.sections.back, { type: 'back.selected', tab }),
    ],
    hint: hintAboutUsers(
      view,
      clauseOfChange,
      'Amend is for one’s own details and those of Level 2 users; deactivate is for everybody else, and for good.',
      'G4-4a',
      'G4-4b',
      'G4-9a',
    ),
  }
}

/** What is not available is greyed out or absent (R-UNAVAILABLE). */
const offered = (
  view: View,
  label: string,
  event: SessionEvent,
  verdict: Verdict<UsersWhy>,
): readonly PageControl[] => {
  const { rules, readings } = view.scene
  return isOpen(verdict) || !rules.users.unavailableIsAbsent(readings)
    ? [control(view, 'button', label, event, whyOf(view, verdict, clauseOfChange))]
    : []
}

/** Amend user profile (G4-5). */
export const amendUserPage = (view: View): PageBody => {
  const { wording, tab } = view
  return {
    ...toldOfDetails(view, 'amend-user'),
    text: [wording.amend.workAddress],
    fields: fieldsOf(view, 'amend-user'),
    controls: [
      submitControl(view, 'amend-user', wording.amend.save),
      control(view, 'link', wording.sections.back, { type: 'back.selected', tab }),
    ],
    hint: hint(
      'The same person’s details, never another person’s. One’s own are assessed, or granted by themselves.',
      'G4-5a',
      'G4-5b',
      'G4-0i',
    ),
  }
}

/** Asked once more (G4-7). */
export const deactivationPage = (view: View): PageBody => {
  const { wording, tab } = view
  const user = subjectOf(view)
  return {
    text: user ? [wording.amend.forGood(nameOf(user), user.id)] : [],
    controls: [
      control(view, 'button', wording.amend.deactivateUser, {
        type: 'deactivation.confirmed',
        tab,
      }),
      control(view, 'link', wording.sections.back, { type: 'back.selected', tab }),
    ],
    hint: hint('A deactivated account cannot be reinstated.', 'G4-7', 'G4-9a'),
  }
}

/** It is confirmed (G4-8). */
export const userDeactivatedPage = (view: View): PageBody => {
  const { wording, tab } = view
  const user = subjectOf(view)
  return {
    text: user ? [wording.amend.done(nameOf(user), user.id)] : [],
    controls: [
      control(view, 'button', wording.amend.ok, { type: 'deactivation.acknowledged', tab }),
    ],
    hint: hint('The status of the user tells it from now on.', 'G4-8', 'G4-9'),
  }
}
