import { sessionSetup } from '../session.ts'

const cancelled = {
  target: '#logIn',
  actions: 'leave',
  meta: { clauses: ['G5-3n'] },
} as const

const archiveOpened = { target: 'archive', meta: { clauses: ['G5-3a'] } } as const
const backToActive = { target: 'active', meta: { clauses: ['G5-4'] } } as const
const archiveMeta = { screen: 'message-archive', clauses: ['G5-4'] } as const

/** From the menu, the board is within reach only as long as the menu is (R-DORMANT, R-LIVE). */
const whileTheBoardIsThere = {
  guard: { type: 'isStillThere', params: { section: 'message-board' } },
} as const
const elseHome = { target: '#home', meta: { clauses: ['G1-3a'] } } as const

/** The board that a Level 1 user meets on logging in: OK leads into SMS, Cancel out of it (LOG-2, LOG-3, R-READ). */
export const boardAtLogIn = sessionSetup.createStateConfig({
  initial: 'active',
  states: {
    active: {
      meta: { screen: 'message-board', clauses: ['LOG-2', 'LOG-3', 'G5-0'] },
      on: {
        'board.acknowledged': {
          target: '#arriving',
          actions: 'markTheBoardRead',
          meta: { clauses: ['G5-3b', 'LOG-3'] },
        },
        'board.cancelled': cancelled,
        'archive.opened': archiveOpened,
      },
    },
    archive: { meta: archiveMeta, on: { 'back.selected': backToActive } },
  },
})

/** The board opened again from the menu; Cancel logs out here too (R-CANCEL). */
export const boardFromTheMenu = sessionSetup.createStateConfig({
  initial: 'active',
  states: {
    active: {
      meta: { screen: 'message-board', clauses: ['LOG-4', 'G5-3'] },
      on: {
        'board.acknowledged': { target: '#home', meta: { clauses: ['G5-3b'] } },
        'board.cancelled': cancelled,
        'archive.opened': [{ ...whileTheBoardIsThere, ...archiveOpened }, elseHome],
      },
    },
    archive: {
      meta: archiveMeta,
      on: { 'back.selected': [{ ...whileTheBoardIsThere, ...backToActive }, elseHome] },
    },
  },
})
