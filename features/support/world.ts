import { type IWorldOptions, setWorldConstructor, World } from '@cucumber/cucumber'
import type { Trial } from '../../src/conformance/trial.ts'

/** What each profile of cucumber.mjs says. */
export interface Parameters {
  /** The address of the system under test. */
  readonly sut: string
  /** Whether a scenario is skipped where the system has not got what it needs; our own systems have to have it all. */
  readonly mayLack?: boolean
  /** Whether what the charts do is attached to each scenario; then the system is the model, whatever the address says. */
  readonly watchesCharts?: boolean
}

/** One scenario. Its trial knows what the user knows and keeps watch over what goes wrong. */
export class ScenarioWorld extends World<Parameters> {
  #trial: Trial | undefined

  constructor(options: IWorldOptions<Parameters>) {
    super(options)
  }

  get trial(): Trial {
    if (!this.#trial) throw new TypeError('the hook that begins a scenario has not run')
    return this.#trial
  }

  set trial(trial: Trial) {
    this.#trial = trial
  }
}

setWorldConstructor(ScenarioWorld)
