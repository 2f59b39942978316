import type { SmsEvent } from '../../machines/events.ts'
import { placeOf } from '../../machines/place.ts'
import type { Readings } from '../../machines/readings.ts'
import type { State } from '../../machines/state.ts'
import { pageOf } from '../screens/pages.ts'
import { ChartWatch } from '../verification/chart-watch.ts'
import type { Beginning } from '../worlds/translation.ts'
import type { Aspect } from './aspects.ts'
import { keysFor } from './key.ts'
import { drawingOnce, type Figures, figuresOf, keyOptionsOf } from './prove.ts'
import { search } from './search.ts'
import type { Limits } from './space.ts'
import { eventsOf } from './tried-events.ts'

/** How large a world is under an aspect, and how much of SMS is met in it. */
export interface Survey {
  readonly figures: Figures
  /** The screens that were met. */
  readonly screens: readonly string[]
  /** The transitions of all charts that were taken, by guard branch. */
  readonly taken: readonly string[]
}

/** Looks at every state that can be reached, and judges none. */
export const surveyOf = (
  {
    beginning: { world, now },
    aspect,
    readings,
  }: { readonly beginning: Beginning; readonly aspect: Aspect; readonly readings: Readings },
  limits: Limits = {},
  progress?: (states: number) => void,
): Survey => {
  const watch = new ChartWatch()
  const sms = watch.create({ readings })
  const draw = drawingOnce((state, tab) => pageOf(sms, state, tab))
  const start = sms.step(sms.start(world, now), { type: 'tab.opened' })
  const screens = new Set<string>()
  const searched = search<State, SmsEvent>(
    {
      start,
      eventsIn: eventsOf(aspect, sms, draw, world),
      step: sms.step,
      keyOf: keysFor(world, keyOptionsOf(aspect)).keyOf,
    },
    limits,
    {
      found: ({ tabs }) => {
        for (const { session } of tabs) screens.add(placeOf(session).screen)
      },
      ...(progress && { progress }),
    },
  )
  return {
    figures: figuresOf(searched),
    screens: [...screens].sort(),
    taken: [...watch.take().transitions].sort(),
  }
}
