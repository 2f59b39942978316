import { idOfPost } from '../../machines/desk/home-office.ts'
import type { Instant } from '../../machines/time.ts'
import type { World } from '../../machines/world.ts'

/** A message that was posted by hand since the scenario began. */
export interface Posted {
  readonly title: string
  readonly at: Instant
}

/**
 * The messages that are on the board by now, or have been, with the ids that SMS gives them as they come: those with which
 * the world begins, then those of its schedule and those posted by hand, in the order of time.
 */
export const postsBy = (
  now: Instant,
  { posts, schedule }: Pick<World, 'posts' | 'schedule'>,
  byHand: readonly Posted[],
): readonly { readonly id: string; readonly title: string }[] => {
  const due = schedule.flatMap(({ at, event }) =>
    event.type === 'homeOffice.posted' && at <= now ? [{ title: event.title, at }] : [],
  )
  const later = [...due, ...byHand].toSorted((one, other) => one.at - other.at)
  return [
    ...posts.map(({ id, title }) => ({ id, title })),
    ...later.map(({ title }, at) => ({ id: idOfPost(posts.length + at + 1), title })),
  ]
}
