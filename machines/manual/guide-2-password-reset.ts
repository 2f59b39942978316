import type { Clause } from './clause.ts'

/** How to reset your password. */
export const guide2 = {
  'G2-0a': {
    where: 'Guide 2, before step 1',
    by: 'user',
    force: 'should',
    says: 'The only Level 1 user, having forgotten the user ID, looks at the letter sent to the AO when the licence was granted.',
  },
  'G2-0b': {
    where: 'Guide 2, before step 1',
    by: 'user',
    force: 'may',
    says: 'Failing that, the Business or the Educators helpdesk can provide it.',
    strings: ['BusinessHelpdesk@homeoffice.gov.uk', 'EducatorsHelpdesk@homeoffice.gov.uk'],
  },
  'G2-0c': {
    where: 'Guide 2, before step 1',
    by: 'home-office',
    force: 'is',
    says: 'A helpdesk discloses licence details only where the e-mail came from an address registered with an active member of key personnel, and after confirming the identity; it then e-mails the user ID to the AO, to be forwarded (reading R-HELPDESK).',
  },
  'G2-0d': {
    where: 'Guide 2, before step 1',
    by: 'user',
    force: 'should',
    says: 'With several Level 1 users, ask another one to look it up on Manage Level 1 and 2 users.',
  },
  'G2-1': {
    where: 'Guide 2, step 1',
    by: 'system',
    force: 'must',
    says: 'The log in screen offers the reset.',
    strings: ['Forgotten your password?'],
  },
  'G2-2': {
    where: 'Guide 2, step 2',
    by: 'system',
    force: 'must',
    says: 'The Password reset request screen takes the user ID and the e-mail address to which the password was first sent, then Submit.',
    strings: ['Password reset request', 'Submit'],
  },
  'G2-2n': {
    where: 'Guide 2, note to step 2',
    by: 'system',
    force: 'must',
    says: "A request that does not match is refused with the log-in's own message, which may mean three or more wrong entries: wait 30 minutes (readings R-LOCK, R-RESETLOCK).",
    parts: ['refused-with-message', 'locked'],
    strings: [
      'Please make sure you enter the correct user ID and password, as your previous attempt does not match our records',
    ],
  },
  'G2-3': {
    where: 'Guide 2, step 3',
    by: 'system',
    force: 'must',
    says: 'A matching request shows the Password reset confirmation screen; OK leaves it.',
    strings: ['Password reset confirmation', 'OK'],
  },
  'G2-3a': {
    where: 'Guide 2, step 3',
    by: 'system',
    force: 'must',
    says: 'A temporary password is generated and e-mailed at once (it may land in junk).',
  },
  'G2-3n': {
    where: 'Guide 2, note to step 3',
    by: 'system',
    force: 'must',
    says: 'After logging in with the temporary password, it has to be changed again as on the first log-in.',
  },
} as const satisfies Readonly<Record<string, Clause>>
