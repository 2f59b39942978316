import type { ScheduledEvent } from '../../machines/events.ts'
import { day, type Instant } from '../../machines/time.ts'
import type { Delays, Scheduled } from '../../machines/world.ts'
import { addressOf, postId } from './correspondence-translation.ts'
import type { DeedInFile, DelaysInFile, ScheduledInFile } from './schedule-file.ts'
import { instantOf, spellOf } from './words.ts'
import type { WorldFile } from './world-file.ts'

/** How long others take, where a file does not say: the Home Office is then played by hand, the rest answer by themselves. */
const usual: Delays = { request: null, amendment: null, paperForm: 10 * day, helpdesk: day }

export const delaysOf = ({
  request,
  amendment,
  paperForm,
  helpdesk,
}: DelaysInFile = {}): Delays => ({
  request: request === undefined ? usual.request : requestDelayOf(request),
  amendment: amendment === undefined ? usual.amendment : spellOf(amendment),
  paperForm: paperForm === undefined ? usual.paperForm : spellOf(paperForm),
  helpdesk: helpdesk === undefined ? usual.helpdesk : spellOf(helpdesk),
})

const requestDelayOf = (request: DelaysInFile['request'] & {}): Delays['request'] => {
  const { after, refusedFor = null } = typeof request === 'string' ? { after: request } : request
  return { after: spellOf(after), refusedFor }
}

/** What others do in the order of time; at one instant, in the order of the file. */
export const scheduleOf = (file: WorldFile): readonly Scheduled[] =>
  (file.schedule ?? [])
    .map((entry) => ({ at: dueAt(entry, instantOf(file.now)), event: eventOf(entry.does, file) }))
    .toSorted((one, other) => one.at - other.at)

/** When a scheduled entry acts. */
export const dueAt = ({ at, after }: ScheduledInFile, now: Instant): Instant =>
  at === undefined ? now + spellOf(after ?? '') : instantOf(at)

/** Each change of the licence as the event that it stands for. */
export const changes = {
  suspend: 'suspended',
  'make dormant': 'madeDormant',
  reinstate: 'reinstated',
  revoke: 'revoked',
} as const

type Translations = {
  readonly [Key in keyof Required<DeedInFile>]: (
    told: NonNullable<DeedInFile[Key]>,
    file: WorldFile,
  ) => ScheduledEvent
}

/** Each key of a deed as the event that it stands for. */
const translations: Translations = {
  approve: (userId) => ({ type: 'homeOffice.approved', userId }),
  refuse: ({ user, reason }) => ({ type: 'homeOffice.refused', userId: user, reason }),
  deactivate: (userId) => ({ type: 'homeOffice.deactivated', userId }),
  post: ({ title, text, routes = [], ends }) => ({
    type: 'homeOffice.posted',
    title,
    text,
    routes,
    expiresAt: ends === undefined ? null : instantOf(ends),
  }),
  withdraw: (title, { posts = [] }) => ({
    type: 'homeOffice.archived',
    post: postId(posts.findIndex((post) => post.title === title)),
  }),
  licence: (change) => ({ type: 'homeOffice.changedLicence', change: changes[change] }),
  rate: (rating) => ({ type: 'homeOffice.rated', rating }),
  automate: () => ({ type: 'homeOffice.automated' }),
  mail: ({ to, from, folder, subject, text, link = null }) => ({
    type: 'mail.arrived',
    to,
    from: addressOf(from),
    folder,
    subject,
    text,
    link,
  }),
  call: ({ from, text, asksForPassword }) => ({ type: 'call.came', from, text, asksForPassword }),
  deactivation: ({ by, of }) => ({ type: 'colleague.deactivated', by, userId: of }),
}

const eventOf = (does: DeedInFile, file: WorldFile): ScheduledEvent => {
  const [deed] = Object.keys(does) as (keyof DeedInFile)[]
  if (deed === undefined)
    throw new TypeError('a scheduled entry without a deed reached the translation')
  return eventOfDeed(deed, does, file)
}

const eventOfDeed = <Key extends keyof DeedInFile>(
  key: Key,
  does: DeedInFile,
  file: WorldFile,
): ScheduledEvent => translations[key](does[key] as NonNullable<DeedInFile[Key]>, file)
