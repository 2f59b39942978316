import * as z from 'zod'
import { licenceRatings } from './licence/licence.ts'
import { routes } from './routes.ts'
import { sectionIds } from './sections/sections.ts'
import { longestSpell } from './time.ts'

/**
 * Everything that a person, the Home Office or the clock can do: a typed, closed list. Each is checked by shape here and
 * by sense in the charts; an event that makes no sense in a state changes nothing.
 */
const text = z.string()
const tab = { tab: z.string() }

const tabEvents = [
  z.strictObject({ type: z.literal('tab.opened') }),
  z.strictObject({ type: z.literal('tab.closed'), ...tab }),
] as const

/** What a trainee does in a tab. Whatever is typed is the draft; a submitted form carries all its details. */
const sessionEvents = [
  z.strictObject({ type: z.literal('field.filled'), ...tab, field: text, value: text }),
  z.strictObject({ type: z.literal('logIn.submitted'), ...tab, userId: text, password: text }),
  z.strictObject({
    type: z.literal('passwordChange.submitted'),
    ...tab,
    original: text,
    replacement: text,
    confirmation: text,
  }),
  z.strictObject({ type: z.literal('passwordReset.opened'), ...tab }),
  z.strictObject({ type: z.literal('section.opened'), ...tab, section: z.enum(sectionIds) }),
  z.strictObject({ type: z.literal('board.acknowledged'), ...tab }),
  z.strictObject({ type: z.literal('board.cancelled'), ...tab }),
  z.strictObject({ type: z.literal('archive.opened'), ...tab }),
  z.strictObject({ type: z.literal('back.selected'), ...tab }),
  z.strictObject({ type: z.literal('logOut.selected'), ...tab }),
] as const

const deskEvents = [
  z.strictObject({ type: z.literal('mail.opened'), id: text }),
  z.strictObject({ type: z.literal('letter.opened'), id: text }),
] as const

/** What the Home Office does. */
const homeOfficeEvents = [
  z.strictObject({ type: z.literal('homeOffice.approved'), userId: text }),
  z.strictObject({ type: z.literal('homeOffice.refused'), userId: text, reason: text }),
  z.strictObject({ type: z.literal('homeOffice.deactivated'), userId: text }),
  z.strictObject({
    type: z.literal('homeOffice.posted'),
    title: text,
    text,
    routes: z.array(z.enum(routes)).readonly(),
    expiresAt: z.int().nullable(),
  }),
  z.strictObject({ type: z.literal('homeOffice.archived'), post: text }),
  z.strictObject({
    type: z.literal('homeOffice.changedLicence'),
    change: z.enum(['suspended', 'madeDormant', 'reinstated', 'revoked']),
  }),
  z.strictObject({ type: z.literal('homeOffice.rated'), rating: z.enum(licenceRatings) }),
] as const

const clockEvents = [
  z.strictObject({ type: z.literal('time.passed'), ms: z.int().min(0).max(longestSpell) }),
] as const

export const homeOfficeEventSchema = z.discriminatedUnion('type', homeOfficeEvents)

export const eventSchema = z.discriminatedUnion('type', [
  ...tabEvents,
  ...sessionEvents,
  ...deskEvents,
  ...homeOfficeEvents,
  ...clockEvents,
])

export type TabEvent = z.infer<(typeof tabEvents)[number]>
export type SessionEvent = z.infer<(typeof sessionEvents)[number]>
export type DeskEvent = z.infer<(typeof deskEvents)[number]>
export type HomeOfficeEvent = z.infer<typeof homeOfficeEventSchema>
export type ClockEvent = z.infer<(typeof clockEvents)[number]>
export type SmsEvent = TabEvent | SessionEvent | DeskEvent | HomeOfficeEvent | ClockEvent
