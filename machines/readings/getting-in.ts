import type { Reading } from './reading.ts'

/** Logging in, the lock, the refusal, the end of a session. */
export const gettingIn = {
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
  'R-REMEMBERED': {
    question: 'For how many unknown user IDs at once are wrong attempts counted?',
    clauses: ['CRED-7'],
    options: [8],
    default: 8,
    why: 'Silent. Eight, so that the state of the model stays finite; a ninth pushes the oldest out.',
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
  'R-LIVE': {
    question:
      'What happens to a session whose user is deactivated or locked, or whose licence is revoked, meanwhile?',
    clauses: ['LOG-1', 'LIC-2', 'G4-9'],
    options: ['ends-at-next-action'],
    default: 'ends-at-next-action',
    why: 'Access needs an active user and a valid licence; the guide gives no moment. The next action is not served and leads to the log in screen. A lock concerns logging in: who is inside when it falls stays inside. A licence that expires meanwhile counts as revoked; one suspended meanwhile closes functions from the next page on. The training system draws the page that stands anew as soon as anything happens; no scenario asks that of a system under test.',
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
} as const satisfies Readonly<Record<`R-${string}`, Reading>>
