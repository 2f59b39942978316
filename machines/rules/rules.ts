import { access } from './access.ts'
import { board } from './board.ts'
import { licence } from './licence.ts'
import { lockout } from './lockout.ts'
import { logIn } from './log-in.ts'
import { password } from './password.ts'
import { session } from './session.ts'

/** Every rule of SMS, as one record that can be replaced. */
export const rules = { access, board, licence, lockout, logIn, password, session }

export type Rules = typeof rules
