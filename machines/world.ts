import type { AccountContext } from './account/account.ts'
import type { Attempts } from './account/lock.ts'
import type { UserDetails } from './details.ts'
import type { ScheduledEvent } from './events.ts'
import type { LicenceRating, LicenceStatus } from './licence/licence.ts'
import type { PostContext } from './posts/post.ts'
import type { Route } from './routes.ts'
import type { Instant } from './time.ts'

/**
 * The world: every fact that outlives a browser session, shared by all tabs. Plain JSON, never changed in place. Where a
 * thing has a life of its own, the world stores its chart's state, not fields beside it.
 */
export interface World {
  readonly name: string
  readonly title: string
  readonly licence: Licence
  readonly keyPersonnel: {
    readonly authorisingOfficer: AuthorisingOfficer
    readonly keyContact: Person
  }
  /** By user ID. */
  readonly users: Readonly<Record<string, User>>
  /** Own details that a Level 1 user has changed and the Home Office still assesses (G4-5a), by user ID. */
  readonly amendments: Readonly<Record<string, UserDetails>>
  /** User IDs that no account bears, as typed, with the attempts that count against them (reading R-UNKNOWN). */
  readonly strangers: Readonly<Record<string, StrangerLife>>
  readonly posts: readonly Post[]
  readonly mail: readonly Mail[]
  readonly letters: readonly Letter[]
  readonly calls: readonly Call[]
  /** E-mail addresses whose mailbox takes what SMS sends for junk (COM-2, G2-3a). */
  readonly junkedFor: readonly string[]
  /** People of the organisation, whether they are users or not: from what they tell, forms are filled. */
  readonly colleagues: readonly Colleague[]
  /** E-mail addresses that more than one person reads (G3-4a). */
  readonly sharedMailboxes: readonly string[]
  /** How long others take for what they are asked. */
  readonly delays: Delays
  /** What was done that must never be done, for the coach and the debrief; SMS itself is unaware of it. */
  readonly breaches: readonly Breach[]
  /** User IDs that the trainee has passed on to the users whose they are (G3-5n). */
  readonly handedOver: readonly string[]
  /** What others will do, in order of time. What is done is taken off the list. */
  readonly schedule: readonly Scheduled[]
  readonly trainee: Trainee
  /** How many passwords SMS has made up, so that the next one is another and every replay makes the same. */
  readonly passwordsIssued: number
}

export interface Person {
  readonly givenName: string
  readonly familyName: string
  readonly email: string
}

export interface AuthorisingOfficer extends Person {
  /** The leave under which no settled worker is needed among the Level 1 users (G3-0c); null: none of these. */
  readonly leave:
    | 'Representative of an Overseas Business'
    | 'Tier 1 (Graduate Entrepreneur)'
    | 'Tier 1 (Entrepreneur)'
    | null
}

/** Somebody who works for the sponsor, as he or she would tell it to whoever fills in a form. */
export interface Colleague extends UserDetails {
  readonly id: string
  readonly homeAddress: string
  /** A private e-mail address, where the trainee knows one. */
  readonly privateEmail: string | null
  /** Whether he or she is a settled worker (G3-0c). */
  readonly settled: boolean
}

export interface Licence {
  readonly organisation: string
  readonly number: string
  readonly routes: readonly Route[]
  /** The first instant at which the licence is no longer valid: the end of the day of expiry (reading R-EXPIRYDAY). */
  readonly expiresAt: Instant
  /** The user ID of the licence application, which does not log in to SMS (G1-0a). */
  readonly applicationUserId: string | null
  /** Whether the sponsor is a diplomatic mission or an international organisation (G3-0c). */
  readonly isMission: boolean
  /** Whether changes of address apply by themselves, the criteria being met (GLO-2, G4-0h). */
  readonly automation: boolean
  readonly life: {
    readonly value: { readonly status: LicenceStatus; readonly rating: LicenceRating }
  }
}

export interface User extends UserDetails {
  readonly id: string
  readonly level: 1 | 2
  readonly account: AccountLife
  /** The address to which the first password was sent (G2-2, R-RESETADDRESS); null: none has been sent yet. */
  readonly passwordSentTo: string | null
  /** Whether this is a settled worker (G3-0c); null: nobody has told. */
  readonly settled: boolean | null
}

export interface AccountLife {
  readonly value: AccountValue
  readonly context: AccountContext
}

export interface AccountValue {
  readonly status: AccountStatus
  readonly lock: LockState
  /** The lock of the password reset, under the reading that it has one of its own (R-RESETLOCK). */
  readonly resetLock: LockState
  readonly password: 'notIssued' | 'issued' | 'chosen'
}

export type AccountStatus =
  | 'requested'
  | 'active'
  | 'refused'
  | 'deactivatedBySponsor'
  | 'deactivatedByUkvi'

export type LockState = 'open' | 'locked'

export interface StrangerLife {
  readonly value: { readonly lock: LockState; readonly resetLock: LockState }
  readonly context: Attempts
}

export interface Post {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly postedAt: Instant
  /** The routes that it concerns; none means all. */
  readonly routes: readonly Route[]
  readonly life: {
    readonly value: 'current' | 'expired' | 'archived'
    readonly context: PostContext
  }
}

/** What a piece of mail or a letter tells a reader about getting in; the trainee's notebook takes it up. */
export interface Credentials {
  readonly userId: string | null
  readonly password: string | null
}

export interface Mail {
  readonly id: string
  readonly to: string
  readonly from: string
  readonly folder: 'inbox' | 'junk'
  readonly subject: string
  readonly text: readonly string[]
  readonly receivedAt: Instant
  readonly credentials: Credentials
  /** A link that somebody who fishes for passwords has put into it, followed or not; null: there is none. */
  readonly bait: Bait | null
  /** Whether the trainee has opened it. */
  readonly opened: boolean
}

/** The link of a deceitful e-mail, as it reads; it leads to a page inside the simulation and nowhere else. */
export interface Bait {
  readonly link: string
  readonly state: 'untouched' | 'followed' | 'swallowed'
}

export interface Letter {
  readonly id: string
  /** The name of the person to whom it was sent. */
  readonly to: string
  readonly subject: string
  readonly text: readonly string[]
  readonly receivedAt: Instant
  readonly credentials: Credentials
  readonly opened: boolean
}

/** Somebody telephones the trainee. */
export interface Call {
  readonly id: string
  /** Who the caller says he or she is. */
  readonly from: string
  readonly text: readonly string[]
  readonly receivedAt: Instant
  /** Whether the caller asks for the password: whoever does is no friend (CRED-6). */
  readonly asksForPassword: boolean
  readonly state: 'ringing' | 'taken' | 'declined' | 'told'
}

/** How long others take, in milliseconds; null: it is left to whoever plays the Home Office by hand. */
export interface Delays {
  /** From a request for a Level 1 user to its decision, and the reason where it is refused. */
  readonly request: { readonly after: number; readonly refusedFor: string | null } | null
  /** From an amendment that has to be assessed to its decision. */
  readonly amendment: number | null
  /** From a Sponsor change of circumstances form to the Level 1 user whom it names (R-PAPERFORM). */
  readonly paperForm: number
  /** From an e-mail to a helpdesk to its answer. */
  readonly helpdesk: number
}

export type BreachKind =
  | 'followed-a-deceitful-link'
  | 'told-the-password-to-a-deceitful-page'
  | 'told-the-password-to-a-caller'
  | 'told-the-password-to-a-colleague'
  | 'put-another-person-into-an-account'

/** Something that must never be done (CRED-6, G4-0i). */
export interface Breach {
  readonly what: BreachKind
  /** The mail, the call or the user that it is about. */
  readonly about: string
  readonly at: Instant
}

export interface Scheduled {
  readonly at: Instant
  readonly event: ScheduledEvent
}

/** Whom the trainee plays, and what he or she knows at the start. */
export interface Trainee {
  readonly userId: string
  readonly knowsUserId: boolean
  readonly knowsPassword: boolean
  /** Every e-mail address of the trainee's so far: an old one is still read after an amendment. */
  readonly addresses: readonly string[]
}
