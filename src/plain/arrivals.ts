import type { World } from '../../machines/world.ts'
import { arrivalsBetween, ringingIn } from '../simulation/arrivals.ts'

/** What has come in between two states of the world, as lines. */
export const arrivalsText = (before: World, after: World): readonly string[] => {
  if (before === after) return []
  const { mail, letters, calls } = arrivalsBetween(before, after)
  return [
    ...(mail.length === 0 ? [] : [`New in your mailbox: ${mail.length}.`]),
    ...(letters.length === 0 ? [] : [`New letters on your desk: ${letters.length}.`]),
    ...calls.map(({ from }) => ringing(from)),
  ]
}

/** The telephone calls that ring at this moment, as lines. */
export const ringingNow = (world: World): readonly string[] =>
  ringingIn(world).map(({ from }) => ringing(from))

const ringing = (from: string): string => `The telephone rings: ${from}.`
