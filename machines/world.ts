import type { AccountContext, AccountEvent } from './account/account.ts'
import type { Tries } from './account/lock.ts'
import type { HomeOfficeEvent } from './events.ts'
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
    readonly authorisingOfficer: Person
    readonly keyContact: Person
  }
  /** By user ID. */
  readonly users: Readonly<Record<string, User>>
  /** User IDs that no account bears, as typed, with the attempts that count against them (reading R-UNKNOWN). */
  readonly strangers: Readonly<Record<string, StrangerLife>>
  readonly posts: readonly Post[]
  readonly mail: readonly Mail[]
  readonly letters: readonly Letter[]
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

export interface Licence {
  readonly organisation: string
  readonly number: string
  readonly routes: readonly Route[]
  /** The first instant at which the licence is no longer valid: the end of the day of expiry (reading R-EXPIRYDAY). */
  readonly expiresAt: Instant
  /** The user ID of the licence application, which does not log in to SMS (G1-0a). */
  readonly applicationUserId: string | null
  readonly life: {
    readonly value: { readonly status: LicenceStatus; readonly rating: LicenceRating }
  }
}

export interface User extends Person {
  readonly id: string
  readonly level: 1 | 2
  readonly account: AccountLife
}

export interface AccountLife {
  readonly value: AccountValue
  readonly context: AccountContext
}

export interface AccountValue {
  readonly status: AccountStatus
  readonly lock: LockState
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
  readonly value: LockState
  readonly context: Tries
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
  /** Whether the trainee has opened it. */
  readonly opened: boolean
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

export interface Scheduled {
  readonly at: Instant
  readonly event: HomeOfficeEvent
}

/** Whom the trainee plays, and what he or she knows at the start. */
export interface Trainee {
  readonly userId: string
  readonly knowsUserId: boolean
  readonly knowsPassword: boolean
}

/** What a session tells the world about a log-in, a lock or a password. */
export interface AccountNews {
  readonly userId: string
  readonly event: AccountEvent
}
