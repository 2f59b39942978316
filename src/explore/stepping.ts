import { eventSchema, type SmsEvent } from '../../machines/events.ts'
import type { State } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import type { Instant } from '../../machines/time.ts'
import type { World } from '../../machines/world.ts'
import { lately, memo } from './shorthand.ts'

/** What a world becomes, at one time, by the events that were tried there. */
interface Outcomes {
  now: Instant
  /** By the event itself: whoever tries the same thing in the same world again gives the same object. */
  readonly worlds: Map<SmsEvent, World>
}

/**
 * The step of a system for a search, which meets one world under many pages: what happens beside the tabs, the Home Office's
 * acts and the desk's, is worked out once for each world. It asks the step itself, about the same state without its tabs.
 */
export const stepping = (sms: Sms): ((state: State, event: SmsEvent) => State) => {
  const outcomesIn = lately(memo((_: World): Outcomes => ({ now: Number.NaN, worlds: new Map() })))
  return (state, event) => {
    if (!happensBesideTabs(event)) return sms.step(state, event)
    const { world, now } = state
    const outcomes = outcomesIn(world)
    if (outcomes.now !== now) {
      outcomes.now = now
      outcomes.worlds.clear()
    }
    let after = outcomes.worlds.get(event)
    if (after === undefined) {
      after = sms.step({ now, world, tabs: [] }, event).world
      outcomes.worlds.set(event, after)
    }
    return after === world ? state : { ...state, world: after }
  }
}

/** What concerns the world alone, so that no tab sees it before its next action. */
const besideTabs: ReadonlySet<string> = new Set(
  eventSchema.options
    .filter(({ shape }) => !('tab' in shape))
    .map(({ shape }) => shape.type.value)
    .filter((type) => type !== 'tab.opened' && type !== 'time.passed'),
)

export const happensBesideTabs = ({ type }: SmsEvent): boolean => besideTabs.has(type)
