import type { Attempts } from '../../machines/account/lock.ts'
import { detailsOf, type UserDetails } from '../../machines/details.ts'
import type { State, Tab } from '../../machines/state.ts'
import type { Licence, Post, User, World } from '../../machines/world.ts'
import { worldDeadlines } from '../../machines/world-changes.ts'
import { groupsOf, orderByStanding } from './alike.ts'
import { type Distances, distancesOf } from './distances.ts'
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
import { memo, Shorthand } from './shorthand.ts'

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
  const deadlinesOf = memo(worldDeadlines)
  const amendmentFragment = memo((details: UserDetails, user: User) =>
    things.codeOf(detailsText(detailsOf(details), originOf(user))),
  )
  const sessionPart = memo((session: Tab['session'], { users }: World) => {
    const { subject } = session.context
    return sessionText(session, subject === null ? undefined : users[subject], originOf)
  })
  const sessionFragments = memo((_: Tab['session']) => new Map<string, string>())

  /** A session with its users as places in the order of the key. */
  const sessionFragment = (session: Tab['session'], world: World, ids: readonly string[]) => {
    const { userId, subject } = session.context
    const about = `${userId === null ? '' : ids.indexOf(userId)} ${subject === null ? '' : ids.indexOf(subject)}`
    const known = sessionFragments(session)
    const code = known.get(about) ?? sessions.codeOf(`${about} ${sessionPart(session, world)}`)
    known.set(about, code)
    return code
  }

  const amendmentOf = ({ amendments }: World, user: User): string => {
    const details = amendments[user.id]
    return details ? amendmentFragment(details, user) : none
  }

  const distancesIn = ({ now, world, tabs }: State): Distances =>
    distancesOf([...deadlinesOf(world), ...tabs.map(({ idleUntil }) => idleUntil)], now)

  /** A user, with all that counts of him or her beside the tabs. */
  const standingIn =
    (world: World, lies: Distances) =>
    (user: User): string =>
      userFragment(user) + amendmentOf(world, user) + attemptsText(user.account.context, lies)

  const orderIn = (state: State, standingOf: (user: User) => string): readonly string[] =>
    groups ? orderByStanding(state, groups, standingOf) : Object.keys(state.world.users)

  const keyOf = (state: State): string => {
    const { world, tabs } = state
    const { licence, users, posts, strangers, schedule } = world
    const lies = distancesIn(state)
    const standingOf = standingIn(world, lies)
    const ids = orderIn(state, standingOf)
    let text = `${ids.length}${tabs.length}${licenceFragment(licence)}${lies(licence.expiresAt)}`
    for (const id of ids) text += standingOf(users[id] as User)
    for (const { id, stale, session, idleUntil } of tabs)
      text += `${id}${stale ? 's' : '-'}${sessionFragment(session, world, ids)}${lies(idleUntil)}`
    text += postsFragment(posts) + strangersFragment(strangers) + scheduleFragment(schedule)
    for (const { life } of posts) text += lies(life.context.expiresAt)
    for (const { context } of Object.values(strangers)) text += attemptsText(context, lies)
    for (const { at } of schedule) text += lies(at)
    return desk ? text + deskFragment(world) : text
  }

  return {
    keyOf,
    orderOf: (state) => orderIn(state, standingIn(state.world, distancesIn(state))),
  }
}

const attemptsText = ({ logIn, reset }: Attempts, lies: Distances): string =>
  lies(logIn.lockedUntil) +
  lies(logIn.countedUntil) +
  lies(reset.lockedUntil) +
  lies(reset.countedUntil)
