import type { Clause } from './clause.ts'

/** How to view the SMS message board. */
export const guide5 = {
  'G5-0': {
    where: 'Guide 5, title',
    by: 'system',
    force: 'must',
    says: 'The message board is for Level 1 users only; it is shown on logging in, and must be read before using SMS.',
    parts: ['level-1', 'not-level-2'],
  },
  'G5-1': {
    where: 'Guide 5, step 1',
    by: 'system',
    force: 'must',
    says: 'From the home screen: Licence summary, applications and services.',
  },
  'G5-2': {
    where: 'Guide 5, step 2',
    by: 'system',
    force: 'must',
    says: 'From there: SMS message board.',
    strings: ['SMS message board'],
  },
  'G5-3': {
    where: 'Guide 5, step 3',
    by: 'system',
    force: 'must',
    says: 'The active messages screen lists the current messages.',
    strings: ['SMS message board - active messages'],
  },
  'G5-3a': {
    where: 'Guide 5, step 3',
    by: 'system',
    force: 'must',
    says: 'View archived messages opens the archive.',
    strings: ['View archived messages'],
  },
  'G5-3b': {
    where: 'Guide 5, step 3',
    by: 'system',
    force: 'must',
    says: 'OK goes to the main menu.',
    strings: ['OK'],
  },
  'G5-3n': {
    where: 'Guide 5, note to step 3',
    by: 'system',
    force: 'must',
    says: 'Cancel logs the user out of SMS.',
    strings: ['Cancel'],
  },
  'G5-4': {
    where: 'Guide 5, step 4',
    by: 'system',
    force: 'must',
    says: 'The archived messages screen lists every expired and archived message; Back returns to the active ones.',
    parts: ['archive', 'back'],
    strings: ['SMS message board - archived messages', 'Back'],
  },
} as const satisfies Readonly<Record<string, Clause>>
