import type { World } from '../../machines/world.ts'
import { mailboxOf } from '../simulation/mailbox.ts'

/**
 * What has come in between two states of the world, as lines: mail in the inbox, letters, and the telephone. Junk makes no
 * noise, as with every mail program: it has to be looked for (COM-2).
 */
export const arrivalsBetween = (before: World, after: World): readonly string[] => {
  if (before === after) return []
  const mail = freshIn(inboxOf(before), inboxOf(after))
  const letters = freshIn(before.letters, after.letters)
  const calls = freshIn(ringingIn(before), ringingIn(after))
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

const inboxOf = (world: World) => mailboxOf(world).filter(({ folder }) => folder === 'inbox')

const ringingIn = ({ calls }: World) => calls.filter(({ state }) => state === 'ringing')

const freshIn = <Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Item[] => {
  const known = new Set(before.map(({ id }) => id))
  return after.filter(({ id }) => !known.has(id))
}
