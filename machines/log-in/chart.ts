import { sessionSetup } from '../session.ts'

const form = 'log-in'

/** The log in screen (G1-1). */
export const logIn = sessionSetup.createStateConfig({
  id: 'logIn',
  meta: { screen: 'log-in', form, clauses: ['G1-1', 'LOG-1'] },
  exit: 'clearThePage',
  on: {
    'field.filled': {
      guard: { type: 'theFieldIsOnThisForm', params: { form } },
      actions: 'fillTheField',
    },
    'logIn.submitted': [
      {
        guard: 'theLogInIsRefused',
        actions: [
          'tellTheRefusal',
          'reportTheRefusal',
          { type: 'emptyTheSecretFields', params: { form } },
        ],
        meta: { clauses: ['LOG-1', 'LIC-2', 'CRED-7', 'CRED-9', 'TRB-9', 'G1-0a', 'NAV-1'] },
      },
      {
        guard: 'theLogInIsServed',
        target: '#arriving',
        actions: ['enter', 'reportTheLogIn'],
        meta: { clauses: ['LOG-1', 'LOG-6', 'G1-1', 'NAV-1'] },
      },
    ],
    'passwordReset.opened': { target: '#passwordReset', meta: { clauses: ['G2-1'] } },
  },
})

/** Which of the gates on the way in comes next: the board, the change of password, or none of them (R-FIRSTBOARD). */
export const arriving = sessionSetup.createStateConfig({
  id: 'arriving',
  always: [
    {
      guard: 'theBoardIsDueBeforeTheChange',
      target: 'boardAtLogIn',
      meta: { clauses: ['LOG-3'] },
    },
    { guard: 'aChangeIsDue', target: 'forcedChange', meta: { clauses: ['G1-2'] } },
    { guard: 'theBoardIsDue', target: 'boardAtLogIn', meta: { clauses: ['LOG-2', 'LOG-3'] } },
    { target: '#home', meta: { clauses: ['G1-3', 'LIC-9'] } },
  ],
})
