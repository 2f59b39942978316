import { placeOf } from '../../machines/place.ts'
import type { ScreenSlug } from '../../machines/session.ts'
import type { State } from '../../machines/state.ts'
import type { World } from '../../machines/world.ts'
import { distanceToScreens } from './screen-distances.ts'
import type { Goal } from './shortest-way.ts'

/** Goals as lessons have them, for tests and measurements. */
const stands =
  (...screens: readonly ScreenSlug[]) =>
  ({ tabs }: State): boolean =>
    tabs.some(({ session }) => screens.includes(placeOf(session).screen))

/** On one of these screens. */
export const onScreen = (...screens: readonly ScreenSlug[]): Goal<State> => ({
  isReached: stands(...screens),
  atLeast: distanceToScreens(screens),
})

/** Something in the world, which comes about by what is done on one of these screens. */
const doneOn = (
  screens: readonly ScreenSlug[],
  isReached: (state: State) => boolean,
): Goal<State> => {
  const distance = distanceToScreens(screens, 1)
  return { isReached, atLeast: (state) => (isReached(state) ? 0 : distance(state)) }
}

const usersOf = (world: World) => Object.values(world.users)

/** Goals by what they are, for a rehearsal that began in this world. */
export const goalsIn = (start: World): Readonly<Record<string, Goal<State>>> => ({
  'on the home screen': onScreen('home'),
  'on the archive of messages': onScreen('message-archive'),
  'on the form of a change of password': onScreen('change-password'),
  'a password of one’s own': doneOn(
    ['forced-change', 'change-password'],
    ({ world }) => world.users[world.trainee.userId]?.account.value.password === 'chosen',
  ),
  'a Level 2 user more': doneOn(
    ['create-user'],
    ({ world }) =>
      usersOf(world).filter(({ level }) => level === 2).length >
      usersOf(start).filter(({ level }) => level === 2).length,
  ),
  'a Level 1 user requested': doneOn(['request-user'], ({ world }) =>
    usersOf(world).some(({ account }) => account.value.status === 'requested'),
  ),
  'somebody deactivated': doneOn(['deactivation'], ({ world }) =>
    usersOf(world).some(
      ({ id, account }) =>
        account.value.status === 'deactivatedBySponsor' &&
        start.users[id]?.account.value.status !== 'deactivatedBySponsor',
    ),
  ),
  'a telephone number amended': doneOn(['amend-user'], ({ world }) =>
    usersOf(world).some(
      ({ id, telephone }) => (start.users[id]?.telephone ?? telephone) !== telephone,
    ),
  ),
})
