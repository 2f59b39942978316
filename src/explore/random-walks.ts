import { numbersFrom } from './random.ts'
import type { Space } from './space.ts'

export interface Stroll {
  readonly seed: number
  readonly walks: number
  /** Events tried on each. */
  readonly length: number
  readonly isStopped?: () => boolean
}

/**
 * Walks at random, for spaces that are too large to be seen whole; the same walks for the same seed.
 *
 * @param moved is told each step, with the events that led to it from the start, its own included
 * @returns how many steps were made
 */
export const walkAtRandom = <S extends object, E>(
  { start, eventsIn, step }: Omit<Space<S, E>, 'keyOf'>,
  { seed, walks, length, isStopped }: Stroll,
  moved: (before: S, event: E, after: S, way: readonly E[]) => void,
): number => {
  const random = numbersFrom(seed)
  let steps = 0
  for (let walk = 0; walk < walks && !isStopped?.(); walk += 1) {
    const way: E[] = []
    let state = start
    for (let tried = 0; tried < length; tried += 1) {
      const events = eventsIn(state)
      const event = events[Math.floor(random() * events.length)]
      if (event === undefined) break
      const after = step(state, event)
      if (after === state) continue
      way.push(event)
      steps += 1
      moved(state, event, after, way)
      state = after
    }
  }
  return steps
}
