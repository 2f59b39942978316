import { nameOf } from '../../machines/details.ts'
import type { LicenceRating, LicenceStatus } from '../../machines/licence/licence.ts'
import { day } from '../../machines/time.ts'
import { dayOf } from './dates.ts'
import { control, hint, type PageBody, type View } from './view.ts'

export const summaryWording = {
  check: 'Check these details regularly. Where one is wrong, a change has to be requested.',
  columns: { detail: 'Detail', recorded: 'Recorded' },
  /** Ours: the manual names the screen, and dates that stand on it (R-SUMMARY). */
  details: {
    organisation: 'Sponsor',
    number: 'Licence number',
    status: 'Licence status',
    rating: 'Licence rating',
    routes: 'Routes',
    expires: 'Licence expires',
    authorisingOfficer: 'Authorising Officer',
    keyContact: 'Key Contact',
  },
  statuses: {
    active: 'Licensed and fully active',
    suspended: 'Suspended',
    dormant: 'Dormant',
    expired: 'Expired',
    revoked: 'Revoked',
  } satisfies Record<LicenceStatus, string>,
  ratings: { A: 'A', B: 'B', provisional: 'Provisional' } satisfies Record<LicenceRating, string>,
} as const

/** The Licence summary, to be checked regularly (LIC-1, R-SUMMARY). */
export const licenceSummaryPage = (view: View): PageBody => {
  const { wording, tab, scene } = view
  const { licence, keyPersonnel } = scene.world
  const { columns, details, statuses, ratings, check } = wording.summary
  const { authorisingOfficer, keyContact } = keyPersonnel
  return {
    text: [check],
    table: {
      columns: [columns.detail, columns.recorded],
      rows: [
        [details.organisation, licence.organisation],
        [details.number, licence.number],
        [details.status, statuses[licence.life.value.status]],
        [details.rating, ratings[licence.life.value.rating]],
        [details.routes, licence.routes.join('; ')],
        // The licence is valid through the day before (R-EXPIRYDAY).
        [details.expires, dayOf(licence.expiresAt - day)],
        [details.authorisingOfficer, nameOf(authorisingOfficer)],
        [details.keyContact, nameOf(keyContact)],
      ],
    },
    controls: [control(view, 'link', wording.sections.back, { type: 'back.selected', tab })],
    hint: hint('Where a detail is wrong, a change has to be requested: manual 2.', 'LIC-1'),
  }
}
