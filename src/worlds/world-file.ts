import * as z from 'zod'
import { licenceRatings, licenceStatuses } from '../../machines/licence/licence.ts'
import { routes } from '../../machines/routes.ts'
import { address, date, heading, instant, password, sentence, spell, userId } from './words.ts'

// A file is read once: writing a program for each schema, as zod does for speed, would take longer than reading it.
z.config({ jitless: true })

/** The five statuses of a user as the manual writes them (G3-3n, G3-3u). */
export const userStatuses = [
  'Requested',
  'Active',
  'Refused',
  'Deactivated by sponsor',
  'Deactivated by UK V&I',
] as const
export type UserStatus = (typeof userStatuses)[number]

const person = { givenName: heading, familyName: heading, email: address }
const route = z.enum(routes)
const text = z.array(sentence).min(1)

const licence = z.strictObject({
  organisation: heading,
  number: heading,
  status: z.enum(licenceStatuses),
  rating: z.enum(licenceRatings),
  routes: z.array(route).min(1),
  /** The last day on which it is valid. */
  expires: date,
  applicationUserId: userId.optional(),
})

const user = z.strictObject({
  id: userId,
  level: z.literal([1, 2]),
  ...person,
  status: z.enum(userStatuses),
  password: z.strictObject({ value: password, state: z.enum(['issued', 'chosen']) }).optional(),
})

const post = z.strictObject({
  title: heading,
  text: sentence,
  posted: instant,
  /** The first instant at which it is no longer shown. */
  ends: instant.optional(),
  /** None: it concerns everybody. */
  routes: z.array(route).min(1).optional(),
  withdrawn: z.literal(true).optional(),
})

const isSender = (text: string): boolean => text === 'SMS' || address.safeParse(text).success

const mail = z.strictObject({
  to: address,
  /** `SMS`: the address from which SMS writes. */
  from: z.string().refine(isSender, 'SMS or an e-mail address'),
  folder: z.enum(['inbox', 'junk']),
  subject: heading,
  received: instant,
  text,
  password: password.optional(),
  userId: userId.optional(),
})

const letter = z.strictObject({
  to: heading,
  subject: heading,
  received: instant,
  text,
  userId: userId.optional(),
})

/** What the Home Office does, one key of these. */
const deed = z.strictObject({
  approve: userId.optional(),
  refuse: z.strictObject({ user: userId, reason: sentence }).optional(),
  deactivate: userId.optional(),
  post: post.pick({ title: true, text: true, ends: true, routes: true }).optional(),
  /** The title of a post of this file. */
  withdraw: heading.optional(),
  licence: z.enum(['suspend', 'make dormant', 'reinstate', 'revoke']).optional(),
  rate: z.enum(licenceRatings).optional(),
})

const scheduled = z.strictObject({ at: instant.optional(), after: spell.optional(), does: deed })

/**
 * A world as a trainer writes it, in YAML: see docs/worlds.md. Words and shapes are checked here, sense in
 * cross-checks.ts; translation.ts makes the world of it.
 */
export const worldFileSchema = z.strictObject({
  title: heading,
  /** The instant at which the world begins. */
  now: instant,
  licence,
  keyPersonnel: z.strictObject({
    authorisingOfficer: z.strictObject(person),
    keyContact: z.strictObject(person),
  }),
  users: z.array(user).min(1),
  posts: z.array(post).optional(),
  mail: z.array(mail).optional(),
  letters: z.array(letter).optional(),
  schedule: z.array(scheduled).optional(),
  trainee: z.strictObject({ userId, knows: z.array(z.enum(['user ID', 'password'])) }),
})

export type WorldFile = z.infer<typeof worldFileSchema>
export type UserInFile = WorldFile['users'][number]
export type PostInFile = NonNullable<WorldFile['posts']>[number]
export type MailInFile = NonNullable<WorldFile['mail']>[number]
export type LetterInFile = NonNullable<WorldFile['letters']>[number]
export type ScheduledInFile = NonNullable<WorldFile['schedule']>[number]
