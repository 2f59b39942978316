import { sessionSetup } from '../session.ts'

const level1 = { level: 1 } as const
const level2 = { level: 2 } as const

/** The buttons of Manage Level 1 and 2 users that lead to the two forms (G3-3). */
export const newUserButtons = [
  {
    guard: { type: 'newUsersAreOpen', params: level1 },
    target: 'requestUser',
    meta: { clauses: ['G3-3', 'G3-0a'] },
  },
  {
    guard: { type: 'newUsersAreOpen', params: level2 },
    target: 'createUser',
    meta: { clauses: ['G3-3', 'G3-0a'] },
  },
] as const

interface NewUser {
  /** The screen and its form bear the same name. */
  readonly form: 'request-user' | 'create-user'
  readonly level: 1 | 2
  readonly confirmation: 'userRequested' | 'userCreated'
  readonly clause: 'G3-5a' | 'G3-5b'
}

/** The form of a new user: until it is right it stays, and what is wrong is told (G3-4). */
const newUser = ({ form, level, confirmation, clause }: NewUser) =>
  sessionSetup.createStateConfig({
    meta: { screen: form, form, clauses: ['G3-4'] },
    exit: 'clearThePage',
    on: {
      'field.filled': {
        guard: { type: 'theFieldIsOnThisForm', params: { form } },
        actions: 'fillTheField',
      },
      'newUser.submitted': [
        {
          guard: { type: 'theNewUserIsRefused', params: { level } },
          actions: 'tellWhatIsWrongWithTheNewUser',
          meta: { clauses: ['G3-4'] },
        },
        {
          guard: { type: 'theNewUserIsAdded', params: { level } },
          target: confirmation,
          actions: ['turnToTheNewUser', 'reportTheNewUser'],
          meta: { clauses: [clause, 'NAV-1'] },
        },
      ],
      'back.selected': '#manageUsers',
    },
  })

/** Request a new level 1 user: the request goes to the Home Office (G3-4, G3-5b). */
export const requestUser = newUser({
  form: 'request-user',
  level: 1,
  confirmation: 'userRequested',
  clause: 'G3-5b',
})

/** Create a new Level 2 user: the account is there at once (G3-4, G3-5a). */
export const createUser = newUser({
  form: 'create-user',
  level: 2,
  confirmation: 'userCreated',
  clause: 'G3-5a',
})

const acknowledged = {
  'newUser.acknowledged': { target: '#manageUsers', meta: { clauses: ['G3-5a', 'G3-5b'] } },
} as const

/** It is confirmed, with the new user ID (G3-5n, R-CONFIRMATIONS). */
export const userRequested = sessionSetup.createStateConfig({
  meta: { screen: 'user-requested', clauses: ['G3-5b', 'G3-5n'] },
  on: acknowledged,
})

export const userCreated = sessionSetup.createStateConfig({
  meta: { screen: 'user-created', clauses: ['G3-5a', 'G3-5n'] },
  on: acknowledged,
})
