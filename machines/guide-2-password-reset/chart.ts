import { sessionSetup } from '../session.ts'

const form = 'password-reset'

/** The request for a temporary password, from the log in screen (G2-1, G2-2). */
const request = sessionSetup.createStateConfig({
  meta: { screen: 'password-reset', form, clauses: ['G2-1', 'G2-2'] },
  exit: 'clearThePage',
  on: {
    'field.filled': {
      guard: { type: 'theFieldIsOnThisForm', params: { form } },
      actions: 'fillTheField',
    },
    'passwordReset.submitted': [
      {
        guard: 'theResetIsRefused',
        actions: ['tellTheResetRefusal', 'reportTheResetRefusal'],
        meta: { clauses: ['G2-2n', 'TRB-9', 'NAV-1'] },
      },
      {
        guard: 'theResetIsGranted',
        target: 'confirmation',
        actions: 'reportTheReset',
        meta: { clauses: ['G2-3', 'G2-3a', 'NAV-1'] },
      },
    ],
    'back.selected': '#logIn',
  },
})

/** It is confirmed; the password is on its way. There is no session, so OK leads to the log in screen (R-RESETOK). */
const confirmation = sessionSetup.createStateConfig({
  meta: { screen: 'password-reset-confirmation', clauses: ['G2-3'] },
  on: { 'passwordReset.acknowledged': { target: '#logIn', meta: { clauses: ['G2-3'] } } },
})

/** Guide 2, outside every session. */
export const passwordReset = sessionSetup.createStateConfig({
  id: 'passwordReset',
  initial: 'request',
  states: { request, confirmation },
})
