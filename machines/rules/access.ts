import type { ClauseId } from '../clauses.ts'
import type { LicenceRating, LicenceStatus } from '../licence/licence.ts'
import type { Readings } from '../readings.ts'
import { type Route, type RouteKind, routeKinds } from '../routes.ts'
import type { SectionId } from '../sections/sections.ts'
import type { Licence, User } from '../world.ts'
import { closed, open, type Verdict } from './verdict.ts'

/** Why a section is not there for a user at all. */
export const absences = ['level', 'route', 'dormant'] as const
export type Absence = (typeof absences)[number]

/** On licences of which statuses or ratings a section that is there can be greyed out (NAV-3, LIC-4, LIC-5). */
export const greyings = ['suspended', 'dormant', 'B'] as const satisfies readonly (
  | LicenceStatus
  | LicenceRating
)[]
export type Greying = (typeof greyings)[number]

interface Admission {
  readonly levels: readonly (1 | 2)[]
  /** One of these routes, or one route of these kinds, is needed; none: any licence will do. */
  readonly routes?: readonly Route[]
  readonly kinds?: readonly RouteKind[]
  /** Hidden with the licence menu on a dormant licence (R-DORMANT). */
  readonly hiddenWhenDormant?: true
  /** Shown, but greyed out, on licences of these statuses or ratings. */
  readonly greyedOutOn?: readonly Greying[]
  readonly clauses: readonly ClauseId[]
}

const levelOneOfAWorkingLicence = { levels: [1], hiddenWhenDormant: true } as const
const everybody = { levels: [1, 2] } as const

/** Who is shown which section: the one table behind the home screen, the menus and their submenus (G1-3a…d, LIC-3…9). */
export const admissions: Readonly<Record<SectionId, Admission>> = {
  'licence-menu': { ...levelOneOfAWorkingLicence, clauses: ['G1-3a', 'LIC-7'] },
  'licence-summary': { ...levelOneOfAWorkingLicence, clauses: ['LIC-1'] },
  'manage-users': { ...levelOneOfAWorkingLicence, clauses: ['G3-2', 'G4-0d'] },
  'message-board': { ...levelOneOfAWorkingLicence, clauses: ['LOG-4', 'G5-2'] },
  'allocation-increase': {
    ...levelOneOfAWorkingLicence,
    greyedOutOn: ['suspended', 'dormant'],
    clauses: ['LIC-4', 'TRB-2'],
  },
  'allocation-renewal': { ...levelOneOfAWorkingLicence, clauses: ['TRB-10'] },
  workers: { ...everybody, kinds: ['worker', 'temporary-worker'], clauses: ['G1-3b', 'LIC-3'] },
  'defined-cos': {
    levels: [1],
    routes: ['Skilled Worker'],
    greyedOutOn: ['suspended', 'dormant', 'B'],
    clauses: ['G1-3c', 'LIC-8', 'LIC-4', 'LIC-5'],
  },
  students: { ...everybody, kinds: ['student'], clauses: ['G1-3d', 'LIC-3'] },
  'change-password': { ...everybody, clauses: ['NAV-2'] },
  contact: { ...everybody, clauses: ['NAV-2'] },
}

const isLicensedFor = ({ routes, kinds }: Admission, licence: Licence): boolean =>
  (!routes && !kinds) ||
  licence.routes.some((route) => routes?.includes(route) || kinds?.includes(routeKinds[route]))

export const access = {
  /** Whether a section is there for this user on this licence. */
  sees: (
    section: SectionId,
    user: User,
    licence: Licence,
    readings: Readings,
  ): Verdict<Absence> => {
    const admission = admissions[section]
    if (!admission.levels.includes(user.level)) return closed('level')
    if (!isLicensedFor(admission, licence)) return closed('route')
    const dormant = licence.life.value.status === 'dormant'
    if (admission.hiddenWhenDormant && dormant && readings['R-DORMANT'] === 'hidden')
      return closed('dormant')
    return open
  },

  /** Whether a section that is there can be used, or is greyed out for the licence's status or rating (NAV-3). */
  canUse: (section: SectionId, licence: Licence, readings: Readings): Verdict<Greying> => {
    if (section === 'defined-cos' && readings['R-DEFINEDCOS'] === 'functions-only') return open
    const { status, rating } = licence.life.value
    const why = admissions[section].greyedOutOn?.find((one) => one === status || one === rating)
    return why === undefined ? open : closed(why)
  },
}
