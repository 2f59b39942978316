import type { Reading } from './reading.ts'

/** The board, the menus, and what stands on screens of which the manual says little. */
export const screens = {
  'R-FIRSTBOARD': {
    question:
      'On a first log-in of a Level 1 user, does the message board come between the password change and the home screen?',
    clauses: ['LOG-2', 'LOG-3', 'G1-3', 'G2-3n'],
    options: ['change-then-board', 'board-then-change', 'change-then-home'],
    default: 'change-then-board',
    why: 'LOG-3 says must, and guide 5 says that the board is seen on logging in; guide 1 wants the change on logging in, then the home screen. Change first, board second, home third keeps all three. After a reset the change is forced as on a first log-in, and the board comes in the same place.',
  },
  'R-BOARDEMPTY': {
    question:
      "Is the message board shown at log-in when no current message concerns the licence's routes?",
    clauses: ['LOG-2', 'G5-3'],
    options: ['always', 'when-messages'],
    default: 'always',
    why: 'Guide 5 says without condition that a Level 1 user sees the board on logging in.',
  },
  'R-READ': {
    question: 'When has a Level 1 user read the messages?',
    clauses: ['LOG-3', 'G5-3b'],
    options: ['ok-pressed'],
    default: 'ok-pressed',
    why: 'OK leads from the board into SMS; Cancel logs out, the archive leads back. While the board has not been read the menu offers Log out only (reading R-GATE).',
  },
  'R-GATE': {
    question: 'What does the menu offer during the forced change and the unread board?',
    clauses: ['LOG-7', 'LOG-3', 'G1-2'],
    options: ['log-out-only'],
    default: 'log-out-only',
    why: 'Log out is there at any time; everything else would lead past the gate.',
  },
  'R-CANCEL': {
    question:
      'Does Cancel on the message board log out also when the board was opened from the menu, in mid-session?',
    clauses: ['G5-3n', 'G5-3'],
    options: ['always'],
    default: 'always',
    why: 'The note stands under the step that revisits the board. It is a trap for staff: the coach warns of it.',
  },
  'R-ARCHIVE': {
    question: 'What does the archive list?',
    clauses: ['G5-4'],
    options: ['licence-routes', 'all-routes'],
    default: 'licence-routes',
    why: 'Posts are targeted by route; those past their end date (expired) and those withdrawn by the Home Office (archived) both stand there, marked.',
  },
  'R-DORMANT': {
    question:
      'Does a Level 1 user of a dormant licence see Licence summary, applications and services?',
    clauses: ['G1-3a', 'LIC-4', 'LOG-4', 'LIC-6', 'G3-1', 'G5-1'],
    options: ['hidden', 'shown'],
    default: 'hidden',
    why: "Guide 1's note names dormant as the exception; the access list only forbids single functions. Suspended: shown in both readings. The board at log-in is shown on a dormant licence too; with the menu hidden, what it holds is out of reach, which is how LIC-4's dormant parts in it are met.",
  },
  'R-SUCHAS': {
    question: 'Is the list of what a suspended or dormant sponsor cannot do complete?',
    clauses: ['LIC-4'],
    options: ['closed'],
    default: 'closed',
    why: "'Such as' leaves it open; we forbid exactly what is listed, so reporting stays allowed.",
  },
  'R-INCREASE': {
    question:
      'An increase of an allocation can be requested at any time: on a suspended licence too, of which another clause says that it cannot?',
    clauses: ['TRB-10', 'LIC-4'],
    options: ['refused'],
    default: 'refused',
    why: 'The list of what a suspended sponsor cannot do is the more specific of the two: the item is shown and greyed out.',
  },
  'R-DEFINEDCOS': {
    question:
      'Is the Defined CoS sub-menu itself greyed out where its functions are closed (suspended, dormant, B-rated)?',
    clauses: ['LIC-4', 'LIC-5', 'NAV-3'],
    options: ['greyed-out', 'functions-only'],
    default: 'greyed-out',
    why: 'Silent. Nothing can be done behind it that a suspended, dormant or B-rated sponsor may do, and NAV-3 says how SMS shows what the licence does not allow.',
  },
  'R-ROUTES': {
    question: 'Which routes are Worker routes, and which Temporary Worker routes?',
    clauses: ['G1-3b', 'LIC-3'],
    options: ['published-list'],
    default: 'published-list',
    why: 'The guide names a few only. Ours is the list of routes that the Home Office publishes for sponsors.',
  },
  'R-CONTACT': {
    question: 'What does the menu item Contact show?',
    clauses: ['NAV-2', 'G2-0b'],
    options: ['helpdesks'],
    default: 'helpdesks',
    why: 'Unexplained: the two helpdesks that guide 2 names.',
  },
  'R-SUMMARY': {
    question: 'What does the Licence summary show?',
    clauses: ['LIC-1', 'INT-1'],
    options: ['licence-and-key-personnel'],
    default: 'licence-and-key-personnel',
    why: 'The guide names the screen and says that its details have to be checked. Ours: the sponsor, the licence with its number, status, rating, routes and expiry, and the key personnel.',
  },
  'R-WORDS': {
    question:
      'The guide spells some labels in two ways (Request level 1 user / Request Level 1 user; Manage / Manage your Level 1 and 2 users).',
    clauses: ['G3-3', 'CRED-4', 'G4-0b', 'G2-0d'],
    options: ['as-in-the-step'],
    default: 'as-in-the-step',
    why: 'We show the wording of the numbered step to the letter. A foreign system under test is compared without regard to case and to the word your, since the guide itself wavers.',
  },
  'R-REFILLED': {
    question: 'What stands in the fields of a form that was not accepted?',
    clauses: ['TRB-9', 'G1-2f'],
    options: ['secrets-emptied'],
    default: 'secrets-emptied',
    why: 'Silent. What was typed stays, so that a long form need not be filled twice; secret fields come back empty.',
  },
  'R-WAYBACK': {
    question: 'How does a user go back from a section to the screen before it?',
    clauses: ['G3-1', 'G5-4'],
    options: ['back-link'],
    default: 'back-link',
    why: 'The guide names Back on the archived messages only. Ours: each section has Back, to the menu from which it was opened.',
  },
} as const satisfies Readonly<Record<`R-${string}`, Reading>>
