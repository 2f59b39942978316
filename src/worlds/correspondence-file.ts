import * as z from 'zod'
import { routes } from '../../machines/routes.ts'
import { address, heading, instant, link, password, sender, sentence, userId } from './words.ts'

/** What a world file has of posts on the board, of mail, letters and telephone calls. */

export const route = z.enum(routes)
const text = z.array(sentence).min(1)

export const post = z.strictObject({
  title: heading,
  text: sentence,
  posted: instant,
  /** The first instant at which it is no longer shown. */
  ends: instant.optional(),
  /** None: it concerns everybody. */
  routes: z.array(route).min(1).optional(),
  withdrawn: z.literal(true).optional(),
})

export const mail = z.strictObject({
  to: address,
  from: sender,
  folder: z.enum(['inbox', 'junk']),
  subject: heading,
  received: instant,
  text,
  /** What somebody who fishes for passwords would have the reader follow. */
  link: link.optional(),
  password: password.optional(),
  userId: userId.optional(),
})

export const letter = z.strictObject({
  to: heading,
  subject: heading,
  received: instant,
  text,
  userId: userId.optional(),
})

export const call = z.strictObject({
  from: heading,
  received: instant,
  text,
  asksForPassword: z.boolean(),
})

export type PostInFile = z.infer<typeof post>
export type MailInFile = z.infer<typeof mail>
export type LetterInFile = z.infer<typeof letter>
export type CallInFile = z.infer<typeof call>
