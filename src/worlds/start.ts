import type { Instant } from '../../machines/time.ts'
import type { Beginning } from './translation.ts'

/** Of which years the instants and days of world files are, so that a slip of the hand is seen. */
export const yearsOfAWorld = { first: 2000, last: 2999 } as const

/** What begins later is a slip of the hand too, and its clock would run out of a calendar of four digits. */
const afterTheLast: Instant = Date.UTC(yearsOfAWorld.last + 1, 0, 1)

/**
 * When something begins in a world: at the instant that is asked for, or else at the world's own.
 *
 * @throws {StartError} where that is before the world's own: its posts, its mail and its passwords have come about by then,
 * and would be of days to come; or where it is later than any world could begin
 */
export const startIn = ({ world, now }: Beginning, asked: Instant = now): Instant => {
  if (asked < now) throw new StartError(world.name, now, 'early')
  if (asked >= afterTheLast) throw new StartError(world.name, now, 'late')
  return asked
}

/** The message says from when, and until when, something may begin. */
export class StartError extends Error {
  override readonly name = 'StartError'
  readonly too: 'early' | 'late'

  constructor(world: string, now: Instant, too: 'early' | 'late') {
    const earliest = new Date(now).toISOString().replace('.000Z', 'Z')
    super(
      too === 'early'
        ? `the world ${world} begins at ${earliest}, and nothing in it before that`
        : `the world ${world} begins at ${earliest}, and nothing in it after the year ${yearsOfAWorld.last}`,
    )
    this.too = too
  }
}
