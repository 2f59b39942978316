import type { Call, Letter, Mail, World } from '../../machines/world.ts'
import { mailboxOf } from './mailbox.ts'

/** What has come in for the trainee. */
export interface Arrivals {
  readonly mail: readonly Mail[]
  readonly letters: readonly Letter[]
  readonly calls: readonly Call[]
}

/**
 * What has come in between two states of the world: mail in the inbox, letters, and calls that ring. Junk makes no noise, as
 * with every mail program: it has to be looked for (COM-2).
 */
export const arrivalsBetween = (before: World, after: World): Arrivals => ({
  mail: freshIn(inboxOf(before), inboxOf(after)),
  letters: freshIn(before.letters, after.letters),
  calls: freshIn(before.calls, ringingIn(after)),
})

/** The calls that ring at this moment. */
export const ringingIn = ({ calls }: World): readonly Call[] =>
  calls.filter(({ state }) => state === 'ringing')

const inboxOf = (world: World) => mailboxOf(world).filter(({ folder }) => folder === 'inbox')

const freshIn = <Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Item[] => {
  const known = new Set(before.map(({ id }) => id))
  return after.filter(({ id }) => !known.has(id))
}
