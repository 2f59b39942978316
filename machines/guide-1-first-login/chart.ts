import { sessionSetup } from '../session.ts'

const form = 'password-change'

const typing = {
  guard: { type: 'theFieldIsOnThisForm', params: { form } },
  actions: 'fillTheField',
} as const

const refusals = [
  {
    guard: 'aWrongOriginalCounts',
    actions: [
      'tellTheFaults',
      'reportTheWrongOriginal',
      { type: 'emptyTheSecretFields', params: { form } },
    ],
    meta: { clauses: ['G1-2o'] },
  },
  {
    guard: 'theChangeIsRefused',
    actions: ['tellTheFaults', { type: 'emptyTheSecretFields', params: { form } }],
    meta: {
      clauses: ['G1-2f', 'G1-2o', 'G1-2a', 'G1-2b', 'G1-2c', 'G1-2d', 'G1-2e', 'G1-2g', 'G1-2h'],
    },
  },
] as const

/** The change that the first log-in forces: no way leads on but a change that is accepted (G1-2, R-GATE). */
export const forcedChange = sessionSetup.createStateConfig({
  meta: { screen: 'forced-change', form, clauses: ['G1-2', 'G1-2f'] },
  exit: 'clearThePage',
  on: {
    'field.filled': typing,
    'passwordChange.submitted': [
      ...refusals,
      {
        guard: 'theChangeIsAccepted',
        target: '#arriving',
        actions: ['reportTheChange', 'markThePasswordChanged'],
        meta: { clauses: ['G1-2', 'G1-3', 'NAV-1'] },
      },
    ],
  },
})

/** The same form by choice, from the menu (R-CHANGEPASSWORD). */
export const changePassword = sessionSetup.createStateConfig({
  meta: {
    screen: 'change-password',
    form,
    section: 'change-password',
    clauses: ['NAV-2', 'MAN-6'],
  },
  exit: 'clearThePage',
  on: {
    'field.filled': typing,
    'passwordChange.submitted': [
      ...refusals,
      {
        guard: 'theChangeIsAccepted',
        target: '#home',
        actions: 'reportTheChange',
        meta: { clauses: ['G1-2f', 'NAV-1'] },
      },
    ],
  },
})
