import { knowingThePassword, testWorld } from '../worlds/test-world.ts'

/** Where the deceitful link leads. */
export const link = 'https://sms-log-in.example/confirm'
/** Who asks for the password on the telephone. */
export const caller = 'Somebody from technical support'

/** The small world for tests, in which somebody fishes for the trainee's password by mail and by telephone. */
export const fishedFor = testWorld((file) => ({
  ...file,
  ...knowingThePassword,
  mail: [
    {
      to: 'r.okoro@millbrook.example',
      from: 'noreply@sms-log-in.example',
      folder: 'inbox',
      subject: 'Your account runs out',
      received: '2027-03-02T08:00:00Z',
      text: ['Confirm it today.'],
      link,
    },
  ],
  calls: [
    {
      from: caller,
      received: '2027-03-02T08:50:00Z',
      text: ['Your password?'],
      asksForPassword: true,
    },
    {
      from: 'Maren',
      received: '2027-03-02T08:55:00Z',
      text: ['Good morning.'],
      asksForPassword: false,
    },
  ],
}))

/** The same in which no Level 1 user is left, and the trainee is a Level 2 user. */
export const nobodyLeft = testWorld((file) => ({
  ...file,
  users: file.users.map((user) =>
    user.level === 1 ? { ...user, status: 'Deactivated by UK V&I' } : user,
  ),
  delays: { paperForm: '12 days' },
  trainee: { userId: 'PATEL0003', knows: ['user ID', 'password'] },
}))
