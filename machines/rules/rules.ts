import { access } from './access.ts'
import { assessors } from './assessors.ts'
import { board } from './board.ts'
import { details } from './details.ts'
import { helpdesk } from './helpdesk.ts'
import { licence } from './licence.ts'
import { lockout } from './lockout.ts'
import { logIn } from './log-in.ts'
import { password } from './password.ts'
import { passwordReset } from './password-reset.ts'
import { session } from './session.ts'
import { users } from './users.ts'

/** Every rule of SMS, as one record that can be replaced. */
export const rules = {
  access,
  board,
  details,
  helpdesk,
  licence,
  lockout,
  logIn,
  password,
  passwordReset,
  session,
  assessors,
  users,
}

export type Rules = typeof rules
