import type { AccountEvent } from '../../machines/account/account.ts'
import { untried } from '../../machines/account/lock.ts'
import { senderOfSms } from '../../machines/desk/correspondence.ts'
import type { HomeOfficeEvent } from '../../machines/events.ts'
import { accountAfter, postAfter } from '../../machines/life.ts'
import type { PostEvent } from '../../machines/posts/post.ts'
import { defaultReadings } from '../../machines/readings.ts'
import { rules } from '../../machines/rules/rules.ts'
import type { Scene } from '../../machines/scene.ts'
import { endOfDay, type Instant } from '../../machines/time.ts'
import type {
  AccountLife,
  Letter,
  Mail,
  Post,
  Scheduled,
  User,
  World,
} from '../../machines/world.ts'
import { passwordsTaken } from './made-up-passwords.ts'
import { instantOf, spellOf } from './words.ts'
import type {
  LetterInFile,
  MailInFile,
  PostInFile,
  ScheduledInFile,
  UserInFile,
  UserStatus,
  WorldFile,
} from './world-file.ts'

/** A world, and the instant at which it begins. */
export interface Beginning {
  readonly world: World
  readonly now: Instant
}

/** The world that a file tells of. The file is taken to make sense: ask `faultsOf` first. */
export const worldOf = (file: WorldFile, name: string): Beginning => {
  const now = instantOf(file.now)
  const bare: World = {
    name,
    title: file.title,
    licence: licenceOf(file),
    keyPersonnel: file.keyPersonnel,
    users: {},
    strangers: {},
    posts: [],
    mail: inOrder(file.mail ?? []).map(mailOf),
    letters: inOrder(file.letters ?? []).map(letterOf),
    schedule: (file.schedule ?? [])
      .map((entry) => scheduledOf(entry, file, now))
      .sort((one, other) => one.at - other.at),
    trainee: {
      userId: file.trainee.userId,
      knowsUserId: file.trainee.knows.includes('user ID'),
      knowsPassword: file.trainee.knows.includes('password'),
    },
    passwordsIssued: passwordsTaken(passwordsIn(file)),
  }
  const scene: Scene = { now, world: bare, readings: defaultReadings, rules }
  const users = file.users.map((user) => userOf(user, scene))
  const world = {
    ...bare,
    users: Object.fromEntries(users.map((user) => [user.id, user])),
    posts: (file.posts ?? []).map((post, at) => postOf(post, at, scene)),
  }
  return { world, now }
}

const licenceOf = ({ licence }: WorldFile): World['licence'] => ({
  organisation: licence.organisation,
  number: licence.number,
  routes: licence.routes,
  expiresAt: endOfDay(licence.expires),
  applicationUserId: licence.applicationUserId ?? null,
  life: { value: { status: licence.status, rating: licence.rating } },
})

const requested: AccountLife = {
  value: { status: 'requested', lock: 'open', password: 'notIssued' },
  context: { ...untried, password: null },
}

/** What became of a request for each status, told to the account's own chart: only what can happen can be written. */
const outcomes: Readonly<Record<UserStatus, (password: string) => readonly AccountEvent[]>> = {
  Requested: () => [],
  Refused: () => [{ type: 'account.refused' }],
  Active: (password) => [{ type: 'account.approved', password }],
  'Deactivated by sponsor': (password) => [
    { type: 'account.approved', password },
    { type: 'account.deactivated', by: 'sponsor' },
  ],
  'Deactivated by UK V&I': (password) => [
    { type: 'account.approved', password },
    { type: 'account.deactivated', by: 'ukvi' },
  ],
}

/** Whether a user of this status has been given a password. */
export const hasPassword = (status: UserStatus): boolean =>
  outcomes[status]('').some(({ type }) => type === 'account.approved')

const userOf = ({ id, level, status, password, ...user }: UserInFile, scene: Scene): User => {
  const { givenName, familyName, email } = user
  const value = password?.value ?? ''
  const changed: AccountEvent = { type: 'password.changed', to: value }
  const history = [...outcomes[status](value), ...(password?.state === 'chosen' ? [changed] : [])]
  const account = history.reduce((life, event) => accountAfter(life, event, scene), requested)
  return { id, level, givenName, familyName, email, account }
}

const postOf = (post: PostInFile, at: number, scene: Scene): Post => {
  const current: Post['life'] = {
    value: 'current',
    context: { expiresAt: post.ends === undefined ? null : instantOf(post.ends) },
  }
  const withdrawn: readonly PostEvent[] = post.withdrawn ? [{ type: 'post.archived' }] : []
  const history: readonly PostEvent[] = [...withdrawn, { type: 'time.reached' }]
  return {
    id: postId(at),
    title: post.title,
    text: post.text,
    postedAt: instantOf(post.posted),
    routes: post.routes ?? [],
    life: history.reduce((life, event) => postAfter(life, event, scene), current),
  }
}

const postId = (at: number): string => `post-${at + 1}`

/** Oldest first, as they came; those of one instant as they stand in the file. */
const inOrder = <Item extends { received: string }>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((one, other) => instantOf(one.received) - instantOf(other.received))

const mailOf = (mail: MailInFile, at: number): Mail => ({
  id: `mail-${at + 1}`,
  to: mail.to,
  from: mail.from === 'SMS' ? senderOfSms : mail.from,
  folder: mail.folder,
  subject: mail.subject,
  text: mail.text,
  receivedAt: instantOf(mail.received),
  credentials: { userId: mail.userId ?? null, password: mail.password ?? null },
  opened: false,
})

const letterOf = (letter: LetterInFile, at: number): Letter => ({
  id: `letter-${at + 1}`,
  to: letter.to,
  subject: letter.subject,
  text: letter.text,
  receivedAt: instantOf(letter.received),
  credentials: { userId: letter.userId ?? null, password: null },
  opened: false,
})

/** When a scheduled entry acts. */
export const dueAt = ({ at, after }: ScheduledInFile, now: Instant): Instant =>
  at === undefined ? now + spellOf(after ?? '') : instantOf(at)

const scheduledOf = (entry: ScheduledInFile, file: WorldFile, now: Instant): Scheduled => ({
  at: dueAt(entry, now),
  event: eventOf(entry.does, file),
})

const changes = {
  suspend: 'suspended',
  'make dormant': 'madeDormant',
  reinstate: 'reinstated',
  revoke: 'revoked',
} as const

const eventOf = (does: ScheduledInFile['does'], { posts = [] }: WorldFile): HomeOfficeEvent => {
  const { approve, refuse, deactivate, post, withdraw, licence, rate } = does
  if (approve !== undefined) return { type: 'homeOffice.approved', userId: approve }
  if (refuse) return { type: 'homeOffice.refused', userId: refuse.user, reason: refuse.reason }
  if (deactivate !== undefined) return { type: 'homeOffice.deactivated', userId: deactivate }
  if (withdraw !== undefined) {
    const at = posts.findIndex(({ title }) => title === withdraw)
    return { type: 'homeOffice.archived', post: postId(at) }
  }
  if (licence) return { type: 'homeOffice.changedLicence', change: changes[licence] }
  if (rate) return { type: 'homeOffice.rated', rating: rate }
  if (!post) throw new TypeError('a scheduled entry without a deed reached the translation')
  const { title, text, routes = [], ends } = post
  const expiresAt = ends === undefined ? null : instantOf(ends)
  return { type: 'homeOffice.posted', title, text, routes, expiresAt }
}

const passwordsIn = ({ users, mail = [] }: WorldFile): readonly string[] => [
  ...users.flatMap(({ password }) => (password ? [password.value] : [])),
  ...mail.flatMap(({ password }) => (password === undefined ? [] : [password])),
]
