import type { Mail, World } from '../../machines/world.ts'

/** The trainee's own mail, oldest first: nobody reads what was sent to somebody else. */
export const mailboxOf = ({ mail, trainee, users }: World): readonly Mail[] => {
  const address = users[trainee.userId]?.email
  return mail.filter(({ to }) => to === address)
}
