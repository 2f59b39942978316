import type { State } from '../../machines/state.ts'
import type { Post } from '../../machines/world.ts'
import type { Page } from '../screens/screen.ts'
import type { Invariant, Moved, Seen } from './invariant.ts'

/** The subjects of messages, in an order of their own. */
const titlesOf = (posts: readonly Post[]): string => titles(posts.map(({ title }) => title))
const titlesOn = ({ table }: Page): string => titles((table?.rows ?? []).map(([, title]) => title))
const titles = (all: readonly (string | undefined)[]): string => JSON.stringify(all.toSorted())

const isCurrent = ({ life }: Post): boolean => life.value === 'current'

const ofTheLicence = ({ world: { posts, licence } }: State): readonly Post[] =>
  posts.filter(
    ({ routes }) => routes.length === 0 || routes.some((route) => licence.routes.includes(route)),
  )

/** What must hold in every state of the message board. */
export const boardInvariants: readonly Invariant<Seen>[] = [
  {
    name: 'a message is over from its end on, and not before',
    clauses: ['G5-3', 'G5-4'],
    holds: ({ state: { now, world } }) =>
      world.posts.every(({ life: { value, context } }) => {
        const isAtItsEnd = context.expiresAt !== null && context.expiresAt <= now
        return value === 'archived' || (value === 'expired') === isAtItsEnd
      }),
  },
  {
    name: 'the board shows every current message of the routes that the licence has, and no other one',
    clauses: ['LOG-2', 'G5-3'],
    holds: ({ state, pageOf }) =>
      state.tabs.every(({ id }) => {
        const page = pageOf(state, id)
        const shown = ofTheLicence(state).filter(isCurrent)
        return page.slug !== 'message-board' || titlesOn(page) === titlesOf(shown)
      }),
  },
  {
    name: 'the archive shows what is no longer current, of all routes where a reading says so',
    clauses: ['G5-4'],
    holds: ({ sms, state, pageOf }) =>
      state.tabs.every(({ id }) => {
        const page = pageOf(state, id)
        const isOfAll = sms.readings['R-ARCHIVE'] === 'all-routes'
        const kept = isOfAll ? state.world.posts : ofTheLicence(state)
        const shown = kept.filter((post) => !isCurrent(post))
        return page.slug !== 'message-archive' || titlesOn(page) === titlesOf(shown)
      }),
  },
]

/** What must hold over every step of a message's life. */
export const boardStepInvariants: readonly Invariant<Moved>[] = [
  {
    name: 'a message that is over or was withdrawn never comes back, and none is lost',
    clauses: ['G5-4'],
    holds: ({ before, after }) =>
      before.world.posts.every(({ id, life }) => {
        const later = after.world.posts.find((post) => post.id === id)
        return life.value === 'current' ? later !== undefined : later?.life.value === life.value
      }),
  },
]
