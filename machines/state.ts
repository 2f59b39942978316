import type { SnapshotFrom } from 'xstate'
import type { sessionChart } from './sms.ts'
import type { Instant } from './time.ts'
import type { World } from './world.ts'

/** The state of everything: the hour, the world, and what stands in each browser tab. Never changed in place. */
export interface State {
  readonly now: Instant
  readonly world: World
  readonly tabs: readonly Tab[]
}

export interface Tab {
  /** '1' for the first one; a tab opened anew takes the lowest number that is free. */
  readonly id: string
  readonly session: Session
  /** When the session ends if nothing is done in it; null: nobody is inside. */
  readonly idleUntil: Instant | null
  /** Whether a log-in in another tab has taken this tab's session over (R-SECONDTAB). */
  readonly stale: boolean
}

/** Where a tab's chart stands. */
export type Session = SnapshotFrom<typeof sessionChart>

export const tabOf = ({ tabs }: State, id: string): Tab | undefined =>
  tabs.find((tab) => tab.id === id)

/** The state as plain JSON: a session is its chart's value and context. Equal states give equal text, byte for byte. */
export const toJson = ({ now, world, tabs }: State): string =>
  JSON.stringify({
    now,
    world,
    tabs: tabs.map(({ session: { value, context }, ...tab }) => ({ ...tab, value, context })),
  })
