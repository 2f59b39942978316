import type { DetailName } from '../../machines/details.ts'
import { detailNames } from '../../machines/details.ts'
import type { FormSlug } from '../../machines/form.ts'
import type { DetailFault } from '../../machines/rules/details.ts'
import type { AccountStatus, User } from '../../machines/world.ts'
import { labelOf, type PageBody, type View } from './view.ts'

/** What the forms of guides 3 and 4 have in common: the details of a user, and how a wrong one is told. */
export const detailWording = {
  /** Ours, but for the e-mail and the work address: the manual names no more (R-FORM). */
  labels: {
    givenName: 'Given name',
    familyName: 'Family name',
    dateOfBirth: 'Date of birth (DD/MM/YYYY)',
    jobTitle: 'Job title',
    email: 'Email address',
    telephone: 'Telephone number',
    nationalInsuranceNumber: 'National Insurance number',
    addressLine1: 'Address line 1',
    addressLine2: 'Address line 2',
    town: 'Town or city',
    county: 'County',
    postcode: 'Postcode',
  } satisfies Record<DetailName, string>,
  /** Ours: the manual quotes no message (R-DETAILTEXT, R-TWICE, R-AMENDOTHER). */
  faults: {
    missing: 'This has to be filled in',
    'too-long': 'At most 100 characters are allowed',
    'not-a-name': 'This is not a name: letters, hyphens, apostrophes and single spaces make one',
    'not-a-date': 'This is not a date: give it as DD/MM/YYYY',
    'date-ahead': 'This date is yet to come',
    'not-an-address': 'This is not an e-mail address',
    'not-a-telephone': 'This is not a telephone number: 7 to 15 digits make one',
    'not-a-number': 'This is not a National Insurance number: two letters, six digits, A to D',
    'not-a-postcode': 'This is not a postcode of the United Kingdom',
    illegible: 'Only letters, digits and marks of punctuation are allowed',
    'already-a-user': 'This person is a user already, or has been requested',
    'another-person': 'Amend cannot put another person in: request or create a new user instead',
  } satisfies Record<DetailFault, string>,
  columns: { detail: 'Detail', recorded: 'Recorded' },
} as const

export const userWording = {
  columns: { id: 'User ID', name: 'Name', level: 'Level', status: 'Status' },
  levels: { 1: 'Level 1', 2: 'Level 2' },
  /** The five statuses, to the letter (G3-3n). */
  statuses: {
    requested: 'Requested',
    active: 'Active',
    refused: 'Refused',
    deactivatedBySponsor: 'Deactivated by sponsor',
    deactivatedByUkvi: 'Deactivated by UK V&I',
  } satisfies Record<AccountStatus, string>,
} as const

/** What is wrong with the details that were sent, each fault at its field. */
export const toldOfDetails = (
  { context: { told }, wording }: View,
  slug: FormSlug,
): Pick<PageBody, 'error'> =>
  told?.what === 'details-refused'
    ? {
        error: {
          items: told.faults.map(({ field, fault }) => ({
            text: wording.details.faults[fault],
            field: labelOf(wording, slug, field),
          })),
        },
      }
    : {}

/** What is recorded of a user, a line each; what was left out is left out. */
export const recordOf = (user: User, { wording }: View): PageBody['table'] & {} => {
  const { details, users } = wording
  const recorded = detailNames
    .filter((name) => user[name] !== '')
    .map((name) => [details.labels[name], user[name]])
  return {
    columns: [details.columns.detail, details.columns.recorded],
    rows: [
      [users.columns.id, user.id],
      [users.columns.level, users.levels[user.level]],
      [users.columns.status, users.statuses[user.account.value.status]],
      ...recorded,
    ],
  }
}
