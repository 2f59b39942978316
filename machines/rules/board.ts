import type { Readings } from '../readings.ts'
import type { Licence, Post, User, World } from '../world.ts'

const concerns = (post: Post, licence: Licence): boolean =>
  post.routes.length === 0 || post.routes.some((route) => licence.routes.includes(route))

/** What the message board shows, and to whom it is shown on logging in (LOG-2, LOG-3, LIC-9, guide 5). */
export const board = {
  /** The current messages that concern the licence's routes, newest first (LOG-2). */
  current: ({ posts, licence }: World): readonly Post[] =>
    newestFirst(posts.filter((post) => post.life.value === 'current' && concerns(post, licence))),

  /** Every expired and archived message (G5-4), of the licence's routes or of all (R-ARCHIVE). */
  archived: ({ posts, licence }: World, readings: Readings): readonly Post[] =>
    newestFirst(
      posts.filter(
        (post) =>
          post.life.value !== 'current' &&
          (readings['R-ARCHIVE'] === 'all-routes' || concerns(post, licence)),
      ),
    ),

  /** Whether the board stands between this user's log-in and the rest of SMS (LOG-3, LIC-9, R-BOARDEMPTY). */
  isDue: (user: User, world: World, readings: Readings): boolean =>
    user.level === 1 && (readings['R-BOARDEMPTY'] === 'always' || board.current(world).length > 0),

  /** Whether it comes before, after, or not at all beside a change of password that is due (R-FIRSTBOARD). */
  comesBeforeTheChange: (readings: Readings): boolean =>
    readings['R-FIRSTBOARD'] === 'board-then-change',
  isLeftOutAfterTheChange: (readings: Readings): boolean =>
    readings['R-FIRSTBOARD'] === 'change-then-home',
}

const newestFirst = (posts: readonly Post[]): readonly Post[] =>
  posts.toSorted((one, other) => other.postedAt - one.postedAt)
