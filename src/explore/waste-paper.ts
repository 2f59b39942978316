import type { Mail, World } from '../../machines/world.ts'

/** The mail that can still make a difference to somebody: what brings a password that no longer fits is waste paper. */
export const mailThatCounts = ({ mail, users }: World): readonly Mail[] => {
  const inForce = new Set(Object.values(users).map(({ account }) => account.context.password))
  return mail.filter(({ credentials: { password } }) => password === null || inForce.has(password))
}
