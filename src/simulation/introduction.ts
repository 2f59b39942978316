import { nameOf } from '../../machines/details.ts'
import type { World } from '../../machines/world.ts'

/** What is rehearsed, and whom the trainee plays: the first thing to be told, in one line. */
export const introductionOf = ({ title, users, trainee }: World): string => {
  const user = users[trainee.userId]
  if (!user) return `${title}.`
  return `${title}. You are ${nameOf(user)}, Level ${user.level}.`
}
