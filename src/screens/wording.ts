import type { FormSlug } from '../../machines/form.ts'
import { changeWording } from './guide-1-first-login.ts'
import { boardWording } from './guide-5-message-board.ts'
import { logInWording } from './log-in.ts'
import type { Why } from './screen.ts'
import { sectionWording } from './sections.ts'

/** Every word that the screens show, as one record that can be replaced. */
export const wording = {
  logIn: logInWording,
  change: changeWording,
  board: boardWording,
  sections: sectionWording,
  fields: {
    'log-in': { userId: 'User ID', password: 'Password' },
    'password-change': {
      original: 'Original password',
      replacement: 'New password',
      confirmation: 'Confirm new password',
    },
  } satisfies Record<FormSlug, Readonly<Record<string, string>>>,
  whyNot: {
    mandatory: { text: 'A mandatory field is still empty.', clause: 'NAV-1' } as Why,
    licenceStatus: { text: 'The status of the licence does not allow it.', clause: 'NAV-3' } as Why,
  },
} as const

export type Wording = typeof wording
