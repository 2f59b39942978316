import type { RefusalCause } from '../../machines/rules/log-in.ts'
import type { EndCause } from '../../machines/rules/session.ts'
import {
  control,
  fieldsOf,
  hint,
  type PageBody,
  refusalIn,
  submitControl,
  type View,
} from './view.ts'

export const logInWording = {
  title: 'SMS log in',
  logIn: 'Log in',
  forgotten: 'Forgotten your password?',
  /** What SMS says to every refusal (TRB-9, R-REFUSAL). */
  refused:
    'Please make sure you enter the correct user ID and password, as your previous attempt does not match our records',
  /** Ours, under the reading that a refusal is told by its cause. */
  refusedByCause: {
    locked: 'This user ID is locked for a while after three wrong attempts',
    'unknown-user-id': 'There is no such user ID',
    'wrong-password': 'The password is not the one of this user ID',
    'wrong-address': 'The e-mail address is not the one of this user ID',
    'user-not-active': 'This user is not active',
    'licence-expired': 'The licence has expired',
    'licence-revoked': 'The licence has been revoked',
  } satisfies Record<RefusalCause, string>,
  /** Ours: the manual quotes no words for the end of a session (R-TIMEOUTSEEN, R-LIVE, R-SECONDTAB). */
  ended: {
    'timed-out': 'Your session has ended after 20 minutes without activity.',
    'second-tab':
      'SMS was opened in another tab or window. This one no longer works, and nothing it held has been saved.',
    'user-not-active': 'Your session has ended. Your user account is no longer active.',
    'licence-not-valid': 'Your session has ended. The licence is no longer valid.',
  } satisfies Record<EndCause, string>,
} as const

/** A session that a second tab took over fails with an error; every other end is a notice (LOG-9). */
const endIsAnError = (cause: EndCause): boolean => cause === 'second-tab'

const toldAtLogIn = (view: View): Pick<PageBody, 'error' | 'notices'> => {
  const { told } = view.context
  if (told?.what === 'log-in-refused') return { error: refusalIn(view, told.cause) }
  if (told?.what !== 'session-ended') return {}
  const text = view.wording.logIn.ended[told.cause]
  return endIsAnError(told.cause) ? { error: { items: [{ text }] } } : { notices: [text] }
}

/** The log in screen (G1-1, TRB-9). */
export const logInPage = (view: View): PageBody => ({
  ...toldAtLogIn(view),
  fields: fieldsOf(view, 'log-in'),
  controls: [
    submitControl(view, 'log-in', view.wording.logIn.logIn),
    control(view, 'link', view.wording.logIn.forgotten, {
      type: 'passwordReset.opened',
      tab: view.tab,
    }),
  ],
  hint: hint(
    'The first user ID of a licence reaches the Authorising Officer by letter; any other stands on Manage Level 1 and 2 users. The password comes by e-mail. Both are case sensitive; the third wrong attempt locks, and then nothing helps but to wait: 30 minutes are enough.',
    'CRED-1',
    'CRED-2',
    'G3-0d',
    'CRED-7',
    'CRED-8',
    'CRED-9',
    'G1-1',
  ),
})
