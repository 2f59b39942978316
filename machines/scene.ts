import type { Lives } from './life.ts'
import type { Readings } from './readings.ts'
import type { Rules } from './rules/rules.ts'
import type { Instant } from './time.ts'
import type { World } from './world.ts'

/**
 * What a guard may look at beside its chart's own context: the hour, the world that all tabs share, the readings in force,
 * and the rules. It travels with each event, so that charts stay pure and rules can be replaced.
 */
export interface Scene {
  readonly now: Instant
  readonly world: World
  readonly readings: Readings
  readonly rules: Rules
  /** The charts along which lives move, where those are to be others than our own. */
  readonly lives?: Lives | undefined
}

/** An event on its way into a chart. */
export type InScene<E> = E extends { type: string } ? E & { readonly scene: Scene } : never
