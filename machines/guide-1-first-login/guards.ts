import { isComplete } from '../form.ts'
import { insider } from '../insider.ts'
import type { ChangeFault } from '../rules/password.ts'
import type { Asked, SessionContext } from '../session.ts'
import { passwordChangeForm } from './form.ts'

const faults = (asked: Asked): readonly ChangeFault[] => {
  const user = insider(asked)
  const { event } = asked
  if (event.type !== 'passwordChange.submitted' || !user) return []
  const { rules, readings } = event.scene
  return rules.password.faultsOfChange(event, user, user.account.context.password, readings)
}

const isReady = ({ event }: Asked): boolean =>
  event.type === 'passwordChange.submitted' && isComplete(passwordChangeForm, { ...event })

/** Until all three fields are filled the way on is closed: none of the first three is true (NAV-1). */
export const changeGuards = {
  aWrongOriginalCounts: (asked: Asked): boolean => {
    const { rules, readings } = asked.event.scene
    return (
      isReady(asked) &&
      rules.password.wrongOriginalCounts(readings) &&
      faults(asked).includes('wrong-original')
    )
  },

  theChangeIsRefused: (asked: Asked): boolean => isReady(asked) && faults(asked).length > 0,

  theChangeIsAccepted: (asked: Asked): boolean => isReady(asked) && faults(asked).length === 0,

  /** A password that was issued, not chosen, has to be changed before anything else is open (G1-2). */
  aChangeIsDue: (asked: Asked): boolean =>
    !asked.context.passwordChanged && insider(asked)?.account.value.password === 'issued',
}

export const changeTold = (asked: Asked): SessionContext['told'] => ({
  what: 'change-refused',
  faults: faults(asked),
})

export const changeNews = {
  changed: ({ context, event }: Asked) => ({
    type: 'account.news' as const,
    userId: context.userId ?? '',
    event: {
      type: 'password.changed' as const,
      to: event.type === 'passwordChange.submitted' ? event.replacement : '',
    },
  }),
  wrongOriginal: ({ context }: Asked) => ({
    type: 'account.news' as const,
    userId: context.userId ?? '',
    event: { type: 'logIn.failed' as const },
  }),
}
