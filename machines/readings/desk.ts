import type { Reading } from './reading.ts'

/** What happens beside SMS: helpdesks, colleagues, the paper form. */
export const desk = {
  'R-HELPDESK': {
    question: 'To whom does the helpdesk send a forgotten user ID?',
    clauses: ['G2-0b', 'G2-0c'],
    options: ['to-authorising-officer'],
    default: 'to-authorising-officer',
    why: 'The text first says that it provides the ID to the asker, then that it e-mails it to the AO to be forwarded: the second is the exact one. The Authorising Officer forwards it at once, and whoever of the key personnel is refused in the name of the user forwards that; key personnel count as active, and their identity as confirmed, wherever their registered address is used.',
  },
  'R-PRIVATEMAIL': {
    question: 'May the e-mail address of a user be a private one?',
    clauses: ['G3-4a'],
    options: ['objected-to'],
    default: 'objected-to',
    why: "Guide 3 asks that it be one person's, and of the postal address that it be that of work; of a private e-mail address it says nothing. Ours: SMS takes it, and an assessor objects, since nobody at the organisation can tell who reads it.",
  },
  'R-WHICHHELPDESK': {
    question: 'Which of the two helpdesks answers whom?',
    clauses: ['G2-0b'],
    options: ['by-route'],
    default: 'by-route',
    why: 'Silent but for their names. Ours: the Educators helpdesk answers sponsors licensed in the Student Route, the Business helpdesk all who hold another route.',
  },
  'R-ASKEDCOLLEAGUE': {
    question: 'Who can be asked for a forgotten user ID, and when does the answer come?',
    clauses: ['G2-0d'],
    options: ['active-level-1-at-once'],
    default: 'active-level-1-at-once',
    why: 'The guide says a different Level 1 user. Ours: any other active one, on a licence that lets him or her in; the answer is an e-mail at once.',
  },
  'R-PAPERFORM': {
    question:
      'What comes of a Sponsor change of circumstances form sent because no Level 1 user is active?',
    clauses: ['G3-0f', 'G4-0g'],
    options: ['level-1-user-appointed'],
    default: 'level-1-user-appointed',
    why: 'Silent. Ours: the person named on it becomes a Level 1 user; as when a licence is granted, the user ID goes by post to the AO and the password by e-mail to the user.',
  },
} as const satisfies Readonly<Record<`R-${string}`, Reading>>
