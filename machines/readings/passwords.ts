import type { Reading } from './reading.ts'

/** The first password, its change, the reset. */
export const passwords = {
  'R-FIRSTPASSWORD': {
    question: 'Who gives a first Level 1 user the password?',
    clauses: ['CRED-2', 'CRED-3', 'G1-1', 'CRED-6'],
    options: ['e-mail', 'authorising-officer'],
    default: 'e-mail',
    why: "CRED-2 says e-mail to the user; step 1 also knows 'provided by your Authorising Officer', against the duty never to disclose one. The user ID comes from the AO in both.",
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
  'R-CHARACTER': {
    question: 'What is one character of a password?',
    clauses: ['G1-2a'],
    options: ['code-point'],
    default: 'code-point',
    why: 'Silent. A Unicode code point, so that a letter outside the Latin alphabet counts once.',
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
  'R-CHANGELABELS': {
    question:
      'What are the three fields of the change of password called? The guide only counts them.',
    clauses: ['G1-2f'],
    options: ['ours'],
    default: 'ours',
    why: 'Silent. Ours name what goes in: Original password, New password, Confirm new password.',
  },
  'R-RESETLOCK': {
    question:
      'Are the wrong entries on the password reset screen and on the log in screen counted together, with one lock for both?',
    clauses: ['G2-2n', 'TRB-9'],
    options: ['shared', 'separate'],
    default: 'shared',
    why: "Guide 2's note says that three wrong entries may stand behind a refused reset: one counter, one lock for both screens. A reset therefore does not shorten a lock. Where they are counted apart, a successful log-in clears the count of the log in screen alone.",
  },
  'R-RESETCOUNT': {
    question: 'Does a confirmed reset set the count of wrong attempts to zero?',
    clauses: ['G2-3', 'CRED-7'],
    options: ['yes', 'no'],
    default: 'no',
    why: 'Silent; only a successful log-in does, in our reading of the count.',
  },
  'R-RESETWHO': {
    question:
      'Can a user who could not log in anyway (not active, licence expired or revoked) reset a password?',
    clauses: ['G2-2', 'LOG-1'],
    options: ['refused'],
    default: 'refused',
    why: 'No access, no password; with the same message as any refusal.',
  },
  'R-RESETADDRESS': {
    question:
      'Which e-mail address fits a reset, once it was amended: the current one, or the one to which the first password went?',
    clauses: ['G2-2', 'G4-5'],
    options: ['current', 'original'],
    default: 'current',
    why: "'Originally sent' describes the usual case; after an amendment the old address may no longer be the user's.",
  },
  'R-OLDPASSWORD': {
    question: 'Is the old password dead once a reset was confirmed?',
    clauses: ['G2-3a'],
    options: ['dead-at-once'],
    default: 'dead-at-once',
    why: 'A temporary password replaces it.',
  },
  'R-RESETOK': {
    question: 'Where does OK on the reset confirmation lead?',
    clauses: ['G2-3'],
    options: ['log-in'],
    default: 'log-in',
    why: 'There is no session; the next thing is to log in with the temporary password.',
  },
  'R-RESETLIVE': {
    question: 'Does a reset end a session that its user has open elsewhere?',
    clauses: ['G2-3a'],
    options: ['no'],
    default: 'no',
    why: 'Silent; the next log-in needs the new password.',
  },
  'R-EMAILCASE': {
    question: 'Does case matter in the e-mail address of a reset?',
    clauses: ['G2-2'],
    options: ['ignored', 'regarded'],
    default: 'ignored',
    why: 'The guide calls the user ID and the password case sensitive, not the address. Mail itself goes by addresses without regard to case.',
  },
} as const satisfies Readonly<Record<`R-${string}`, Reading>>
