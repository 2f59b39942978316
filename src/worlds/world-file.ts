import * as z from 'zod'
import { licenceRatings, licenceStatuses } from '../../machines/licence/licence.ts'
import { call, letter, mail, post, route } from './correspondence-file.ts'
import { authorisingOfficer, colleague, keyContact, postalAddress, user } from './people-file.ts'
import { delays, scheduled } from './schedule-file.ts'
import { address, date, heading, instant, userId } from './words.ts'

// A file is read once: writing a program for each schema, as zod does for speed, would take longer than reading it.
z.config({ jitless: true })

const licence = z.strictObject({
  organisation: heading,
  number: heading,
  /** Where its people work, unless they say otherwise. */
  address: postalAddress,
  status: z.enum(licenceStatuses),
  rating: z.enum(licenceRatings),
  routes: z.array(route).min(1),
  /** The last day on which it is valid. */
  expires: date,
  applicationUserId: userId.optional(),
  /** A diplomatic mission or an international organisation (G3-0c). */
  mission: z.literal(true).optional(),
  /** Changes of address apply by themselves (G4-0h). */
  automation: z.literal(true).optional(),
})

/**
 * A world as a trainer writes it, in YAML: see docs/worlds.md. Words and shapes are checked here, sense in
 * sense-faults.ts; translation.ts makes the world of it.
 */
export const worldFileSchema = z.strictObject({
  title: heading,
  /** The instant at which the world begins. */
  now: instant,
  licence,
  keyPersonnel: z.strictObject({ authorisingOfficer, keyContact }),
  users: z.array(user).min(1),
  colleagues: z.array(colleague).optional(),
  /** Addresses that more than one person reads. */
  sharedMailboxes: z.array(address).optional(),
  posts: z.array(post).optional(),
  mail: z.array(mail).optional(),
  /** Addresses whose mailbox takes what SMS sends for junk. */
  junk: z.array(address).optional(),
  letters: z.array(letter).optional(),
  calls: z.array(call).optional(),
  delays: delays.optional(),
  schedule: z.array(scheduled).optional(),
  trainee: z.strictObject({ userId, knows: z.array(z.enum(['user ID', 'password'])) }),
})

export type WorldFile = z.infer<typeof worldFileSchema>
