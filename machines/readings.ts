import type { ClauseId } from './clauses.ts'

/**
 * Where the manual contradicts itself, is silent, or can be read in two ways: one entry each, with our default and why.
 * A reading is an input of the model: a scenario pins it, a system under test declares which one it implements, a report
 * says under which it was made. One with a single option is settled by us and only has to be visible to people.
 */
interface Reading {
  readonly question: string
  readonly clauses: readonly ClauseId[]
  readonly options: readonly (string | number)[]
  readonly default: string | number
  readonly why: string
}

export const catalogue = {
  'R-LOCK': {
    question: 'How many minutes does a temporary lock last?',
    clauses: ['CRED-8', 'TRB-9', 'G2-2n'],
    options: [20, 30],
    default: 20,
    why: '20 satisfies all three places: who waits 30 minutes, as two of them advise, gets in as well. Staff are taught to wait 30.',
  },
  'R-COUNT': {
    question: 'Which three wrong attempts lock?',
    clauses: ['CRED-7', 'TRB-9'],
    options: ['consecutive', 'cumulative'],
    default: 'consecutive',
    why: "The guide says 'three times', and 'three times or more'. Consecutive: the third in a row locks, a successful log-in sets the count to zero. Cumulative: only a finished lock does. In both, the end of a lock sets the count to zero.",
  },
  'R-UNKNOWN': {
    question: 'What does a wrong user ID count against?',
    clauses: ['CRED-7'],
    options: ['id-as-typed', 'nothing'],
    default: 'id-as-typed',
    why: 'The guide locks for a wrong ID too, though no account matches it. Counting per ID as typed makes an unknown ID behave like a known one, so nothing tells which IDs exist.',
  },
  'R-DURINGLOCK': {
    question: 'Does an attempt during the lock start it anew?',
    clauses: ['CRED-7', 'CRED-8'],
    options: ['no-effect', 'starts-anew'],
    default: 'no-effect',
    why: 'Silent. The lock is a span from the third wrong attempt; right or wrong entries during it are refused and change nothing.',
  },
  'R-COUNTLIFE': {
    question: 'Do one or two wrong attempts fade with time?',
    clauses: ['CRED-7'],
    options: ['never', 'after-lock-time'],
    default: 'never',
    why: 'Silent; the guide ties nothing to time but the lock itself.',
  },
  'R-REFUSAL': {
    question:
      'What does a refused log-in show: at the first and second wrong attempt, and when the cause is another one (locked, licence expired or revoked, user not active)?',
    clauses: ['LIC-2', 'TRB-9', 'CRED-7', 'G4-9a'],
    options: ['same-message', 'told-by-cause'],
    default: 'same-message',
    why: 'The guide quotes one message only, for every refusal; it tells an outsider nothing. told-by-cause is for systems that say more: only the refusal is then compared, not the words. The coach, not SMS, tells the trainee why.',
  },
  'R-EDGE': {
    question: 'Is the end of a period inside or outside it?',
    clauses: ['LOG-5', 'CRED-8', 'TRB-9', 'G2-2n', 'NAV-4'],
    options: ['elapsed'],
    default: 'elapsed',
    why: 'A limit of n minutes is over once n minutes have passed, to the second; 90 days before expiry, Next is open on the 90th day itself.',
  },
  'R-ACTIVITY': {
    question: 'What counts as activity?',
    clauses: ['LOG-5'],
    options: ['request', 'any-key'],
    default: 'request',
    why: 'A web session lives on the server: following a link or pressing a button counts, typing into a field does not. It also teaches the safe habit, saving often.',
  },
  'R-TIMEOUTSEEN': {
    question: 'When is a time-out seen, and what is shown?',
    clauses: ['LOG-5', 'LOG-6'],
    options: ['at-once', 'at-next-action'],
    default: 'at-once',
    why: 'Silent. At once: the screen gives way to the log in screen by itself, with a notice of ours that the session ended. At next action: the old screen stands until something is selected on it. Either way nothing is served after 20 minutes.',
  },
  'R-SECONDTAB': {
    question: 'What happens with a second tab or window?',
    clauses: ['LOG-9'],
    options: ['first-goes-stale'],
    default: 'first-goes-stale',
    why: 'The guide only warns of anomalies and error messages. Ours: opening SMS in a second tab and logging in there makes the older tab fail, with an error, at its next action, and nothing it held is saved.',
  },
  'R-LIVE': {
    question:
      'What happens to a session whose user is deactivated or locked, or whose licence is revoked, meanwhile?',
    clauses: ['LOG-1', 'LIC-2', 'G4-9'],
    options: ['ends-at-next-action'],
    default: 'ends-at-next-action',
    why: 'Access needs an active user and a valid licence; the guide gives no moment. The next action is not served and leads to the log in screen. A lock concerns logging in: who is inside when it falls stays inside. A licence that expires meanwhile counts as revoked; one suspended meanwhile closes functions from the next page on.',
  },
  'R-EXPIRYDAY': {
    question: 'Is the licence valid on the day on which it expires?',
    clauses: ['LIC-2', 'NAV-4'],
    options: ['through-the-day'],
    default: 'through-the-day',
    why: 'Usual reading of an expiry date; 90 days are counted back from it.',
  },
  'R-TIMEZONE': {
    question: 'In which time zone do days begin and end?',
    clauses: ['NAV-4', 'LIC-2'],
    options: ['utc'],
    default: 'utc',
    why: 'Silent. Virtual time is UTC, so that nothing depends on a machine or on summer time.',
  },
  'R-FIRSTPASSWORD': {
    question: 'Who gives a first Level 1 user the password?',
    clauses: ['CRED-2', 'CRED-3', 'G1-1', 'CRED-6'],
    options: ['e-mail', 'authorising-officer'],
    default: 'e-mail',
    why: "CRED-2 says e-mail to the user; step 1 also knows 'provided by your Authorising Officer', against the duty never to disclose one. The user ID comes from the AO in both.",
  },
  'R-FIRSTBOARD': {
    question:
      'On a first log-in of a Level 1 user, does the message board come between the password change and the home screen?',
    clauses: ['LOG-2', 'LOG-3', 'G1-3'],
    options: ['change-then-board', 'board-then-change', 'change-then-home'],
    default: 'change-then-board',
    why: 'LOG-3 says must, and guide 5 says that the board is seen on logging in; guide 1 wants the change on logging in, then the home screen. Change first, board second, home third keeps all three.',
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
  'R-NAME': {
    question: "What is the 'user name' that a password may not contain, and is case regarded?",
    clauses: ['G1-2h'],
    options: ['id-and-names', 'id-only'],
    default: 'id-and-names',
    why: 'The note names the user name beside the user ID, so it is something else: the given or the family name. Ours: only names of three letters or more, compared without regard to case, so that a name cannot hide behind capitals; the user ID likewise.',
  },
  'R-SPECIALS': {
    question: 'May a password also contain special characters beyond the eleven listed?',
    clauses: ['G1-2e'],
    options: ['allowed', 'refused'],
    default: 'allowed',
    why: 'One of the listed is needed; the list of standards forbids only whitespace and names.',
  },
  'R-SAMEPASSWORD': {
    question: 'May the new password be the original one?',
    clauses: ['G1-2'],
    options: ['refused', 'allowed'],
    default: 'refused',
    why: 'It has to be changed; the list of standards is silent. After a reset, the original one is the temporary password.',
  },
  'R-EXAMPLE': {
    question: "The guide's sample password has 6 characters and no special one.",
    clauses: ['G1-2j', 'G1-2a', 'G1-2e'],
    options: ['substitution-only'],
    default: 'substitution-only',
    why: 'It only illustrates putting digits for letters; as a password it is refused, and the trainee is told so.',
  },
  'R-WRONGORIGINAL': {
    question: 'Does a wrong original password on the change screen count towards the lock?',
    clauses: ['G1-2o', 'CRED-7'],
    options: ['not-counted', 'counted'],
    default: 'not-counted',
    why: 'The guide counts entries on logging in. It changes nothing and is told on the screen.',
  },
  'R-STANDARDTEXT': {
    question: 'How is a password that breaks a standard, or does not match, told?',
    clauses: ['G1-2a', 'G1-2f'],
    options: ['by-standard'],
    default: 'by-standard',
    why: 'The guide quotes no text. Ours names each standard that is broken. A foreign system is compared by the refusal, not by the words.',
  },
  'R-CHANGEPASSWORD': {
    question: 'What does the menu item Change password do? No guide covers it.',
    clauses: ['NAV-2', 'MAN-6', 'G1-2f'],
    options: ['same-screen'],
    default: 'same-screen',
    why: 'The change screen of guide 1, by choice instead of by force: same three fields and standards, back to the home screen.',
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
  'R-CONTACT': {
    question: 'What does the menu item Contact show?',
    clauses: ['NAV-2', 'G2-0b'],
    options: ['helpdesks'],
    default: 'helpdesks',
    why: 'Unexplained: the two helpdesks that guide 2 names.',
  },
  'R-WORDS': {
    question:
      'The guide spells some labels in two ways (Request level 1 user / Request Level 1 user; Manage / Manage your Level 1 and 2 users).',
    clauses: ['G3-3', 'CRED-4', 'G4-0b', 'G2-0d'],
    options: ['as-in-the-step'],
    default: 'as-in-the-step',
    why: 'We show the wording of the numbered step to the letter. A foreign system under test is compared without regard to case and to the word your, since the guide itself wavers.',
  },
  'R-CHANGELABELS': {
    question:
      'What are the three fields of the change of password called? The guide only counts them.',
    clauses: ['G1-2f'],
    options: ['ours'],
    default: 'ours',
    why: 'Silent. Ours name what goes in: Original password, New password, Confirm new password.',
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
  'R-CHARACTER': {
    question: 'What is one character of a password?',
    clauses: ['G1-2a'],
    options: ['code-point'],
    default: 'code-point',
    why: 'Silent. A Unicode code point, so that a letter outside the Latin alphabet counts once.',
  },
  'R-ROUTES': {
    question: 'Which routes are Worker routes, and which Temporary Worker routes?',
    clauses: ['G1-3b', 'LIC-3'],
    options: ['published-list'],
    default: 'published-list',
    why: 'The guide names a few only. Ours is the list of routes that the Home Office publishes for sponsors.',
  },
  'R-NEWTAB': {
    question: 'What does a newly opened tab show while a session is open in another one?',
    clauses: ['LOG-9'],
    options: ['log-in-screen'],
    default: 'log-in-screen',
    why: 'Silent. The log in screen, from where the second log-in makes the first tab stale (R-SECONDTAB).',
  },
  'R-GIVENUP': {
    question: 'Where does a session stand when its tab is closed?',
    clauses: ['LOG-8', 'LOG-9'],
    options: ['gone'],
    default: 'gone',
    why: 'Silent. The tab takes its session and its draft with it; opening SMS again starts at the log in screen.',
  },
  'R-REMEMBERED': {
    question: 'For how many unknown user IDs at once are wrong attempts counted?',
    clauses: ['CRED-7'],
    options: [8],
    default: 8,
    why: 'Silent. Eight, so that the state of the model stays finite; a ninth pushes the oldest out.',
  },
} as const satisfies Record<`R-${string}`, Reading>

export type ReadingId = keyof typeof catalogue

/** One option for every reading: what a run of the model is made under. */
export type Readings = { readonly [Id in ReadingId]: (typeof catalogue)[Id]['options'][number] }

export const readingIds = Object.keys(catalogue) as readonly ReadingId[]

/** The options of one reading, ours first known as `default`. */
export const optionsOf = (id: ReadingId): readonly (string | number)[] => catalogue[id].options

export const defaultReadings = Object.fromEntries(
  readingIds.map((id) => [id, catalogue[id].default]),
) as unknown as Readings

/** Our readings, but for those that `chosen` pins. */
export const readingsWith = (chosen: Partial<Readings>): Readings => ({
  ...defaultReadings,
  ...chosen,
})
