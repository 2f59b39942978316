import { afterScheduled } from './desk/others.ts'
import type { Scene } from './scene.ts'
import type { State } from './state.ts'
import type { Instant } from './time.ts'
import type { World } from './world.ts'
import { afterTime, worldDeadlines } from './world-changes.ts'

type SceneOf = (state: State) => Scene

/** What time does to the tabs: sessions that have been idle for too long. */
type TabsAtTime = (state: State) => State

/**
 * The state after a spell of time, in milliseconds. The spell is split at every instant at which something comes due, so
 * that passing a and then b is the same as passing a + b.
 */
export const passTime = (
  state: State,
  ms: number,
  sceneOf: SceneOf,
  tabsAtTime: TabsAtTime,
): State => {
  const end = state.now + ms
  let here = state
  for (let next = nextDeadline(here); next !== null && next <= end; next = nextDeadline(here))
    here = reach({ ...here, now: next }, sceneOf, tabsAtTime)
  return here.now === end ? here : { ...here, now: end }
}

/** Every instant at which something comes due by itself, in the world or in a tab; some may be over. */
export const deadlinesIn = ({ world, tabs }: State): readonly (Instant | null)[] => [
  ...worldDeadlines(world),
  ...tabs.map(({ idleUntil }) => idleUntil),
]

/** The next instant, later than now, at which something happens by itself; null: nothing ever will. */
export const nextDeadline = (state: State): Instant | null => {
  let next: Instant | null = null
  for (const at of deadlinesIn(state))
    if (at !== null && at > state.now && (next === null || at < next)) next = at
  return next
}

/** Everything that comes due at the instant just reached: first what runs out, then what others do, then the tabs. */
export const reach = (state: State, sceneOf: SceneOf, tabsAtTime: TabsAtTime): State => {
  const elapsed = afterTime(sceneOf(state))
  const due = elapsed.schedule.filter(({ at }) => at <= state.now)
  let world = due.length === 0 ? elapsed : withoutDue(elapsed, state.now)
  for (const { event } of due) world = afterScheduled(sceneOf({ ...state, world }), event)
  return tabsAtTime(world === state.world ? state : { ...state, world })
}

const withoutDue = (world: World, now: Instant): World => ({
  ...world,
  schedule: world.schedule.filter(({ at }) => at > now),
})
