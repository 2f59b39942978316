import type { ClauseId } from '../clauses.ts'
import { type Details, type Form, type Partition, withCaseTurned } from '../form.ts'
import { password } from '../rules/password.ts'
import type { Scene } from '../scene.ts'
import type { User } from '../world.ts'

type Name = 'original' | 'replacement' | 'confirmation'

/** Two passwords that meet every standard, so that one of them is always new. No letter run of them is a name. */
const acceptable = ['Vq7#Wz9+Kx4_Tn', 'Zt4=Hw8@Qb6^Mv'] as const

const bothNew = (right: Details<Name>, replacement: string): Details<Name> => ({
  ...right,
  replacement,
  confirmation: replacement,
})

const standard = (
  way: string,
  clause: ClauseId,
  spoilt: (text: string, owner: User | undefined) => string | undefined,
): Partition<Name> => ({
  way,
  clauses: [clause],
  spoil: (right, scene) => {
    const replacement = spoilt(right.replacement, ownerOf(right, scene))
    return replacement === undefined ? undefined : bothNew(right, replacement)
  },
})

const ownerOf = (right: Details<Name>, { world }: Scene): User | undefined =>
  Object.values(world.users).find((user) => user.account.context.password === right.original)

/** The form of the change of password: by force on the first log-in, by choice from the menu (G1-2f, R-CHANGEPASSWORD). */
export const passwordChangeForm: Form<Name> = {
  slug: 'password-change',
  fields: [
    {
      name: 'original',
      required: true,
      secret: true,
      replaceUnknown: false,
      wrong: [
        {
          way: 'not the original',
          clauses: ['G1-2o'],
          spoil: (right) => ({ ...right, original: `${right.original}x` }),
        },
        {
          way: 'case turned',
          clauses: ['G1-2i', 'G1-2o'],
          spoil: (right) => {
            const original = withCaseTurned(right.original)
            return original === undefined ? undefined : { ...right, original }
          },
        },
      ],
    },
    {
      name: 'replacement',
      required: true,
      secret: true,
      replaceUnknown: false,
      wrong: [
        standard('too short', 'G1-2a', (text) => text.slice(0, password.shortest - 1)),
        standard('too long', 'G1-2a', (text) => text.padEnd(password.longest + 1, 'q')),
        standard('no uppercase letter', 'G1-2b', (text) => text.toLowerCase()),
        standard('no lowercase letter', 'G1-2c', (text) => text.toUpperCase()),
        standard('no digit', 'G1-2d', (text) => text.replace(/[0-9]/g, 'q')),
        standard('no special character', 'G1-2e', (text) => text.replace(/[^A-Za-z0-9]/g, 'q')),
        standard('whitespace', 'G1-2g', (text) => `${text.slice(0, 6)} ${text.slice(6)}`),
        standard('the user ID in it', 'G1-2h', (text, owner) => owner && text + owner.id),
        standard('the name in it', 'G1-2h', (text, owner) =>
          owner && [...owner.familyName].length >= password.shortestNameThatCounts
            ? text + owner.familyName
            : undefined,
        ),
        {
          way: 'the original again',
          clauses: ['G1-2'],
          spoil: (right) => bothNew(right, right.original),
        },
      ],
    },
    {
      name: 'confirmation',
      required: true,
      secret: true,
      replaceUnknown: false,
      wrong: [
        {
          way: 'not the same',
          clauses: ['G1-2f'],
          spoil: (right) => ({ ...right, confirmation: `${right.confirmation}x` }),
        },
      ],
    },
  ],
  submit: (tab, details) => ({ type: 'passwordChange.submitted', tab, ...details }),
  right: ({ world }, { userId }) => {
    const user =
      userId !== null && Object.hasOwn(world.users, userId) ? world.users[userId] : undefined
    const original = user?.account.context.password
    if (!original) return []
    const replacement = acceptable.find((text) => text !== original) ?? acceptable[0]
    return [{ original, replacement, confirmation: replacement }]
  },
}
