import * as z from 'zod'
import { licenceRatings } from '../../machines/licence/licence.ts'
import { call, mail, post } from './correspondence-file.ts'
import { heading, instant, sentence, spell, userId } from './words.ts'

/** What others do in a world file: how long they take for what they are asked, and what they do unasked. */

/** Left out: request and amendment are left to whoever plays the Home Office, the others take their usual time. */
export const delays = z.strictObject({
  request: z
    .union([spell, z.strictObject({ after: spell, refusedFor: sentence.optional() })])
    .optional(),
  amendment: spell.optional(),
  paperForm: spell.optional(),
  helpdesk: spell.optional(),
})

/** One key of these. */
const deed = z.strictObject({
  approve: userId.optional(),
  refuse: z.strictObject({ user: userId, reason: sentence }).optional(),
  deactivate: userId.optional(),
  post: post.pick({ title: true, text: true, ends: true, routes: true }).optional(),
  /** The title of a post of this file. */
  withdraw: heading.optional(),
  licence: z.enum(['suspend', 'make dormant', 'reinstate', 'revoke']).optional(),
  rate: z.enum(licenceRatings).optional(),
  automate: z.literal(true).optional(),
  mail: mail.omit({ received: true, password: true, userId: true }).optional(),
  call: call.omit({ received: true }).optional(),
  /** One user deactivates another one. */
  deactivation: z.strictObject({ by: userId, of: userId }).optional(),
})

export const scheduled = z.strictObject({
  at: instant.optional(),
  after: spell.optional(),
  does: deed,
})

export type DelaysInFile = z.infer<typeof delays>
export type ScheduledInFile = z.infer<typeof scheduled>
export type DeedInFile = z.infer<typeof deed>
