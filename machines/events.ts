import * as z from 'zod'
import { helpdesks } from './desk/helpdesks.ts'
import { type DetailName, detailNames } from './details.ts'
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

/** Every detail of a user, as typed into the forms of guides 3 and 4. */
const details = Object.fromEntries(detailNames.map((name) => [name, text])) as Record<
  DetailName,
  typeof text
>
const level = z.literal([1, 2])

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
  z.strictObject({
    type: z.literal('passwordReset.submitted'),
    ...tab,
    userId: text,
    email: text,
  }),
  z.strictObject({ type: z.literal('passwordReset.acknowledged'), ...tab }),
  z.strictObject({ type: z.literal('section.opened'), ...tab, section: z.enum(sectionIds) }),
  z.strictObject({ type: z.literal('board.acknowledged'), ...tab }),
  z.strictObject({ type: z.literal('board.cancelled'), ...tab }),
  z.strictObject({ type: z.literal('archive.opened'), ...tab }),
  z.strictObject({ type: z.literal('newUser.opened'), ...tab, level }),
  z.strictObject({ type: z.literal('newUser.submitted'), ...tab, level, ...details }),
  z.strictObject({ type: z.literal('newUser.acknowledged'), ...tab }),
  z.strictObject({ type: z.literal('userDetails.opened'), ...tab, userId: text }),
  z.strictObject({ type: z.literal('amendment.opened'), ...tab }),
  z.strictObject({ type: z.literal('amendment.submitted'), ...tab, ...details }),
  z.strictObject({ type: z.literal('deactivation.opened'), ...tab }),
  z.strictObject({ type: z.literal('deactivation.confirmed'), ...tab }),
  z.strictObject({ type: z.literal('deactivation.acknowledged'), ...tab }),
  z.strictObject({ type: z.literal('back.selected'), ...tab }),
  z.strictObject({ type: z.literal('logOut.selected'), ...tab }),
] as const

/** What the trainee does beside SMS. */
const deskEvents = [
  z.strictObject({ type: z.literal('mail.opened'), id: text }),
  z.strictObject({ type: z.literal('mail.linkFollowed'), id: text }),
  z.strictObject({ type: z.literal('mail.filterMended') }),
  z.strictObject({ type: z.literal('letter.opened'), id: text }),
  z.strictObject({ type: z.literal('call.taken'), id: text }),
  z.strictObject({ type: z.literal('call.declined'), id: text }),
  /** The trainee tells the own password: to a deceitful page, to a caller, to the user of that ID. */
  z.strictObject({
    type: z.literal('password.told'),
    to: z.enum(['page', 'caller', 'colleague']),
    id: text,
  }),
  z.strictObject({ type: z.literal('userId.handedOver'), userId: text }),
  /** Asks another Level 1 user to look up the trainee's own user ID (G2-0d). */
  z.strictObject({ type: z.literal('colleague.asked'), userId: text }),
  /** Asks a helpdesk for the trainee's own user ID, from whose address (G2-0b, G2-0c). */
  z.strictObject({
    type: z.literal('helpdesk.asked'),
    helpdesk: z.enum(helpdesks),
    from: z.enum(['trainee', 'authorisingOfficer', 'keyContact']),
  }),
  /** Sends a Sponsor change of circumstances form that names this colleague as Level 1 user (G3-0f). */
  z.strictObject({ type: z.literal('paperForm.sent'), colleague: text }),
] as const

/** What the Home Office does. */
const homeOfficeEvents = [
  z.strictObject({ type: z.literal('homeOffice.approved'), userId: text }),
  z.strictObject({ type: z.literal('homeOffice.refused'), userId: text, reason: text }),
  z.strictObject({ type: z.literal('homeOffice.deactivated'), userId: text }),
  z.strictObject({ type: z.literal('homeOffice.amendmentApproved'), userId: text }),
  z.strictObject({
    type: z.literal('homeOffice.amendmentRejected'),
    userId: text,
    reason: text,
  }),
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
  /** Grants automation of addresses, which is told in writing (GLO-3, G4-0j). */
  z.strictObject({ type: z.literal('homeOffice.automated') }),
] as const

/** What others do by the schedule alone: nobody plays them by hand. */
const othersEvents = [
  /** The Home Office looks at an amendment and decides as its rule says (G4-0b). */
  z.strictObject({ type: z.literal('homeOffice.assessed'), userId: text }),
  /** The Home Office makes the person on a paper form a Level 1 user (R-PAPERFORM). */
  z.strictObject({ type: z.literal('homeOffice.appointed'), colleague: text }),
  z.strictObject({
    type: z.literal('helpdesk.answered'),
    helpdesk: z.enum(helpdesks),
    userId: text,
    asker: text,
  }),
  /** Another Level 1 user deactivates somebody in a session of his or her own. */
  z.strictObject({ type: z.literal('colleague.deactivated'), by: text, userId: text }),
  z.strictObject({
    type: z.literal('mail.arrived'),
    to: text,
    from: text,
    folder: z.enum(['inbox', 'junk']),
    subject: text,
    text: z.array(text).readonly(),
    link: text.nullable(),
  }),
  z.strictObject({
    type: z.literal('call.came'),
    from: text,
    text: z.array(text).readonly(),
    asksForPassword: z.boolean(),
  }),
] as const

const clockEvents = [
  z.strictObject({ type: z.literal('time.passed'), ms: z.int().min(0).max(longestSpell) }),
] as const

export const homeOfficeEventSchema = z.discriminatedUnion('type', homeOfficeEvents)

export const othersEventSchema = z.discriminatedUnion('type', othersEvents)

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
/** What the schedule of a world can hold. */
export type ScheduledEvent = HomeOfficeEvent | z.infer<typeof othersEventSchema>
export type ClockEvent = z.infer<(typeof clockEvents)[number]>
export type SmsEvent = TabEvent | SessionEvent | DeskEvent | HomeOfficeEvent | ClockEvent
