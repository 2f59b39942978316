import { type Form, type Partition, withCaseTurned } from '../form.ts'

type Name = 'userId' | 'password'

const turned = (name: Name): Partition<Name> => ({
  way: 'case turned',
  clauses: ['CRED-9'],
  spoil: (right) => {
    const text = withCaseTurned(right[name])
    return text === undefined ? undefined : { ...right, [name]: text }
  },
})

/** The log in screen's form (G1-1). */
export const logInForm: Form<Name> = {
  slug: 'log-in',
  fields: [
    {
      name: 'userId',
      required: true,
      secret: false,
      replaceUnknown: true,
      wrong: [
        turned('userId'),
        {
          way: 'unknown',
          clauses: ['CRED-7', 'TRB-9'],
          spoil: (right, { world }) =>
            Object.hasOwn(world.users, 'NOBODY1') ? undefined : { ...right, userId: 'NOBODY1' },
        },
        {
          way: 'the user ID of the licence application',
          clauses: ['G1-0a'],
          spoil: (right, { world }) =>
            world.licence.applicationUserId === null
              ? undefined
              : { ...right, userId: world.licence.applicationUserId },
        },
      ],
    },
    {
      name: 'password',
      required: true,
      secret: true,
      replaceUnknown: false,
      wrong: [
        turned('password'),
        {
          way: 'another password',
          clauses: ['CRED-7', 'TRB-9'],
          spoil: (right) => ({ ...right, password: `${right.password}x` }),
        },
      ],
    },
  ],
  submit: (tab, details) => ({ type: 'logIn.submitted', tab, ...details }),
  right: ({ world }) =>
    Object.values(world.users).flatMap(({ id, account }) =>
      account.context.password === null ? [] : [{ userId: id, password: account.context.password }],
    ),
}
