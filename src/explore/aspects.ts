import type { DeskEvent, HomeOfficeEvent, SessionEvent } from '../../machines/events.ts'
import type { FormSlug } from '../../machines/form.ts'
import type { SectionId } from '../../machines/sections/sections.ts'

/**
 * What of all that is worth trying a search tries. Everything at once makes more states than any machine can hold, so a
 * proof takes one aspect after the other, each complete in itself; `docs/proofs.md` tells what that leaves out.
 */
export interface Aspect {
  readonly name: AspectName
  readonly about: string
  /** How many tabs may stand open. */
  readonly tabs: 1 | 2
  /** The sections that are opened. */
  readonly sections: readonly SectionId[] | 'all'
  /** Controls that are left alone, by what they ask for. */
  readonly leaves: readonly SessionEvent['type'][]
  readonly forms: readonly FormSlug[]
  /** Beside right details: nothing; one slip in each form of details; one in each user ID; one in each other field. */
  readonly slips: 'none' | 'in details' | 'in user IDs' | 'in other fields'
  /** Who logs in and asks for passwords. */
  readonly who: 'trainee' | 'everybody'
  readonly clock: boolean
  readonly homeOffice: readonly HomeOfficeEvent['type'][]
  readonly desk: readonly DeskEvent['type'][]
  /** How many users, and how many messages on the board, may be added to those of the world. */
  readonly additions: number
}

export const aspectNames = [
  'locks',
  'unknown-ids',
  'sections',
  'users',
  'amendments',
  'tabs',
  'board',
  'desk',
  'helpdesks',
  'deceits',
] as const
export type AspectName = (typeof aspectNames)[number]

/** What is tried under each aspect. */
export const aspects: Readonly<Record<AspectName, Aspect>> = {
  locks: {
    name: 'locks',
    about: 'one user logs in, resets and changes the password, rightly and wrongly, as time passes',
    tabs: 1,
    sections: ['change-password'],
    leaves: ['archive.opened'],
    forms: ['log-in', 'password-reset', 'password-change'],
    slips: 'in other fields',
    who: 'trainee',
    clock: true,
    homeOffice: [],
    desk: [],
    additions: 0,
  },
  'unknown-ids': {
    name: 'unknown-ids',
    about: 'user IDs that no account bears are tried, until they are locked, as time passes',
    tabs: 1,
    sections: [],
    leaves: ['archive.opened'],
    forms: ['log-in', 'password-reset'],
    slips: 'in user IDs',
    who: 'trainee',
    clock: true,
    homeOffice: [],
    desk: [],
    additions: 0,
  },
  sections: {
    name: 'sections',
    about: 'everybody goes everywhere while the Home Office changes the licence and its rating',
    tabs: 1,
    sections: 'all',
    leaves: ['deactivation.confirmed'],
    forms: ['log-in'],
    slips: 'none',
    who: 'everybody',
    clock: true,
    homeOffice: ['homeOffice.changedLicence', 'homeOffice.rated'],
    desk: [],
    additions: 0,
  },
  users: {
    name: 'users',
    about: 'users are requested, created and deactivated, and the Home Office decides',
    tabs: 1,
    sections: ['licence-menu', 'manage-users'],
    leaves: ['archive.opened', 'amendment.opened'],
    forms: ['log-in', 'password-change', 'request-user', 'create-user'],
    slips: 'in details',
    who: 'everybody',
    clock: false,
    homeOffice: ['homeOffice.approved', 'homeOffice.refused', 'homeOffice.deactivated'],
    desk: [],
    additions: 1,
  },
  amendments: {
    name: 'amendments',
    about: 'details are amended, and the Home Office decides',
    tabs: 1,
    sections: ['licence-menu', 'manage-users'],
    leaves: ['archive.opened', 'newUser.opened', 'deactivation.opened'],
    forms: ['log-in', 'amend-user'],
    slips: 'in details',
    who: 'everybody',
    clock: false,
    homeOffice: [
      'homeOffice.amendmentApproved',
      'homeOffice.amendmentRejected',
      'homeOffice.automated',
    ],
    desk: [],
    additions: 0,
  },
  tabs: {
    name: 'tabs',
    about: 'two tabs stand open at once, as users come to their ends and time passes',
    tabs: 2,
    sections: ['contact'],
    leaves: ['archive.opened'],
    forms: ['log-in'],
    slips: 'none',
    who: 'everybody',
    clock: true,
    homeOffice: ['homeOffice.deactivated'],
    desk: [],
    additions: 0,
  },
  board: {
    name: 'board',
    about: 'the Home Office posts and withdraws messages, which everybody reads, until they expire',
    tabs: 1,
    sections: ['message-board'],
    leaves: [],
    forms: ['log-in'],
    slips: 'none',
    who: 'everybody',
    clock: true,
    homeOffice: ['homeOffice.posted', 'homeOffice.archived'],
    desk: [],
    additions: 1,
  },
  desk: {
    name: 'desk',
    about: 'mail and letters are read, colleagues asked, forms sent on paper',
    tabs: 1,
    sections: [],
    leaves: ['archive.opened'],
    forms: ['log-in', 'password-reset', 'password-change'],
    slips: 'none',
    who: 'trainee',
    clock: true,
    homeOffice: [],
    desk: ['mail.opened', 'letter.opened', 'colleague.asked', 'paperForm.sent'],
    additions: 0,
  },
  helpdesks: {
    name: 'helpdesks',
    about: 'both helpdesks are asked, from every address, one question after the other',
    tabs: 1,
    sections: [],
    leaves: ['archive.opened', 'passwordReset.opened'],
    forms: [],
    slips: 'none',
    who: 'trainee',
    clock: true,
    homeOffice: [],
    desk: ['helpdesk.asked'],
    additions: 0,
  },
  deceits: {
    name: 'deceits',
    about: 'deceitful mail is read and followed, callers are listened to, and passwords told',
    tabs: 1,
    sections: [],
    leaves: ['archive.opened', 'passwordReset.opened'],
    forms: [],
    slips: 'none',
    who: 'trainee',
    clock: true,
    homeOffice: [],
    desk: [
      'mail.opened',
      'mail.linkFollowed',
      'call.taken',
      'call.declined',
      'password.told',
      'userId.handedOver',
    ],
    additions: 0,
  },
}
