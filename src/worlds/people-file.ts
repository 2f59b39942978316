import * as z from 'zod'
import { address, birthDate, colleagueId, heading, instant, password, userId } from './words.ts'

/** The people of a world file: key personnel, users and colleagues, and where they work. */

/** The five statuses of a user as the manual writes them (G3-3n, G3-3u). */
export const userStatuses = [
  'Requested',
  'Active',
  'Refused',
  'Deactivated by sponsor',
  'Deactivated by UK V&I',
] as const
export type UserStatus = (typeof userStatuses)[number]

const named = { givenName: heading, familyName: heading }

export const postalAddress = z.strictObject({
  line1: heading,
  line2: heading.optional(),
  town: heading,
  county: heading.optional(),
  postcode: heading,
})

export const keyContact = z.strictObject({ ...named, email: address })

export const authorisingOfficer = keyContact.extend({
  /** The leave under which no settled worker is needed among the Level 1 users (G3-0c). */
  leave: z
    .enum([
      'Representative of an Overseas Business',
      'Tier 1 (Graduate Entrepreneur)',
      'Tier 1 (Entrepreneur)',
    ])
    .optional(),
})

/** What the forms of guides 3 and 4 ask of anybody. */
const details = {
  ...named,
  born: birthDate,
  jobTitle: heading,
  email: address,
  telephone: heading.optional(),
  nationalInsuranceNumber: heading.optional(),
  /** Left out: the one of the licence. */
  address: postalAddress.optional(),
}

export const user = z.strictObject({
  id: userId,
  level: z.literal([1, 2]),
  ...details,
  settled: z.boolean().optional(),
  status: z.enum(userStatuses),
  password: z.strictObject({ value: password, state: z.enum(['issued', 'chosen']) }).optional(),
  /** Left out: the user's e-mail address, where there is a password. */
  passwordSentTo: address.optional(),
  /** Until when three wrong attempts made before the world begins keep this user out (CRED-7). */
  lockedUntil: instant.optional(),
})

export const colleague = z.strictObject({
  id: colleagueId,
  ...details,
  homeAddress: heading,
  privateEmail: address.optional(),
  settled: z.boolean(),
})

export type AddressInFile = z.infer<typeof postalAddress>
export type UserInFile = z.infer<typeof user>
export type ColleagueInFile = z.infer<typeof colleague>
/** What users and colleagues have in common. */
export type PersonInFile = Pick<UserInFile & ColleagueInFile, keyof typeof details>
