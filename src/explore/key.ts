import { type DetailName, detailNames, type UserDetails } from '../../machines/details.ts'
import type { State, Tab } from '../../machines/state.ts'
import type { Instant } from '../../machines/time.ts'
import type { Licence, Mail, Post, StrangerLife, User, World } from '../../machines/world.ts'
import { writeDistances } from './distances.ts'
import { mailThatCounts } from './waste-paper.ts'

/**
 * The key of a state: short text that two states share exactly where nothing that can be tried from now on tells them
 * apart. What is abstracted from:
 *
 * - instants: to their distances, see `distances.ts`;
 * - passwords: nobody sees one, and the forms always send the one that fits now, so only its state counts;
 * - user IDs: to their place in the world's list; of users who differ in nothing but their names, to a place in an order by
 *   what they are;
 * - details: to what differs from those with which the user came;
 * - posts: to what the board shows of them; mail, letters, calls and breaches: to what can still be done with them, and
 *   only where the desk is looked at.
 */
export interface Keys {
  readonly keyOf: (state: State) => string
  /** The user IDs in the order in which the key has them. */
  readonly orderOf: (state: State) => readonly string[]
}

export interface KeyOptions {
  /** Whether mail, letters, calls and what else is on the desk count; left out: they do not. */
  readonly desk?: boolean
  /** Which users differ in nothing but their names; left out: each is itself. */
  readonly alike?: (one: User, other: User) => boolean
}

/**
 * Text in short: each text that comes up is one character, from the 251st on three. None begins another, so that a row of
 * them reads one way only.
 */
class Shorthand {
  readonly #codes = new Map<string, string>()

  codeOf(text: string): string {
    const known = this.#codes.get(text)
    if (known !== undefined) return known
    const number = this.#codes.size
    const code =
      number < 250
        ? String.fromCharCode(number)
        : String.fromCharCode(250 + Math.floor(number / 65_536), Math.floor(number / 256) % 256) +
          String.fromCharCode(number % 256)
    this.#codes.set(text, code)
    return code
  }
}

/**
 * Whether two users of a world differ in nothing but who they are: then one can stand for the other wherever nobody plays one
 * of them.
 */
export const areAlike = (one: User, other: User): boolean =>
  one.level === other.level &&
  JSON.stringify(one.account.value) === JSON.stringify(other.account.value) &&
  JSON.stringify({ ...one.account.context, password: null }) ===
    JSON.stringify({ ...other.account.context, password: null }) &&
  (one.account.context.password === null) === (other.account.context.password === null) &&
  (one.passwordSentTo === null) === (other.passwordSentTo === null)

/** Keys of the states that come of one world. */
export const keysFor = (start: World, { desk = false, alike }: KeyOptions = {}): Keys => {
  const users = new Shorthand()
  const sessions = new Shorthand()
  const things = new Shorthand()
  const none = things.codeOf('')
  const origins = originsOf(start)
  const groups = alike ? groupsOf(start, alike) : null

  const userFragment = memo((user: User) => users.codeOf(userText(user, origins, groups)))
  const licenceFragment = memo((licence: Licence) => things.codeOf(licenceText(licence)))
  const postsFragment = memo((posts: readonly Post[]) => things.codeOf(postsText(posts)))
  const strangersFragment = memo((strangers: World['strangers']) =>
    things.codeOf(strangersText(strangers)),
  )
  const amendmentFragment = memo((details: UserDetails) =>
    things.codeOf(JSON.stringify(detailNames.map((name) => details[name]))),
  )
  const deskFragment = memo((world: World) => things.codeOf(deskText(world)))
  const scheduleFragment = memo((schedule: World['schedule']) =>
    things.codeOf(JSON.stringify(schedule.map(({ event }) => event))),
  )
  const sessionText = memo(({ value, context }: Tab['session']) =>
    JSON.stringify([value, context.told, context.boardRead, context.passwordChanged]),
  )
  const draftText = memo((draft: Tab['session']['context']['draft']) => JSON.stringify(draft))
  const sessionFragments = new WeakMap<Tab['session'], Map<string, string>>()

  /** A session with its users as places in the order of the key. */
  const tabFragment = (tab: Tab, placeOf: (id: string) => number): string => {
    const { session, stale } = tab
    const { userId, subject, draft } = session.context
    const who = userId === null ? -1 : placeOf(userId)
    const whom = subject === null ? -1 : placeOf(subject)
    const about = `${who} ${whom}`
    let known = sessionFragments.get(session)
    if (!known) {
      known = new Map()
      sessionFragments.set(session, known)
    }
    const before = known.get(about)
    const code = before ?? sessions.codeOf(`${sessionText(session)}${about}${draftText(draft)}`)
    if (before === undefined) known.set(about, code)
    return `${tab.id}${stale ? 's' : '-'}${code}`
  }

  const keyOf = (state: State): string => {
    const { now, world, tabs } = state
    const ids = orderOf(state, userFragment, groups)
    const placeOf = (id: string): number => ids.indexOf(id)
    const instants: (Instant | null)[] = []
    let text = `${ids.length}${tabs.length}${licenceFragment(world.licence)}`
    instants.push(world.licence.expiresAt)
    for (const id of ids) {
      const user = world.users[id]
      if (!user) continue
      const amendment = world.amendments[id]
      text += userFragment(user) + (amendment ? amendmentFragment(amendment) : none)
      const { logIn, reset } = user.account.context
      instants.push(logIn.lockedUntil, logIn.countedUntil, reset.lockedUntil, reset.countedUntil)
    }
    for (const tab of tabs) {
      text += tabFragment(tab, placeOf)
      instants.push(tab.idleUntil)
    }
    text += postsFragment(world.posts) + strangersFragment(world.strangers)
    for (const { life } of world.posts)
      if (life.value === 'current') instants.push(life.context.expiresAt)
    for (const { context } of Object.values(world.strangers)) {
      const { logIn, reset } = context
      instants.push(logIn.lockedUntil, logIn.countedUntil, reset.lockedUntil, reset.countedUntil)
    }
    text += scheduleFragment(world.schedule)
    for (const { at } of world.schedule) instants.push(at)
    if (desk) text += deskFragment(world)
    return text + writeDistances(instants, now)
  }

  return { keyOf, orderOf: (state) => orderOf(state, userFragment, groups) }
}

/** Worked out once for each object: what is in a state is never changed in place. */
const memo = <Of extends object>(work: (of: Of) => string): ((of: Of) => string) => {
  const known = new WeakMap<Of, string>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before
    const made = work(of)
    known.set(of, made)
    return made
  }
}

/** The details with which each person came, by user ID for users, by name for colleagues. */
const originsOf = ({ users, colleagues }: World): ReadonlyMap<string, UserDetails> =>
  new Map<string, UserDetails>([
    ...colleagues.map((one) => [`${one.givenName} ${one.familyName}`, one] as const),
    ...Object.values(users).map((user) => [user.id, user] as const),
  ])

const changedDetails = (user: User, origins: ReadonlyMap<string, UserDetails>) => {
  const origin = origins.get(user.id) ?? origins.get(`${user.givenName} ${user.familyName}`)
  const isChanged = (name: DetailName) => user[name] !== origin?.[name]
  return detailNames.filter(isChanged).map((name) => [name, user[name]])
}

type Groups = ReadonlyMap<string, number>

const groupsOf = ({ users }: World, alike: (one: User, other: User) => boolean): Groups => {
  const all = Object.values(users)
  return new Map(all.map((user) => [user.id, all.findIndex((one) => alike(one, user))]))
}

const userText = (
  user: User,
  origins: ReadonlyMap<string, UserDetails>,
  groups: Groups | null,
): string => {
  const { id, level, account, passwordSentTo } = user
  const { value, context } = account
  const who = groups?.get(id) ?? id
  const sent = passwordSentTo === null ? 0 : passwordSentTo === user.email ? 1 : passwordSentTo
  return JSON.stringify([
    who,
    level,
    value,
    context.logIn.wrongTries,
    context.reset.wrongTries,
    context.password === null,
    changedDetails(user, origins),
    sent,
  ])
}

/** The users in the order of the key: as the world has them; those who are alike by what they are and where they act. */
const orderOf = (
  { world, tabs, now }: State,
  fragmentOf: (user: User) => string,
  groups: Groups | null,
): readonly string[] => {
  const ids = Object.keys(world.users)
  if (!groups) return ids
  const signature = (id: string): string => {
    const user = world.users[id] as User
    const { logIn, reset } = user.account.context
    const roles = tabs.map(({ session: { context } }) =>
      [context.userId === id ? 'i' : '', context.subject === id ? 's' : ''].join(''),
    )
    const amendment = world.amendments[id]
    const times = [logIn.lockedUntil, logIn.countedUntil, reset.lockedUntil, reset.countedUntil]
    return `${groups.get(id) ?? id} ${fragmentOf(user)} ${roles} ${amendment ? JSON.stringify(amendment) : ''} ${times.map((at) => (at === null ? '' : at - now))}`
  }
  return ids
    .map((id) => [signature(id), id] as const)
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([, id]) => id)
}

const licenceText = ({ life: { value }, automation }: Licence): string =>
  JSON.stringify([value.status, value.rating, automation])

const postsText = (posts: readonly Post[]): string =>
  JSON.stringify(
    posts
      .toSorted((one, other) => other.postedAt - one.postedAt)
      .map(({ title, text, routes, life }) => [title, text, routes, life.value]),
  )

const strangersText = (strangers: Readonly<Record<string, StrangerLife>>): string =>
  JSON.stringify(
    Object.entries(strangers).map(([id, { value, context }]) => [
      id,
      value,
      context.logIn.wrongTries,
      context.reset.wrongTries,
    ]),
  )

/** What on the desk can still be done, or be missed. */
const deskText = (world: World): string => {
  const { letters, calls, junkedFor, breaches, handedOver, trainee } = world
  const asRead = ({ to, from, folder, subject, text, credentials, bait, opened }: Mail) => [
    to,
    from,
    folder,
    subject,
    credentials.password === null ? text : '',
    credentials.userId,
    bait?.state ?? '',
    opened,
  ]
  return JSON.stringify([
    mailThatCounts(world).map(asRead),
    letters.map(({ subject, text, opened }) => [subject, text, opened]),
    calls.map(({ from, text, state }) => [from, text, state]),
    junkedFor,
    [...new Set(breaches.map(({ what, about }) => `${what} ${about}`))].sort(),
    [...handedOver].sort(),
    trainee.addresses,
  ])
}
