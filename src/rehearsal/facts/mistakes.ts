import { detailNames, type UserDetails } from '../../../machines/details.ts'
import { assessors, type Objection } from '../../../machines/rules/assessors.ts'
import type { State } from '../../../machines/state.ts'
import type { BreachKind, World } from '../../../machines/world.ts'
import { everyDeskAct } from '../../simulation/desk-acts.ts'
import { type FactForm, fact, type Setting } from './fact.ts'
import { slipsSent, whatElseIsTold } from './sent-forms.ts'

/** Something of these kinds was done since the rehearsal began; whatever the desk offers may bring it about. */
const breach = (...kinds: readonly BreachKind[]) => {
  return ({ start }: Setting) => ({
    isSo: ({ world: { breaches } }: State) =>
      breaches.slice(start.breaches.length).some(({ what }) => kinds.includes(what)),
    ways: ({ world }: State) =>
      everyDeskAct(world)
        .map(({ event }) => event)
        .filter(({ type }) => risky.has(type)),
  })
}

const risky: ReadonlySet<string> = new Set([
  'mail.opened',
  'mail.linkFollowed',
  'call.taken',
  'password.told',
])

/** Details of somebody new, or changed, to which an assessor would object. */
const objectionIn = (world: World, start: World, objection: Objection): boolean =>
  Object.values(world.users).some((user) => {
    const before: UserDetails | undefined = start.users[user.id]
    const isNew = detailNames.some((name) => before?.[name] !== user[name])
    return isNew && assessors.objectionsTo(user, world).includes(objection)
  })

const given = (objection: Objection) => (setting: Setting) => ({
  isSo: ({ world }: State) => objectionIn(world, setting.start, objection),
  ways: (state: State) => whatElseIsTold(setting, state),
})

/** What must never be done (CRED-6, G3-4a, G3-4b, G3-0c, G4-0i, G4-5n). */
export const ofMistakes: readonly FactForm[] = [
  fact(
    'the password is told to somebody',
    'the password is told to somebody',
    ['CRED-6'],
    breach(
      'told-the-password-to-a-caller',
      'told-the-password-to-a-colleague',
      'told-the-password-to-a-deceitful-page',
    ),
  ),
  fact(
    'a deceitful link is followed',
    'a deceitful link is followed',
    ['LOG-10'],
    breach('followed-a-deceitful-link'),
  ),
  fact(
    'another person is put into an account',
    'another person is put into an account',
    ['G4-0i'],
    (setting) => ({
      ...breach('put-another-person-into-an-account')(setting),
      ways: (state) => slipsSent(setting, state, (slug) => slug === 'amend-user'),
    }),
  ),
  fact(
    'a user is given a shared mailbox',
    'a user is given a shared mailbox',
    ['G3-4a'],
    given('shared-mailbox'),
  ),
  fact(
    'a user is given a private e-mail address',
    'a user is given a private e-mail address',
    ['G3-4a'],
    given('private-email'),
  ),
  fact(
    'a user is given a home address',
    'a user is given a home address',
    ['G3-4b', 'G4-5n'],
    given('home-address'),
  ),
  fact('no settled worker is left', 'no settled worker is left', ['G3-0c'], () => ({
    isSo: ({ world }) => !assessors.findASettledWorker(world),
  })),
  fact(
    'a settled worker is a Level 1 user',
    'a settled worker is a Level 1 user',
    ['G3-0c'],
    () => ({
      isSo: ({ world }) => assessors.findASettledWorker(world),
    }),
  ),
]
