import { RefDriver } from '../conformance/ref-driver.ts'
import type { Mutant } from './mutant.ts'
import { MutantDriver } from './mutant-driver.ts'
import { type Playable, placeOfScenario, play, type Stopped } from './suite.ts'
import { watchedSystem } from './touch.ts'

/** What came of the scenarios on a mutant. */
export type Verdict =
  | { readonly verdict: 'killed'; readonly by: Killer; readonly played: number }
  | { readonly verdict: 'alive'; readonly played: number }

/** The scenario that caught it, and at which step. */
export interface Killer extends Stopped {
  readonly scenario: string
  readonly name: string
  /** Of that scenario, with the @. */
  readonly tags: readonly string[]
}

/**
 * Scenarios that all pass on the right system, each with what it asks of it. On a mutant those alone are played that ask for
 * what is wrong in it, the likeliest first, up to the first that fails.
 */
export class Trials {
  readonly scenarios: readonly Playable[]
  readonly #byTouch: ReadonlyMap<string, readonly number[]>
  /** How often each scenario has caught one: who caught the last ones catches the next. */
  readonly #kills: number[]

  private constructor(
    scenarios: readonly Playable[],
    byTouch: ReadonlyMap<string, readonly number[]>,
  ) {
    this.scenarios = scenarios
    this.#byTouch = byTouch
    this.#kills = scenarios.map(() => 0)
  }

  /** @throws FailsAlreadyError where a scenario fails on the right system, with that scenario */
  static async of(scenarios: readonly Playable[]): Promise<Trials> {
    const byTouch = new Map<string, number[]>()
    for (const [at, scenario] of scenarios.entries()) {
      const touches = new Set<string>()
      const { sms, draw } = watchedSystem((touch) => touches.add(touch))
      const stopped = await play(scenario, new RefDriver(sms, draw))
      if (stopped) throw new FailsAlreadyError(scenario, stopped)
      for (const touch of touches) {
        const known = byTouch.get(touch)
        if (known) known.push(at)
        else byTouch.set(touch, [at])
      }
    }
    return new Trials(scenarios, byTouch)
  }

  /** Whether any scenario asks for what could be wrong in a mutant. */
  asksFor(touch: string): boolean {
    return this.#byTouch.has(touch)
  }

  /** @param isMeant which scenarios are played; left out: all that ask for what is wrong */
  async judge(
    mutant: Mutant,
    isMeant: (scenario: Playable) => boolean = () => true,
  ): Promise<Verdict> {
    const driver = new MutantDriver(mutant, true)
    let played = 0
    for (const at of this.#inOrderFor(mutant)) {
      const scenario = this.scenarios[at]
      if (!scenario || !isMeant(scenario)) continue
      played += 1
      const stopped = await play(scenario, driver)
      if (!stopped) continue
      this.#kills[at] = (this.#kills[at] ?? 0) + 1
      const by = {
        ...stopped,
        scenario: placeOfScenario(scenario),
        name: scenario.name,
        tags: scenario.tags,
      }
      return { verdict: 'killed', by, played }
    }
    return { verdict: 'alive', played }
  }

  /** Those that cite a clause of its place come first, then those that have caught many, then the short ones. */
  #inOrderFor({ touches, clauses }: Mutant): readonly number[] {
    const all = [...new Set(touches.flatMap((touch) => this.#byTouch.get(touch) ?? []))]
    const cited = clauses.map((clause) => `@${clause}`)
    const worth = new Map(
      all.map((at) => {
        const scenario = this.scenarios[at]
        const cites = scenario?.tags.filter((tag) => cited.includes(tag.replace(/\..*/, ''))).length
        const kills = this.#kills[at] ?? 0
        return [at, (cites ?? 0) * 100 + Math.min(kills, 50) - (scenario?.steps.length ?? 0)]
      }),
    )
    return all.toSorted((one, other) => (worth.get(other) ?? 0) - (worth.get(one) ?? 0))
  }
}

/** Features that fail on the right system say nothing of a wrong one. */
export class FailsAlreadyError extends Error {
  override readonly name = 'FailsAlreadyError'

  constructor(scenario: Playable, { step, line, message }: Stopped) {
    super(
      `${placeOfScenario(scenario)}: found a scenario that fails on the right system already (${scenario.name}), at line ${line}, ${step}: ${message.split('\n').join(' ')}; expected features that all pass: sms-sim verify tells what they lack`,
    )
  }
}
