import { type Form, withCaseTurned } from '../form.ts'

type Name = 'userId' | 'email'

/** The form of the Password reset request screen (G2-2). */
export const passwordResetForm: Form<Name> = {
  slug: 'password-reset',
  fields: [
    {
      name: 'userId',
      required: true,
      secret: false,
      replaceUnknown: true,
      wrong: [
        {
          way: 'case turned',
          clauses: ['CRED-9', 'G2-2n'],
          spoil: (right) => {
            const userId = withCaseTurned(right.userId)
            return userId === undefined ? undefined : { ...right, userId }
          },
        },
        {
          way: 'unknown',
          clauses: ['G2-2n'],
          spoil: (right, { world }) =>
            Object.hasOwn(world.users, 'NOBODY1') ? undefined : { ...right, userId: 'NOBODY1' },
        },
      ],
    },
    {
      name: 'email',
      required: true,
      secret: false,
      replaceUnknown: false,
      wrong: [
        {
          way: 'another address',
          clauses: ['G2-2', 'G2-2n'],
          spoil: (right) => ({ ...right, email: `x${right.email}` }),
        },
      ],
    },
  ],
  submit: (tab, details) => ({ type: 'passwordReset.submitted', tab, ...details }),
  right: ({ world, rules, readings }) =>
    Object.values(world.users)
      .filter(({ account }) => account.context.password !== null)
      .map((user) => ({ userId: user.id, email: rules.passwordReset.addressOf(user, readings) })),
}
