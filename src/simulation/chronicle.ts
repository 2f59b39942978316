import type { State } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import type { Journal } from './journal.ts'
import { type Draw, type Happening, outcomesOf } from './outcomes.ts'
import { describeEvent } from './told.ts'

/**
 * Tells a journal in plain words: each event, and what came of it. It replays the journal from the start and keeps no log of
 * its own; where it has told the beginning before, it goes on from there.
 */
export class Chronicle {
  readonly #sms: Sms
  readonly #draw: Draw
  readonly #told: Happening[] = []
  #state: State
  #replayed = 0

  constructor(sms: Sms, start: State, draw: Draw) {
    this.#sms = sms
    this.#state = start
    this.#draw = draw
  }

  /** What happened, oldest first, in a journal that begins with all that has been told before. */
  of({ entries }: Pick<Journal, 'entries'>): readonly Happening[] {
    for (const { at, event } of entries.slice(this.#replayed)) {
      const after = this.#sms.step(this.#state, event)
      // The tab with which every rehearsal begins is nobody's doing.
      const isWorthTelling = this.#replayed > 0 || event.type !== 'tab.opened'
      if (isWorthTelling) this.#told.push({ at, text: describeEvent(event, this.#state.world) })
      this.#told.push(...outcomesOf(this.#state, event, after, this.#draw))
      this.#state = after
      this.#replayed += 1
    }
    return [...this.#told]
  }
}
