import { detailNames } from '../../../machines/details.ts'
import type { World } from '../../../machines/world.ts'
import { wording } from '../../screens/wording.ts'
import { distanceToAChange } from './change-distance.ts'
import { type FactForm, fact } from './fact.ts'
import { accountsOf, traineeIn, userIdsOf } from './who.ts'

const { statuses, levels } = wording.users
const { labels } = wording.details

const isUser = (level: 1 | 2) => (person: string) => ({
  isSo: ({ world }: { readonly world: World }) =>
    accountsOf(world, person).some((user) => user.level === level),
})

/** Whether the trainee can know this ID: no post that tells it lies unread. */
const isKnown = ({ letters, mail }: World, id: string): boolean => {
  const telling = [...letters, ...mail].filter(({ credentials }) => credentials.userId === id)
  return telling.length === 0 || telling.some(({ opened }) => opened)
}

/** Users, their accounts and their details. */
export const ofUsers: readonly FactForm[] = [
  fact(
    'the status of {person} is {statuses}',
    'the status of "Piers Morrowby" is "Deactivated by sponsor"',
    ['G3-3n', 'G4-9'],
    (_, person, wanted) => ({
      isSo: ({ world }) => {
        const found = accountsOf(world, person).map(({ account }) => statuses[account.value.status])
        return found.length === wanted.length && found.every((one, at) => one === wanted[at])
      },
    }),
  ),
  fact(
    `{person} is a ${levels[1]} user`,
    '"Asta Fernholm" is a Level 1 user',
    ['G3-0b'],
    (_, person) => isUser(1)(person),
  ),
  fact(
    `{person} is a ${levels[2]} user`,
    '"Asta Fernholm" is a Level 2 user',
    ['G3-0b'],
    (_, person) => isUser(2)(person),
  ),
  fact(
    'the user has a password of the user’s own',
    'the user has a password of the user’s own',
    ['G1-2'],
    (setting) => {
      const steps = distanceToAChange(setting)
      const isSo = ({ world }: { readonly world: World }) =>
        traineeIn(world)?.account.value.password === 'chosen'
      return { isSo, atLeast: (state) => (isSo(state) ? 0 : steps(state)) }
    },
  ),
  fact(
    'the user chooses another password',
    'the user chooses another password',
    ['G1-2', 'G2-3n'],
    (setting) => ({
      happens: ({ before, after }) =>
        traineeIn(after.world)?.account.value.password === 'chosen' &&
        traineeIn(before.world)?.account.context.password !==
          traineeIn(after.world)?.account.context.password,
      atLeast: distanceToAChange(setting),
    }),
  ),
  fact(
    '{detail} of {person} is {text}',
    '"Telephone number" of "Piers Morrowby" is "01632 960131"',
    ['G4-5'],
    (_, detail, person, text) => {
      const name = detailNames.find((one) => labels[one] === detail)
      return {
        isSo: ({ world }) =>
          name !== undefined && accountsOf(world, person).some((user) => user[name] === text),
      }
    },
  ),
  fact(
    'the amendment of {person} is assessed',
    'the amendment of "Elin Lindgate" is assessed',
    ['G4-5a'],
    (_, person) => ({
      isSo: ({ world }) =>
        userIdsOf(world, person).some((id) => Object.hasOwn(world.amendments, id)),
    }),
  ),
  fact(
    'the user ID of {person} is handed over',
    'the user ID of "Asta Fernholm" is handed over',
    ['G3-5n'],
    (_, person) => {
      const isSo = ({ world }: { readonly world: World }) =>
        userIdsOf(world, person).some((id) => world.handedOver.includes(id))
      return {
        isSo,
        atLeast: (state) => (isSo(state) ? 0 : 1),
        ways: ({ world }) =>
          userIdsOf(world, person)
            .filter((userId) => isKnown(world, userId))
            .map((userId) => ({ type: 'userId.handedOver', userId })),
      }
    },
  ),
  fact('a Level 1 user is active', 'a Level 1 user is active', ['G3-0f', 'G4-0g'], ({ sms }) => ({
    isSo: ({ world }) => sms.rules.users.hasActiveLevelOne(world),
  })),
  fact('another user of Level 1 is active', 'another user of Level 1 is active', ['G4-0g'], () => ({
    isSo: ({ world: { users, trainee } }) =>
      Object.values(users).some(
        ({ id, level, account }) =>
          id !== trainee.userId && level === 1 && account.value.status === 'active',
      ),
  })),
]
