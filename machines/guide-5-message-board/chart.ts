import { sessionSetup } from '../session.ts'

const cancelled = {
  target: '#logIn',
  actions: 'leave',
  meta: { clauses: ['G5-3n'] },
} as const

const archiveOpened = { target: 'archive', meta: { clauses: ['G5-3a'] } } as const
const backToActive = { target: 'active', meta: { clauses: ['G5-4'] } } as const
const archiveMeta = { screen: 'message-archive', clauses: ['G5-4'] } as const

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
  meta: { section: 'message-board', clauses: ['LOG-4'] },
  initial: 'active',
  states: {
    active: {
      meta: { screen: 'message-board', clauses: ['LOG-4', 'G5-3'] },
      on: {
        'board.acknowledged': { target: '#home', meta: { clauses: ['G5-3b'] } },
        'board.cancelled': cancelled,
        'archive.opened': archiveOpened,
      },
    },
    archive: { meta: archiveMeta, on: { 'back.selected': backToActive } },
  },
})
