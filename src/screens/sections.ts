import type { ClauseId } from '../../machines/clauses.ts'
import { helpdeskAddresses } from '../../machines/desk/helpdesks.ts'
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
  back: 'Back',
  logOut: 'Log out',
  readFirst: 'Read the manuals that apply to your licence before you contact a helpdesk.',
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
  text: [view.wording.sections.welcome],
  hint: hint('What the menu offers follows from the licence and from your level.', 'G1-3', 'NAV-2'),
})

/** The menu of a Level 1 user (G3-1). */
export const licenceMenuPage = (view: View): PageBody => ({
  controls: [...linksOf(view, 'licence-menu', 'link'), back(view)],
  hint: hint('For Level 1 users: the licence, its users and the message board.', 'LIC-7', 'G3-1'),
})

/** A section of which manual 1 tells little: what it does tell, in our words, and where it stops. */
const section =
  (text: readonly string[], ...clauses: readonly ClauseId[]) =>
  (view: View): PageBody => ({
    text: [...text, view.wording.sections.notModelled],
    controls: [back(view)],
    hint: hint('Manual 1 says no more about this screen.', ...clauses),
  })

export const allocationIncreasePage = section(
  [
    'Here a sponsor whose allocation is used up asks for more CoS or CAS. What the form asks stands in manual 2.',
  ],
  'TRB-2',
  'TRB-10',
)

export const allocationRenewalPage = section(
  [
    'Here the annual allocation is renewed while its window is open. What the form asks stands in manual 2.',
    'SMS shows no routes here while the window is closed, which is to be seen on the Licence summary, nor where the allocation has renewed itself, which the grid Outstanding annual allocation requests tells. No rehearsal has either date or grid.',
  ],
  'TRB-10',
)

/** What the licence's status and the user's level close behind Workers and Students (LIC-4, LIC-10). */
const whatIsClosed = (records: 'CoS' | 'CAS'): string =>
  `On a suspended or dormant licence no ${records} can be created, assigned, exported or viewed. A Level 2 user views and reports on only the ${records} that he or she owns.`

export const definedCosPage = section(
  [
    'Defined CoS are for Level 1 users of a sponsor licensed in Skilled Worker. How they are applied for stands in manual 12.',
    'On a suspended or dormant licence nothing can be done with them. A B-rated sponsor can neither apply for them nor assign them.',
  ],
  'G1-3c',
  'LIC-4',
  'LIC-5',
  'LIC-8',
)

export const studentsPage = section(
  [
    'CAS are created, assigned and reported on here by sponsors licensed in the Student Route. How this is done stands in manuals 4 to 7.',
    whatIsClosed('CAS'),
  ],
  'G1-3d',
  'LIC-4',
  'LIC-10',
  'MAN-4',
)

/** Contact: the two helpdesks that the manual names (R-CONTACT). */
export const contactPage = (view: View): PageBody => ({
  text: [
    `Business helpdesk: ${helpdeskAddresses.business}`,
    `Educators helpdesk: ${helpdeskAddresses.educators}`,
    view.wording.sections.readFirst,
  ],
  controls: [back(view)],
  hint: hint('Read the manuals that apply to your licence before you write.', 'MAN-2', 'G2-0b'),
})

/** Workers, with the Defined CoS sub-menu for those who have it (G1-3b, G1-3c). */
export const workersPage = (view: View): PageBody => ({
  text: [
    'CoS are created, assigned and reported on here. How this is done stands in manuals 8 to 10; groups of CoS, for Temporary Work - Creative Worker alone, in manual 11.',
    whatIsClosed('CoS'),
    view.wording.sections.notModelled,
  ],
  controls: [...linksOf(view, 'workers', 'link'), back(view)],
  hint: hint(
    'Only for sponsors licensed in Worker or Temporary Worker routes.',
    'G1-3b',
    'G1-3c',
    'LIC-4',
    'LIC-10',
    'MAN-5',
  ),
})
