import { sessionSetup } from '../session.ts'

const form = 'amend-user'

/** User details: what there is to know of one user, with the ways to amend and to deactivate (G4-3, G4-4). */
export const userDetails = sessionSetup.createStateConfig({
  id: 'userDetails',
  meta: { screen: 'user-details', clauses: ['G4-3', 'G4-4'] },
  on: {
    'amendment.opened': {
      guard: 'theUserCanBeAmended',
      target: 'amendUser',
      meta: { clauses: ['G4-4', 'G4-4b', 'G4-0c', 'G4-0a'] },
    },
    'deactivation.opened': {
      guard: 'theUserCanBeDeactivated',
      target: 'deactivation',
      meta: { clauses: ['G4-4', 'G4-4a', 'G4-0e', 'G4-0a'] },
    },
    'back.selected': '#manageUsers',
  },
})

/** Amend user profile: the form opens with the details as they are (G4-5). */
export const amendUser = sessionSetup.createStateConfig({
  meta: { screen: 'amend-user', form, clauses: ['G4-5'] },
  entry: 'takeUpTheDetails',
  exit: 'clearThePage',
  on: {
    'field.filled': {
      guard: { type: 'theFieldIsOnThisForm', params: { form } },
      actions: 'fillTheField',
    },
    'amendment.submitted': [
      {
        guard: 'theAmendmentIsRefused',
        actions: 'tellWhatIsWrongWithTheAmendment',
        meta: { clauses: ['G4-5'] },
      },
      {
        guard: 'theAmendmentIsSaved',
        target: '#manageUsers',
        actions: ['reportTheAmendment', 'tellThatItIsSaved'],
        meta: { clauses: ['G4-6', 'G4-5a', 'G4-5b', 'NAV-1'] },
      },
    ],
    'back.selected': '#userDetails',
  },
})

/** User deactivation confirmation: asked once more, since no way leads back (G4-7, G4-9a). */
export const deactivation = sessionSetup.createStateConfig({
  meta: { screen: 'deactivation', clauses: ['G4-7'] },
  on: {
    'deactivation.confirmed': {
      guard: 'theUserCanBeDeactivated',
      target: 'deactivated',
      actions: 'reportTheDeactivation',
      meta: { clauses: ['G4-7', 'G4-8'] },
    },
    'back.selected': '#userDetails',
  },
})

/** It is done, and confirmed (G4-8, R-CONFIRMATIONS). */
export const deactivated = sessionSetup.createStateConfig({
  meta: { screen: 'user-deactivated', clauses: ['G4-8'] },
  on: {
    'deactivation.acknowledged': { target: '#manageUsers', meta: { clauses: ['G4-8', 'G4-9'] } },
  },
})
