import type { ClauseId } from '../../machines/clauses.ts'
import { isOpen } from '../../machines/rules/verdict.ts'
import { type Place, type SectionId, sectionsIn } from '../../machines/sections/sections.ts'
import type { PageControl } from './screen.ts'
import { control, hint, type PageBody, type View } from './view.ts'

export const sectionWording = {
  home: 'Sponsorship management system (SMS)',
  welcome: 'Select what you want to do from the menu.',
  /** The labels of the manual, to the letter. */
  labels: {
    'licence-menu': 'Licence summary, applications and services',
    workers: 'Workers',
    students: 'Students',
    'change-password': 'Change password',
    contact: 'Contact',
    'licence-summary': 'Licence summary',
    'manage-users': 'Manage Level 1 and 2 users',
    'message-board': 'SMS message board',
    'allocation-increase': 'Request CoS/CAS allocation increase',
    'allocation-renewal': 'Request renewal of annual CoS/CAS allocation',
    'defined-cos': 'Defined CoS',
  } satisfies Record<SectionId, string>,
  resetRequest: 'Password reset request',
  back: 'Back',
  logOut: 'Log out',
  notModelled: 'This training system does not go further here.',
} as const

/** The sections of a place that this user has on this licence, each greyed out where the licence's status closes it. */
const linksOf = (view: View, place: Place, kind: 'menu' | 'link'): readonly PageControl[] => {
  const { user, scene, wording, tab } = view
  if (!user) return []
  const { rules, readings, world } = scene
  return sectionsIn(place)
    .filter((id) => isOpen(rules.access.sees(id, user, world.licence, readings)))
    .map((section) =>
      control(
        view,
        kind,
        wording.sections.labels[section],
        { type: 'section.opened', tab, section },
        wording.whyNot.licenceStatus,
      ),
    )
}

/** The menu at the left: what is offered here, and Log out at any time (NAV-2, LOG-7, R-GATE). */
export const menuOf = (view: View, isOpenSms: boolean): readonly PageControl[] => [
  ...(isOpenSms ? linksOf(view, 'menu', 'menu') : []),
  control(view, 'menu', view.wording.sections.logOut, { type: 'logOut.selected', tab: view.tab }),
]

const back = (view: View): PageControl =>
  control(view, 'link', view.wording.sections.back, { type: 'back.selected', tab: view.tab })

/** The home screen (G1-3). */
export const homePage = (view: View): PageBody => ({
  title: view.wording.sections.home,
  text: [view.wording.sections.welcome],
  hint: hint('What the menu offers follows from the licence and from your level.', 'G1-3', 'NAV-2'),
})

/** The menu of a Level 1 user (G3-1). */
export const licenceMenuPage = (view: View): PageBody => ({
  title: view.wording.sections.labels['licence-menu'],
  controls: [...linksOf(view, 'licence-menu', 'link'), back(view)],
  hint: hint('For Level 1 users: the licence, its users and the message board.', 'LIC-7', 'G3-1'),
})

/** A section of which manual 1 tells little: what it does tell, in our words, and where it stops. */
const told =
  (
    titleOf: (words: View['wording']) => string,
    text: readonly string[],
    clauses: readonly ClauseId[],
  ) =>
  (view: View): PageBody => ({
    title: titleOf(view.wording),
    text: [...text, view.wording.sections.notModelled],
    controls: [back(view)],
    hint: hint('Manual 1 says no more about this screen.', ...clauses),
  })

const section = (id: SectionId, text: readonly string[], ...clauses: readonly ClauseId[]) =>
  told((words) => words.sections.labels[id], text, clauses)

export const licenceSummaryPage = section(
  'licence-summary',
  [
    'Here a sponsor checks regularly whether the details of the licence are right, and asks for a change where they are not.',
  ],
  'LIC-1',
)

export const manageUsersPage = section(
  'manage-users',
  [
    'Here every user ID is found, with its status: Requested, Active, Refused, Deactivated by sponsor or Deactivated by UK V&I.',
    'From here a Level 1 user requests, creates, amends and deactivates users.',
  ],
  'CRED-4',
  'G3-3',
  'G4-3',
)

export const allocationIncreasePage = section(
  'allocation-increase',
  [
    'Here a sponsor whose allocation is used up asks for more CoS or CAS. What the form asks stands in manual 2.',
  ],
  'TRB-2',
  'TRB-10',
)

export const allocationRenewalPage = section(
  'allocation-renewal',
  [
    'Here the annual allocation is renewed while its window is open. What the form asks stands in manual 2.',
  ],
  'TRB-10',
)

export const definedCosPage = section(
  'defined-cos',
  [
    'Defined CoS are for Level 1 users of a sponsor licensed in Skilled Worker. How they are applied for stands in manual 12.',
  ],
  'G1-3c',
  'LIC-8',
)

export const studentsPage = section(
  'students',
  [
    'CAS are created, assigned and reported on here by sponsors licensed in the Student Route. How this is done stands in manuals 4 to 7.',
  ],
  'G1-3d',
  'MAN-4',
)

export const contactPage = section(
  'contact',
  [
    'The manual names two helpdesks: BusinessHelpdesk@homeoffice.gov.uk and EducatorsHelpdesk@homeoffice.gov.uk. Read the manuals that apply to your licence first.',
  ],
  'NAV-2',
  'G2-0b',
  'MAN-2',
)

/** Workers, with the Defined CoS sub-menu for those who have it (G1-3b, G1-3c). */
export const workersPage = (view: View): PageBody => ({
  title: view.wording.sections.labels.workers,
  text: [
    'CoS are created, assigned and reported on here. How this is done stands in manuals 8 to 11.',
    view.wording.sections.notModelled,
  ],
  controls: [...linksOf(view, 'workers', 'link'), back(view)],
  hint: hint('Only for sponsors licensed in Worker or Temporary Worker routes.', 'G1-3b', 'G1-3c'),
})

export const passwordResetPage = told(
  (words) => words.sections.resetRequest,
  [
    'Who has forgotten the password asks for a temporary one here, with the user ID and the e-mail address to which the password was first sent.',
  ],
  ['G2-1', 'G2-2'],
)
