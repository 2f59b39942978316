import { forcedChange } from './guide-1-first-login/chart.ts'
import { passwordReset } from './guide-2-password-reset/chart.ts'
import { boardAtLogIn } from './guide-5-message-board/chart.ts'
import { arriving, logIn } from './log-in/chart.ts'
import { openSms } from './sections/chart.ts'
import { nobodyInside, sessionSetup } from './session.ts'

/**
 * The chart of one browser tab's session with SMS. Outside stands the log in screen; inside, two gates, the change of
 * password and the board, stand before all the rest. Log out is there at any time, and an end that the rules put to a
 * session, such as a time-out, finds it on whatever screen it is.
 */
export const sessionChart = sessionSetup.createMachine({
  id: 'sms',
  context: nobodyInside,
  initial: 'outside',
  states: {
    outside: {
      initial: 'logIn',
      states: { logIn, passwordReset },
    },
    inside: {
      initial: 'arriving',
      on: {
        'session.ended': {
          target: '#logIn',
          actions: ['leave', 'tellTheEnd'],
          meta: { clauses: ['LOG-5', 'LOG-6', 'LOG-1', 'LIC-2', 'LOG-9'] },
        },
        'logOut.selected': {
          target: '#logIn',
          actions: 'leave',
          meta: { clauses: ['LOG-7', 'G1-3o'] },
        },
      },
      states: { arriving, boardAtLogIn, forcedChange, openSms },
    },
  },
})
