import { isComplete } from '../form.ts'
import type { News } from '../news.ts'
import type { RefusalCause } from '../rules/log-in.ts'
import { isOpen, type Verdict } from '../rules/verdict.ts'
import type { Asked, SessionContext } from '../session.ts'
import { passwordResetForm } from './form.ts'

const judged = ({ event }: Asked): Verdict<RefusalCause> => {
  if (event.type !== 'passwordReset.submitted') throw new TypeError(`${event.type} is no reset`)
  return event.scene.rules.passwordReset.judge(event.scene, event)
}

const causeOf = (asked: Asked): RefusalCause | null => {
  const verdict = judged(asked)
  return 'closed' in verdict ? verdict.why : null
}

const isReady = ({ event }: Asked): boolean =>
  event.type === 'passwordReset.submitted' && isComplete(passwordResetForm, { ...event })

/** Until both details are there the way on is closed: neither of the two is true (NAV-1). */
export const resetGuards = {
  theResetIsRefused: (asked: Asked): boolean => isReady(asked) && !isOpen(judged(asked)),
  theResetIsGranted: (asked: Asked): boolean => isReady(asked) && isOpen(judged(asked)),
}

/** What the page tells after a refusal: the words of a refused log-in (G2-2n). */
export const resetTold = (asked: Asked): SessionContext['told'] => {
  const cause = causeOf(asked)
  return cause && { what: 'reset-refused', cause }
}

export const resetNews = {
  /** A wrong entry counts on the door that the reading says (R-RESETLOCK). */
  refused: (asked: Asked): News => {
    const cause = causeOf(asked)
    const { rules, readings } = asked.event.scene
    const counts = cause !== null && rules.logIn.countsAsWrong(cause, readings)
    const door = rules.lockout.doorOfTheReset(readings)
    return {
      type: 'account.news',
      userId: userIdOf(asked),
      event: { type: `${door}.${counts ? 'failed' : 'refused'}` },
    }
  },
  granted: (asked: Asked): News => ({ type: 'reset.granted', userId: userIdOf(asked) }),
}

const userIdOf = ({ event }: Asked): string =>
  event.type === 'passwordReset.submitted' ? event.userId : ''
