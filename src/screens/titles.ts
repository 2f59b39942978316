import type { ScreenSlug } from '../../machines/session.ts'
import type { Wording } from './wording.ts'

/** What each screen is called, at its head and wherever somebody speaks of it. */
const titles: Readonly<Record<ScreenSlug, (wording: Wording) => string>> = {
  'log-in': ({ logIn }) => logIn.title,
  'password-reset': ({ reset }) => reset.title,
  'password-reset-confirmation': ({ reset }) => reset.confirmation,
  'forced-change': ({ change }) => change.title,
  'change-password': ({ change }) => change.title,
  home: ({ sections }) => sections.home,
  'message-board': ({ board }) => board.active,
  'message-archive': ({ board }) => board.archived,
  'licence-menu': ({ sections }) => sections.labels['licence-menu'],
  'licence-summary': ({ sections }) => sections.labels['licence-summary'],
  'manage-users': ({ sections }) => sections.labels['manage-users'],
  'request-user': ({ newUser }) => newUser.request,
  'create-user': ({ newUser }) => newUser.create,
  'user-requested': ({ newUser }) => newUser.requested,
  'user-created': ({ newUser }) => newUser.created,
  'user-details': ({ amend }) => amend.details,
  'amend-user': ({ amend }) => amend.amend,
  deactivation: ({ amend }) => amend.confirm,
  'user-deactivated': ({ amend }) => amend.deactivated,
  'allocation-increase': ({ sections }) => sections.labels['allocation-increase'],
  'allocation-renewal': ({ sections }) => sections.labels['allocation-renewal'],
  workers: ({ sections }) => sections.labels.workers,
  'defined-cos': ({ sections }) => sections.labels['defined-cos'],
  students: ({ sections }) => sections.labels.students,
  contact: ({ sections }) => sections.labels.contact,
}

/** Every screen of SMS. */
export const screenSlugs = Object.keys(titles) as readonly ScreenSlug[]

export const titleOf = (screen: ScreenSlug, wording: Wording): string => titles[screen](wording)
