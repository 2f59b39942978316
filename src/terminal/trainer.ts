import type { Attempt } from '../rehearsal/attempt.ts'
import { Player } from '../rehearsal/player.ts'
import type { Rehearsing } from '../rehearsal/rehearsing.ts'
import { Remarks } from '../rehearsal/remarks.ts'
import type { Simulation } from '../simulation/simulation.ts'

/** How fast a lesson plays that is watched: how many times as fast as one reads with ease. */
export const speeds = [0.5, 1, 2, 4] as const
export type Speed = (typeof speeds)[number]

/** A lesson that plays by itself, or waits. */
export interface Playing {
  isOn: boolean
  speed: Speed
}

/** What stands behind the screen: the simulation, and the lesson in which it takes place, if it is one. */
export interface Trainer {
  readonly simulation: Simulation
  readonly attempt: Attempt | null
  /** Only where a lesson is watched. */
  readonly player: Player | null
  readonly playing: Playing
  readonly remarks: Remarks
}

export const trainerOf = ({
  simulation,
  attempt = null,
  remarks = new Remarks(),
}: Pick<Rehearsing, 'simulation'> & Partial<Rehearsing>): Trainer => ({
  simulation,
  attempt,
  player: attempt?.mode === 'watch' ? new Player(attempt) : null,
  playing: { isOn: false, speed: 1 },
  remarks,
})

/** Milliseconds for which somebody needs to look at what is told, at the slowest comfortable pace. */
const aCharacter = 55
const atLeast = 2_500

/** How long what is told now is left standing before the next step is taken. */
export const paceOf = ({ player, playing }: Trainer): number => {
  const next = player?.next
  const words = next ? [next.where, next.what, ...next.narrated.map(({ text }) => text)] : []
  return Math.max(atLeast, words.join(' ').length * aCharacter) / playing.speed
}
