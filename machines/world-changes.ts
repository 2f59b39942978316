import type { AccountEvent } from './account/account.ts'
import type { Attempts, LockEvent } from './account/lock.ts'
import type { UserDetails } from './details.ts'
import {
  accountAfter,
  deadlinesOf,
  freshStranger,
  isFresh,
  licenceAfter,
  postAfter,
  strangerAfter,
} from './life.ts'
import type { Scene } from './scene.ts'
import type { Instant } from './time.ts'
import { isOver } from './time.ts'
import type { StrangerLife, User, World } from './world.ts'

/** What happened to an account, or to a user ID that no account bears. */
export interface AccountNews {
  readonly userId: string
  readonly event: AccountEvent
}

/** The world after something happened to an account, or to a user ID that no account bears. */
export const afterAccountNews = (scene: Scene, { userId, event }: AccountNews): World => {
  const user = scene.rules.logIn.bearerOf(scene, userId)
  if (user) return withUser(scene.world, accountMoved(user, event, scene))
  return isLockEvent(event) ? afterStrangerNews(scene, userId, event) : scene.world
}

const isLockEvent = (event: AccountEvent): event is LockEvent => /^(logIn|reset)\./.test(event.type)

const accountMoved = (user: User, event: AccountEvent, scene: Scene): User => {
  const account = accountAfter(user.account, event, scene)
  return account === user.account ? user : { ...user, account }
}

/** The world with one of its users replaced; the same world if it is the same user. */
export const withUser = (world: World, user: User): World =>
  world.users[user.id] === user ? world : { ...world, users: { ...world.users, [user.id]: user } }

/** The world with other details of a user; who has a new address goes on reading what comes to the old one. */
export const withDetails = (world: World, user: User, details: UserDetails): World => {
  const after = withUser(world, { ...user, ...details })
  const { trainee } = world
  return trainee.userId !== user.id || trainee.addresses.includes(details.email)
    ? after
    : { ...after, trainee: { ...trainee, addresses: [...trainee.addresses, details.email] } }
}

/** Unknown user IDs are remembered while an attempt counts against them, eight at the most (R-UNKNOWN, R-REMEMBERED). */
const afterStrangerNews = (scene: Scene, id: string, event: LockEvent): World => {
  const { strangers } = scene.world
  const before = Object.hasOwn(strangers, id) ? strangers[id] : undefined
  const after = strangerAfter(before ?? freshStranger, event, scene)
  return after === (before ?? freshStranger) ? scene.world : withStranger(scene, id, after)
}

const withStranger = (scene: Scene, id: string, life: StrangerLife): World => {
  const others = Object.entries(scene.world.strangers).filter(([other]) => other !== id)
  const kept = others.slice(-(scene.readings['R-REMEMBERED'] - 1))
  const remembered = isFresh(life) ? others : [...kept, [id, life] as const]
  return { ...scene.world, strangers: Object.fromEntries(remembered) }
}

/** Every instant at which something in the world comes due by itself. */
export const worldDeadlines = ({
  users,
  strangers,
  licence,
  posts,
  schedule,
}: World): readonly (Instant | null)[] => [
  ...Object.values(users).flatMap(({ account: { context } }) => deadlinesOf(context)),
  ...Object.values(strangers).flatMap(({ context }) => deadlinesOf(context)),
  licence.expiresAt,
  ...posts.map(({ life }) => life.context.expiresAt),
  ...schedule.map(({ at }) => at),
]

/** The world once `scene.now` has been reached: locks end, counts fade, the licence and posts expire. */
export const afterTime = (scene: Scene): World => {
  const reached = { type: 'time.reached' } as const
  const { world, now } = scene
  const isDue = (attempts: Attempts) => deadlinesOf(attempts).some((end) => isOver(end, now))
  const users = Object.values(world.users).filter(({ account }) => isDue(account.context))
  const strangers = Object.entries(world.strangers).filter(([, { context }]) => isDue(context))
  const later = [
    ...users.map((user) => ({ userId: user.id, event: reached })),
    ...strangers.map(([userId]) => ({ userId, event: reached })),
  ].reduce((earlier, news) => afterTimeAt({ ...scene, world: earlier }, news), world)
  return withLicenceAndPostsAt({ ...scene, world: later })
}

const afterTimeAt = (
  scene: Scene,
  { userId, event }: { userId: string; event: { type: 'time.reached' } },
): World => {
  const user = scene.rules.logIn.bearerOf(scene, userId)
  return user
    ? withUser(scene.world, accountMoved(user, event, scene))
    : afterStrangerNews(scene, userId, event)
}

const withLicenceAndPostsAt = (scene: Scene): World => {
  const { world, now } = scene
  const reached = { type: 'time.reached' } as const
  const { licence } = world
  const life = isOver(licence.expiresAt, now)
    ? licenceAfter(licence.life, reached, scene)
    : licence.life
  const posts = world.posts.map((post) => {
    if (!isOver(post.life.context.expiresAt, now)) return post
    const after = postAfter(post.life, reached, scene)
    return after === post.life ? post : { ...post, life: after }
  })
  const unchanged = life === licence.life && posts.every((post, at) => post === world.posts[at])
  return unchanged ? world : { ...world, licence: { ...licence, life }, posts }
}
