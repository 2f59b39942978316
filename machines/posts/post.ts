import { setup } from 'xstate'
import type { ClauseId } from '../clauses.ts'
import type { InScene } from '../scene.ts'
import type { Instant } from '../time.ts'
import { isOver } from '../time.ts'

export type PostEvent = { readonly type: 'post.archived' } | { readonly type: 'time.reached' }

export interface PostContext {
  /** The end of its display, or null where it has none. */
  readonly expiresAt: Instant | null
}

/** The life of a message on the board: current until its end date passes or the Home Office withdraws it (R-ARCHIVE). */
export const postChart = setup({
  types: {
    context: {} as PostContext,
    events: {} as InScene<PostEvent>,
    input: {} as PostContext,
    meta: {} as { readonly clauses: readonly ClauseId[] },
  },
  guards: {
    theEndDateHasPassed: ({ context, event }) => isOver(context.expiresAt, event.scene.now),
  },
}).createMachine({
  id: 'post',
  context: ({ input }) => input,
  initial: 'current',
  states: {
    current: {
      meta: { clauses: ['G5-3'] },
      on: {
        'post.archived': { target: 'archived', meta: { clauses: ['G5-4'] } },
        'time.reached': {
          guard: 'theEndDateHasPassed',
          target: 'expired',
          meta: { clauses: ['G5-4'] },
        },
      },
    },
    expired: { meta: { clauses: ['G5-4'] } },
    archived: { meta: { clauses: ['G5-4'] } },
  },
})
