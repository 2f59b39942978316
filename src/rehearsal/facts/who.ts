import { nameOf } from '../../../machines/details.ts'
import type { World } from '../../../machines/world.ts'

/** The user IDs of somebody: of everybody of this given and family name, or the one that is written. */
export const userIdsOf = ({ users }: World, person: string): readonly string[] =>
  person.includes(' ')
    ? Object.values(users)
        .filter((user) => nameOf(user) === person)
        .map(({ id }) => id)
    : Object.hasOwn(users, person)
      ? [person]
      : []

/** Those accounts of somebody. */
export const accountsOf = (world: World, person: string) =>
  userIdsOf(world, person).flatMap((id) => world.users[id] ?? [])

/** The account of whom the trainee plays. */
export const traineeIn = ({ users, trainee }: World) => users[trainee.userId]
