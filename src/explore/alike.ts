import type { State } from '../../machines/state.ts'
import type { User, World } from '../../machines/world.ts'

/** Of each user of a world the place of the first one who differs from him or her in nothing but the name, by user ID. */
export type Groups = ReadonlyMap<string, number>

export const groupsOf = (world: World): Groups => {
  const all = Object.values(world.users)
  const is = all.map((user) => beyondNames(user, world))
  return new Map(all.map(({ id }, at) => [id, is.indexOf(is[at] ?? '')]))
}

/** All that is known of a user but who it is; the licence summary names the key personnel. */
const beyondNames = (user: User, { keyPersonnel }: World): string => {
  const { level, account, passwordSentTo } = user
  const { value, context } = account
  const isKeyPersonnel = Object.values(keyPersonnel).map(({ email }) => email === user.email)
  const password = context.password !== null
  return JSON.stringify([
    level,
    value,
    { ...context, password },
    passwordSentTo !== null,
    isKeyPersonnel,
  ])
}

/**
 * The user IDs with those who are alike in an order by what they are and where they act, so that it does not matter who of
 * them it is. Two of whom this says the same stand for each other.
 */
export const orderByStanding = (
  { world: { users }, tabs }: State,
  groups: Groups,
  standingOf: (user: User) => string,
): readonly string[] => {
  const signatureOf = (user: User): string => {
    const roles = tabs.map(({ session: { context } }) =>
      [context.userId === user.id ? 'i' : '', context.subject === user.id ? 's' : ''].join(''),
    )
    return `${groups.get(user.id) ?? user.id} ${roles} ${standingOf(user)}`
  }
  return Object.values(users)
    .map((user) => [signatureOf(user), user.id] as const)
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([, id]) => id)
}
