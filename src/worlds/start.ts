import type { Instant } from '../../machines/time.ts'
import type { Beginning } from './translation.ts'

/**
 * When something begins in a world: at the instant that is asked for, or else at the world's own.
 *
 * @throws {EarlyStartError} where that is before the world's own: its posts, its mail and its passwords have come about by
 * then, and would be of days to come
 */
export const startIn = ({ world, now }: Beginning, asked: Instant = now): Instant => {
  if (asked < now) throw new EarlyStartError(world.name, now)
  return asked
}

/** The message says from when on something may begin. */
export class EarlyStartError extends Error {
  override readonly name = 'EarlyStartError'

  constructor(world: string, now: Instant) {
    const earliest = new Date(now).toISOString().replace('.000Z', 'Z')
    super(`the world ${world} begins at ${earliest}, and nothing in it before that`)
  }
}
