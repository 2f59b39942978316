import { detailsOf, type UserDetails } from '../../machines/details.ts'
import { deadlinesOf } from '../../machines/life.ts'
import type { State, Tab } from '../../machines/state.ts'
import type { Instant } from '../../machines/time.ts'
import { deadlinesIn } from '../../machines/time-passing.ts'
import type { Licence, Post, User, World } from '../../machines/world.ts'
import { groupsOf, orderByStanding } from './alike.ts'
import { distancesOf } from './distances.ts'
import {
  deskText,
  detailsText,
  licenceText,
  originsOf,
  postsText,
  sessionText,
  strangersText,
  userText,
} from './fragments.ts'
import { lately, memo, Shorthand } from './shorthand.ts'

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
  /** Whether users who differ in nothing but their names stand for each other; left out: each is itself. */
  readonly alike?: boolean
}

/** Of a key what a world alone says. */
interface WorldPart {
  /** The users in the order in which the text has them. */
  readonly ids: readonly string[]
  readonly text: string
  readonly instants: readonly (Instant | null)[]
  /** How these and the ends of the tabs' sessions lay when that was last asked: mostly they lie so again. */
  lay: {
    readonly now: Instant
    readonly ends: readonly (Instant | null)[]
    readonly text: string
  } | null
}

/** Keys of the states that come of one world. */
export const keysFor = (start: World, { desk = false, alike = false }: KeyOptions = {}): Keys => {
  const people = new Shorthand()
  const sessions = new Shorthand()
  const things = new Shorthand()
  const none = things.codeOf('')
  const originOf = originsOf(start)
  const groups = alike ? groupsOf(start) : null

  const userFragment = memo((user: User) => people.codeOf(userText(user, originOf, groups)))
  const licenceFragment = memo((licence: Licence) => things.codeOf(licenceText(licence)))
  const postsFragment = memo((posts: readonly Post[]) => things.codeOf(postsText(posts)))
  const strangersFragment = memo((strangers: World['strangers']) =>
    things.codeOf(strangersText(strangers)),
  )
  const scheduleFragment = memo((schedule: World['schedule']) =>
    things.codeOf(JSON.stringify(schedule.map(({ event }) => event))),
  )
  const deskFragment = memo((world: World) => things.codeOf(deskText(world)))
  const amendmentFragment = memo((details: UserDetails, user: User) =>
    things.codeOf(detailsText(detailsOf(details), originOf(user))),
  )
  /** What a session says beside its users, and its last code: it is met under many worlds, its users mostly at the same places. */
  const partOfSession = (session: Tab['session'], { users }: World) => {
    const { subject } = session.context
    const text = sessionText(session, subject === null ? undefined : users[subject], originOf)
    return { text, who: -2, whom: -2, code: '' }
  }
  /** For each place in the row of tabs: while something is tried in one tab, the pages of the others stay. */
  const sessionParts: (typeof partOfSession)[] = []

  /** The session at a place in the row of tabs, with its users as places in the order of the key. */
  const sessionFragment = (
    at: number,
    session: Tab['session'],
    world: World,
    ids: readonly string[],
  ) => {
    const { userId, subject } = session.context
    const who = userId === null ? -1 : ids.indexOf(userId)
    const whom = subject === null ? -1 : ids.indexOf(subject)
    sessionParts[at] ??= lately(partOfSession)
    const part = sessionParts[at](session, world)
    if (part.who === who && part.whom === whom) return part.code
    const code = sessions.codeOf(`${who} ${whom} ${part.text}`)
    Object.assign(part, { who, whom, code })
    return code
  }

  const amendmentOf = ({ amendments }: World, user: User): string => {
    const details = amendments[user.id]
    return details ? amendmentFragment(details, user) : none
  }

  /** A user, with all that counts of him or her beside the tabs and the hour. */
  const standingOf = (world: World, user: User): string =>
    userFragment(user) + amendmentOf(world, user)

  const orderOf = (state: State): readonly string[] => {
    const { now, world } = state
    if (!groups) return Object.keys(world.users)
    const lies = distancesOf(deadlinesIn(state), now)
    return orderByStanding(
      state,
      groups,
      (user) => standingOf(world, user) + deadlinesOf(user.account.context).map(lies).join(''),
    )
  }

  /** All that a world says beside its instants, with its users in this order, and these instants. */
  const partOf = (world: World, ids: readonly string[]): WorldPart => {
    const { licence, users, posts, strangers, schedule } = world
    const instants: (Instant | null)[] = [licence.expiresAt]
    let text = `${ids.length}${licenceFragment(licence)}`
    for (const id of ids) {
      const user = users[id] as User
      text += standingOf(world, user)
      instants.push(...deadlinesOf(user.account.context))
    }
    text += postsFragment(posts) + strangersFragment(strangers) + scheduleFragment(schedule)
    for (const { life } of posts) instants.push(life.context.expiresAt)
    for (const { context } of Object.values(strangers)) instants.push(...deadlinesOf(context))
    for (const { at } of schedule) instants.push(at)
    if (desk) text += deskFragment(world)
    return { ids, text, instants, lay: null }
  }

  /** Where nobody stands for another, the order of the users is the world's own: many pages are met in one world. */
  const partInItsOrder = lately(memo((world: World) => partOf(world, Object.keys(world.users))))

  const keyOf = (state: State): string => {
    const { world, tabs } = state
    const part = groups ? partOf(world, orderOf(state)) : partInItsOrder(world)
    // Joined at once: a text that is put together piece by piece has to be gone through again when it is looked up.
    const parts = [String(tabs.length), part.text]
    for (const [at, { id, stale, session }] of tabs.entries())
      parts.push(id, stale ? 's' : '-', sessionFragment(at, session, world, part.ids))
    parts.push(howItLies(part, state))
    return parts.join('')
  }

  return { keyOf, orderOf }
}

/** How all instants lie from now, those of the world first. */
const howItLies = (part: WorldPart, { now, tabs }: State): string => {
  const { lay } = part
  if (
    lay?.now === now &&
    lay.ends.length === tabs.length &&
    tabs.every(({ idleUntil }, at) => idleUntil === lay.ends[at])
  )
    return lay.text
  const ends = tabs.map(({ idleUntil }) => idleUntil)
  const all = [...part.instants, ...ends]
  const text = all.map(distancesOf(all, now)).join('')
  part.lay = { now, ends, text }
  return text
}
