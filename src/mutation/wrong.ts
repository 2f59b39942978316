import type { Session, State } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import type { Made, Mutant } from './mutant.ts'
import { sightOf } from './sight.ts'
import type { Searched } from './spaces.ts'

/** A mutant beside the right system. */
export class Wrong {
  readonly mutant: Mutant
  readonly #made: Made
  readonly sms: Sms
  readonly #sessions = new WeakMap<Session, Session>()

  constructor(mutant: Mutant, { readings }: Searched) {
    this.mutant = mutant
    this.#made = mutant.make()
    this.sms = this.#made.sms({ readings })
  }

  /** A state of the right system as it would be in this one. */
  taken(state: State): State {
    const { chart } = this.#made
    if (!chart) return state
    return {
      ...state,
      tabs: state.tabs.map((tab) => ({ ...tab, session: this.#sessionOf(tab.session, chart) })),
    }
  }

  #sessionOf(session: Session, chart: NonNullable<Made['chart']>): Session {
    const known = this.#sessions.get(session)
    if (known) return known
    const { value, context } = session
    const taken = chart.resolveState({ value: value as never, context })
    this.#sessions.set(session, taken)
    return taken
  }

  sight(state: State): string {
    return sightOf(this.sms, this.#made.draw, state)
  }
}
