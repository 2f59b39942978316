import type { Readings } from '../../machines/readings.ts'
import type { State } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import type { Page } from '../screens/screen.ts'
import type { Draw } from './mutant.ts'
import { sightOf } from './sight.ts'
import { watchedSystem } from './touch.ts'
import { Touching } from './touching.ts'

/** The right system, which notes what it is asked for, and draws each state once. */
export class RightSystem {
  readonly touching = new Touching()
  readonly sms: Sms
  readonly #draw: Draw
  readonly #pages = new WeakMap<State, Map<string, () => Page>>()
  readonly #sights = new WeakMap<State, () => string>()

  constructor(readings: Readings) {
    const { sms, draw } = watchedSystem(this.touching.note)
    this.sms = sms({ readings })
    this.#draw = draw
  }

  readonly draw = (state: State, tab: string): Page => {
    const pages = this.#pages.get(state) ?? new Map<string, () => Page>()
    this.#pages.set(state, pages)
    const page = pages.get(tab) ?? this.touching.kept(() => this.#draw(this.sms, state, tab))
    pages.set(tab, page)
    return page()
  }

  readonly sightOf = (state: State): string => {
    const draw: Draw = (_, of, tab) => this.draw(of, tab)
    const sight =
      this.#sights.get(state) ?? this.touching.kept(() => sightOf(this.sms, draw, state))
    this.#sights.set(state, sight)
    return sight()
  }
}
