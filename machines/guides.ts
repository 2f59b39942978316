/**
 * The one ordered list of slugs. The same slug names a guide in every room: its rules here, its wording in
 * `src/screens/`, its promises in `features/`, its lessons in `scenarios/lessons/`.
 */
export const guides = [
  { slug: 'log-in', title: 'Log in, lockout, session, time-out, log out' },
  { slug: 'guide-1-first-login', title: 'How to log in for the first time' },
  { slug: 'guide-2-password-reset', title: 'How to reset your password' },
  {
    slug: 'guide-3-new-user',
    title: 'How to request a new Level 1 user or create a new Level 2 user',
  },
  {
    slug: 'guide-4-amend-deactivate',
    title: 'How to amend or deactivate a Level 1 or 2 user',
  },
  { slug: 'guide-5-message-board', title: 'How to view the SMS message board' },
  { slug: 'troubleshooting', title: 'Troubleshooting' },
] as const

export type GuideSlug = (typeof guides)[number]['slug']
