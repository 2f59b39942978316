import { changePassword } from '../guide-1-first-login/chart.ts'
import {
  createUser,
  newUserButtons,
  requestUser,
  userCreated,
  userRequested,
} from '../guide-3-new-user/chart.ts'
import {
  amendUser,
  deactivated,
  deactivation,
  userDetails,
} from '../guide-4-amend-deactivate/chart.ts'
import { boardFromTheMenu } from '../guide-5-message-board/chart.ts'
import { sessionSetup } from '../session.ts'
import type { SectionId } from './sections.ts'

const opens = <const Id extends SectionId>(section: Id, target: string) =>
  ({ guard: { type: 'opens', params: { section } }, target }) as const

/** Back leads to the place that offered the section (R-WAYBACK). */
const toHome = { 'back.selected': { target: '#home' } } as const
const toTheLicenceMenu = { 'back.selected': { target: '#licenceMenu' } } as const

/** Manage Level 1 and 2 users, and all that is done from there: guides 3 and 4. */
const userManagement = sessionSetup.createStateConfig({
  meta: { section: 'manage-users', clauses: ['G3-0d'] },
  initial: 'manageUsers',
  states: {
    manageUsers: {
      id: 'manageUsers',
      meta: { screen: 'manage-users', clauses: ['G3-2', 'G3-3', 'G4-2', 'CRED-4'] },
      exit: 'clearThePage',
      on: {
        'newUser.opened': newUserButtons,
        'userDetails.opened': {
          guard: 'theUserCanBeSelected',
          target: 'userDetails',
          actions: 'turnToTheUser',
          meta: { clauses: ['G4-3'] },
        },
        ...toTheLicenceMenu,
      },
    },
    requestUser,
    createUser,
    userRequested,
    userCreated,
    userDetails,
    amendUser,
    deactivation,
    deactivated,
  },
})

/**
 * SMS with both gates passed: the home screen and the sections that the menu at the left opens from anywhere. Which of
 * them there are for whom is one table of rules, asked by one guard. A section that closes meanwhile leads home.
 */
export const openSms = sessionSetup.createStateConfig({
  initial: 'home',
  on: {
    'section.opened': [
      { ...opens('licence-menu', '#licenceMenu'), meta: { clauses: ['NAV-2', 'G1-3a'] } },
      { ...opens('workers', '#workers'), meta: { clauses: ['NAV-2', 'G1-3b'] } },
      { ...opens('students', '#students'), meta: { clauses: ['NAV-2', 'G1-3d'] } },
      { ...opens('change-password', '#changePassword'), meta: { clauses: ['NAV-2'] } },
      { ...opens('contact', '#contact'), meta: { clauses: ['NAV-2'] } },
    ],
    'section.closed': { target: '#home', meta: { clauses: ['G1-3a', 'LIC-3'] } },
  },
  states: {
    home: { id: 'home', meta: { screen: 'home', clauses: ['G1-3'] } },
    licenceMenu: {
      id: 'licenceMenu',
      meta: {
        screen: 'licence-menu',
        section: 'licence-menu',
        clauses: ['G3-1', 'G4-1', 'G5-1'],
      },
      on: {
        ...toHome,
        'section.opened': [
          { ...opens('licence-summary', 'licenceSummary'), meta: { clauses: ['LIC-1'] } },
          { ...opens('manage-users', 'userManagement'), meta: { clauses: ['G3-2', 'G4-2'] } },
          { ...opens('message-board', 'messageBoard'), meta: { clauses: ['LOG-4', 'G5-2'] } },
          { ...opens('allocation-increase', 'allocationIncrease'), meta: { clauses: ['TRB-2'] } },
          { ...opens('allocation-renewal', 'allocationRenewal'), meta: { clauses: ['TRB-10'] } },
        ],
      },
    },
    licenceSummary: {
      meta: { screen: 'licence-summary', section: 'licence-summary', clauses: ['LIC-1'] },
      on: toTheLicenceMenu,
    },
    userManagement,
    messageBoard: boardFromTheMenu,
    allocationIncrease: {
      meta: { screen: 'allocation-increase', section: 'allocation-increase', clauses: ['TRB-2'] },
      on: toTheLicenceMenu,
    },
    allocationRenewal: {
      meta: { screen: 'allocation-renewal', section: 'allocation-renewal', clauses: ['TRB-10'] },
      on: toTheLicenceMenu,
    },
    workers: {
      id: 'workers',
      meta: { screen: 'workers', section: 'workers', clauses: ['G1-3b'] },
      on: {
        ...toHome,
        'section.opened': { ...opens('defined-cos', 'definedCos'), meta: { clauses: ['G1-3c'] } },
      },
    },
    definedCos: {
      meta: { screen: 'defined-cos', section: 'defined-cos', clauses: ['G1-3c'] },
      on: { 'back.selected': { target: '#workers' } },
    },
    students: {
      id: 'students',
      meta: { screen: 'students', section: 'students', clauses: ['G1-3d'] },
      on: toHome,
    },
    changePassword: { id: 'changePassword', ...changePassword },
    contact: {
      id: 'contact',
      meta: { screen: 'contact', section: 'contact', clauses: ['NAV-2'] },
      on: toHome,
    },
  },
})
