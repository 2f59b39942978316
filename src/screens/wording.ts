import type { FormSlug } from '../../machines/form.ts'
import type { UsersWhy } from '../../machines/rules/users.ts'
import { detailWording, userWording } from './details.ts'
import { changeWording } from './guide-1-first-login.ts'
import { resetWording } from './guide-2-password-reset.ts'
import { newUserWording } from './guide-3-new-user.ts'
import { amendWording } from './guide-4-amend-deactivate.ts'
import { boardWording } from './guide-5-message-board.ts'
import { summaryWording } from './licence-summary.ts'
import { logInWording } from './log-in.ts'
import type { Why } from './screen.ts'
import { sectionWording } from './sections.ts'

/** Every word that the screens show, as one record that can be replaced. */
export const wording = {
  logIn: logInWording,
  change: changeWording,
  reset: resetWording,
  newUser: newUserWording,
  amend: amendWording,
  details: detailWording,
  users: userWording,
  summary: summaryWording,
  board: boardWording,
  sections: sectionWording,
  fields: {
    'log-in': { userId: 'User ID', password: 'Password' },
    'password-change': {
      original: 'Original password',
      replacement: 'New password',
      confirmation: 'Confirm new password',
    },
    'password-reset': { userId: 'User ID', email: 'Email address' },
    'request-user': detailWording.labels,
    'create-user': detailWording.labels,
    'amend-user': detailWording.labels,
  } satisfies Record<FormSlug, Readonly<Record<string, string>>>,
  whyNot: {
    mandatory: { text: 'A mandatory field is still empty.', clause: 'NAV-1' } as Why,
    licenceStatus: { text: 'The status of the licence does not allow it.', clause: 'NAV-3' } as Why,
    users: {
      provisional:
        'A GBM UK Expansion Worker sponsor that is rated provisional tells of users by the function of manual 2.',
      oneself: 'Nobody deactivates himself or herself.',
      'another-level-1': 'Another Level 1 user’s details are for that user to amend.',
      'not-active': 'This user is not active.',
      'being-assessed': 'An amendment of these details is being assessed.',
    } satisfies Record<UsersWhy, string>,
  },
} as const

export type Wording = typeof wording
