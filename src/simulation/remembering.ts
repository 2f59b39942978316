import type { SmsEvent } from '../../machines/events.ts'
import type { State } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import type { World } from '../../machines/world.ts'
import { pageOf } from '../screens/pages.ts'
import type { Page } from '../screens/screen.ts'

/** A system that remembers, and its pages. */
export interface Remembering {
  readonly sms: Sms
  readonly draw: (state: State, tab: string) => Page
}

/**
 * The same system, which works out nothing twice: the same event in the same state leads to the very same state, and a page
 * is drawn once. It may, since a step is pure and a state is never changed in place. For whoever goes the same ways again and
 * again, as hundreds of scenarios do that begin with a log-in. Every state that was reached is held as long as the system is.
 */
export const remembering = (
  sms: Sms,
  draw: (sms: Sms, state: State, tab: string) => Page = pageOf,
): Remembering => {
  const starts = new Map<World, Map<number, State>>()
  const steps = new Map<State, Map<string, State>>()
  const pages = new Map<State, Map<string, Page>>()
  return {
    sms: {
      ...sms,
      start: (world, now) => remembered(starts, world, now, () => sms.start(world, now)),
      step: (state, event) => remembered(steps, state, keyOf(event), () => sms.step(state, event)),
    },
    draw: (state, tab) => remembered(pages, state, tab, () => draw(sms, state, tab)),
  }
}

const keyOf = (event: SmsEvent): string => JSON.stringify(event)

const remembered = <Of extends object, Key, Value>(
  memory: Map<Of, Map<Key, Value>>,
  of: Of,
  key: Key,
  make: () => Value,
): Value => {
  let known = memory.get(of)
  if (!known) {
    known = new Map()
    memory.set(of, known)
  }
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  known.set(key, made)
  return made
}
