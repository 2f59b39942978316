import { isComplete } from '../form.ts'
import type { RefusalCause } from '../rules/log-in.ts'
import { isOpen, type Verdict } from '../rules/verdict.ts'
import type { Asked, SessionContext } from '../session.ts'
import { logInForm } from './form.ts'

const judged = ({ event }: Asked): Verdict<RefusalCause> => {
  if (event.type !== 'logIn.submitted') throw new TypeError(`${event.type} is no log-in`)
  return event.scene.rules.logIn.judge(event.scene, event)
}

const causeOf = (asked: Asked): RefusalCause | null => {
  const verdict = judged(asked)
  return 'closed' in verdict ? verdict.why : null
}

const isReady = ({ event }: Asked): boolean =>
  event.type === 'logIn.submitted' && isComplete(logInForm, { ...event })

/** Until both details are there the way on is closed: neither of the two is true (NAV-1). */
export const logInGuards = {
  theLogInIsRefused: (asked: Asked): boolean => isReady(asked) && !isOpen(judged(asked)),
  theLogInIsServed: (asked: Asked): boolean => isReady(asked) && isOpen(judged(asked)),
}

/** What the page tells after a refusal: the cause stays inside, the wording says what SMS says (R-REFUSAL). */
export const logInTold = (asked: Asked): SessionContext['told'] => {
  const cause = causeOf(asked)
  return cause && { what: 'log-in-refused', cause }
}

/** What a log-in tells the account, or the bare user ID, that it named. */
export const logInNews = {
  refused: (asked: Asked) => {
    const cause = causeOf(asked)
    const { rules, readings } = asked.event.scene
    const counts = cause !== null && rules.logIn.countsAsWrong(cause, readings)
    return news(asked, counts ? 'logIn.failed' : 'logIn.refused')
  },
  succeeded: (asked: Asked) => news(asked, 'logIn.succeeded'),
}

const news = ({ event }: Asked, type: 'logIn.failed' | 'logIn.refused' | 'logIn.succeeded') => ({
  type: 'account.news' as const,
  userId: event.type === 'logIn.submitted' ? event.userId : '',
  event: { type },
})
