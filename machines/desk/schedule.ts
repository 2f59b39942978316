import type { ScheduledEvent } from '../events.ts'
import type { Instant } from '../time.ts'
import type { World } from '../world.ts'

/** The world in which others will do something at an instant, behind what they do at the same one. */
export const scheduled = (world: World, at: Instant, event: ScheduledEvent): World => {
  const earlier = world.schedule.filter((one) => one.at <= at)
  const later = world.schedule.filter((one) => one.at > at)
  return { ...world, schedule: [...earlier, { at, event }, ...later] }
}

/** The world without what somebody was going to do. */
export const unscheduled = (world: World, isMeant: (event: ScheduledEvent) => boolean): World => {
  const schedule = world.schedule.filter(({ event }) => !isMeant(event))
  return schedule.length === world.schedule.length ? world : { ...world, schedule }
}
