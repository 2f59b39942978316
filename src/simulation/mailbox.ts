import type { Mail, World } from '../../machines/world.ts'

/** The trainee's own mail, oldest first: nobody reads what was sent to somebody else. */
export const mailboxOf = ({ mail, trainee }: World): readonly Mail[] =>
  mail.filter(({ to }) => trainee.addresses.includes(to))
