import type { Reading } from './reading.ts'

/** Requesting, creating, amending and deactivating users. */
export const users = {
  'R-FORM': {
    question: 'Which details does the form for a new user ask?',
    clauses: ['G3-4', 'G3-4a', 'G3-4b'],
    options: ['as-modelled'],
    default: 'as-modelled',
    why: "The guide names only e-mail and work address. Ours is the least that a user record needs; a National Insurance number, asked since 2023, is optional, since this edition does not mention it. A foreign system's further fields are filled from the world.",
  },
  'R-DETAILTEXT': {
    question: 'How is a detail of a user told that cannot be right?',
    clauses: ['G3-4', 'G4-5'],
    options: ['by-field'],
    default: 'by-field',
    why: 'Silent. Ours tell it at the field: a name without letters, an e-mail address that is none, a date that is none or lies ahead, a postcode that is none of the United Kingdom.',
  },
  'R-TWICE': {
    question:
      'Can a person who is a user, or has been requested, be requested or created once more, or be put into the account of another user?',
    clauses: ['G3-4', 'G4-5'],
    options: ['refused', 'allowed'],
    default: 'refused',
    why: 'Silent. User ID and password are personal (CRED-6), and one is enough. The same person: the same names and date of birth, told at the family name; or the same e-mail address, told at the address.',
  },
  'R-USERID': {
    question: 'What does a new user ID look like?',
    clauses: ['G3-5n', 'G3-0d'],
    options: ['letters-and-number'],
    default: 'letters-and-number',
    why: 'Silent. Ours: up to five letters of the family name and the next free number of the sponsor, as the IDs of the training worlds have it; USER where the name has no letter from A to Z.',
  },
  'R-REQUESTID': {
    question: 'Does a requested Level 1 user have a user ID before approval?',
    clauses: ['G3-5n', 'CRED-4'],
    options: ['from-request'],
    default: 'from-request',
    why: "Step 5's note asks the requester to note the new ID before step 6 tells of approval; it cannot log in until Active.",
  },
  'R-L2MAIL': {
    question: 'How does a new Level 2 user get the first password?',
    clauses: ['G3-4a', 'G3-5a'],
    options: ['e-mail-at-once'],
    default: 'e-mail-at-once',
    why: "The note to step 4 says that the new user's password is sent to the address given, for both levels.",
  },
  'R-PROVISIONAL': {
    question:
      'For a provisional GBM UK Expansion Worker sponsor, is the Manage screen closed, or only its functions?',
    clauses: ['G3-0a', 'G4-0a', 'G3-0d'],
    options: ['functions-only'],
    default: 'functions-only',
    why: 'User IDs must still be found there; the functions of guides 3 and 4 are greyed out.',
  },
  'R-CONFIRMATIONS': {
    question:
      'What do the screens show that confirm a new user, a saved amendment and a deactivation? The guide names OK only.',
    clauses: ['G3-5a', 'G3-5b', 'G4-6', 'G4-8'],
    options: ['ours'],
    default: 'ours',
    why: 'Silent. Ours name what has happened and to whom, with the new user ID, which has to be noted; that details have been saved is told on Manage Level 1 and 2 users.',
  },
  'R-SELECT': {
    question: 'Whose details can a Level 1 user open on Manage Level 1 and 2 users?',
    clauses: ['G4-3', 'G4-0e', 'G4-4b'],
    options: ['everyone', 'own-and-level-2'],
    default: 'everyone',
    why: 'Step 3 names oneself and Level 2 users, but then no other Level 1 user could ever be deactivated, which the introduction allows.',
  },
  'R-UNAVAILABLE': {
    question: 'Are Amend user and Deactivate user, where not available, greyed out or absent?',
    clauses: ['G4-4a', 'G4-4b', 'NAV-3'],
    options: ['greyed-out', 'absent'],
    default: 'greyed-out',
    why: 'NAV-3 says how SMS shows an unavailable button, though user level is not among its three reasons. A foreign system may do either.',
  },
  'R-AMENDABLE': {
    question: 'Users of which status can be amended?',
    clauses: ['G4-5', 'G3-3n'],
    options: ['active-only'],
    default: 'active-only',
    why: 'Silent. A request is with the Home Office, and a deactivated account is no longer in use.',
  },
  'R-OWNAMEND': {
    question: "When is one's own (Level 1) amendment granted automatically?",
    clauses: ['G4-5a', 'G4-0h'],
    options: ['address-if-automated', 'always-assessed'],
    default: 'address-if-automated',
    why: 'The introduction ties automatic granting to the address, on licences that meet the criteria; everything else is assessed.',
  },
  'R-AUTOADDRESS': {
    question: 'Which address can change automatically?',
    clauses: ['G4-0h', 'GLO-2'],
    options: ['postal'],
    default: 'postal',
    why: 'Guide 4 speaks of the address beside the e-mail address as two things.',
  },
  'R-AMENDPENDING': {
    question:
      "Where is it seen that one's own amendment is being assessed? The five statuses have no word for it.",
    clauses: ['G4-5a', 'G4-6n', 'G3-3n'],
    options: ['active-no-notice', 'active-with-notice'],
    default: 'active-no-notice',
    why: 'The status stays Active and the old details stay in force; the guide knows no sign of it on any screen. The coach tells it, SMS does not.',
  },
  'R-SECONDAMEND': {
    question: 'What happens to a second amendment of oneself while the first is being assessed?',
    clauses: ['G4-5a'],
    options: ['replaces', 'refused'],
    default: 'replaces',
    why: 'Silent; the later details are the ones that the user wants.',
  },
  'R-GONEWHILEASSESSED': {
    question: 'What becomes of an amendment that is being assessed when its user is deactivated?',
    clauses: ['G4-5a', 'G4-9a'],
    options: ['dropped'],
    default: 'dropped',
    why: 'Silent. There is nothing left to amend: a deactivated account is not used again.',
  },
  'R-AMENDOTHER': {
    question: 'What happens when Amend puts another person into a Level 2 user?',
    clauses: ['G4-0b', 'G4-0i', 'G4-5b'],
    options: ['applied-and-coached', 'refused'],
    default: 'applied-and-coached',
    why: "Level 2 amendments apply by themselves, nobody assesses them; it is the user's breach, told by the coach. For a Level 1 user's own details the Home Office rejects it.",
  },
  'R-ANOTHER': {
    question: 'When does an amendment put another person in?',
    clauses: ['G4-0b', 'G4-0i'],
    options: ['two-of-three'],
    default: 'two-of-three',
    why: 'Silent. Ours: at least two of given name, family name and date of birth become others. One alone is a marriage, or a slip that is mended.',
  },
  'R-AMENDTOLD': {
    question: 'How does the Home Office tell that it rejected an amendment?',
    clauses: ['G4-0b', 'G3-6b'],
    options: ['letter-to-authorising-officer'],
    default: 'letter-to-authorising-officer',
    why: 'Silent. As it tells of a refused request: to the AO in writing. An amendment that is granted is seen in the details.',
  },
  'R-DEACTIVATABLE': {
    question: 'Users of which status can be deactivated?',
    clauses: ['G4-7', 'G3-3n'],
    options: ['active-only', 'active-or-requested'],
    default: 'active-only',
    why: 'Silent. A request not yet granted has nothing to deactivate.',
  },
  'R-AFTERDEACTIVATION': {
    question:
      'What follows the deactivation of a Level 2 user who is needed again? The guide speaks of a new Level 1 request only.',
    clauses: ['G4-9a'],
    options: ['create-anew'],
    default: 'create-anew',
    why: 'No account is reinstated, whatever its level: a Level 2 user is created anew, with a new user ID.',
  },
} as const satisfies Readonly<Record<`R-${string}`, Reading>>
