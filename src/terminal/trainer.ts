import type { Advice } from '../rehearsal/advice.ts'
import type { Attempt } from '../rehearsal/attempt.ts'
import { Player } from '../rehearsal/player.ts'
import type { Rehearsing } from '../rehearsal/rehearsing.ts'
import { Remarks } from '../rehearsal/remarks.ts'
import type { Simulation } from '../simulation/simulation.ts'
import type { Choice, Desk, Pane } from './panes/pane.ts'
import type { Command, LessonCommand, Message } from './shell-context.ts'

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
  /** What was typed before it was left, and is not there any more; null: nothing is missing. */
  readonly notKept: string | null
  readonly advise: Rehearsing['advise']
  /** What to rehearse next, once that is known. */
  readonly advice: Advice[]
  /** What the lesson adds to the terminal; null: there is no lesson. */
  readonly face: LessonFace | null
}

/** How a lesson is drawn, asked, and commented on. */
export interface LessonFace {
  readonly pane: (desk: Desk, attempt: Attempt, more: readonly Choice[]) => Pane
  /** Carries out what was asked of the lesson, and tells what came of it. */
  readonly perform: (trainer: Trainer, command: LessonCommand) => Message | null
  /** What is said of something that is not to be done now; null: it may be done. */
  readonly whyNotNow: (trainer: Trainer, command: Command) => Message | null
  /** Follows a lesson from deed to deed, and says what there is to be said of the last one. */
  readonly commentary: (trainer: Trainer) => () => Message | null
}

/** @param face what the lesson adds; null where there is none */
export const trainerOf = (
  {
    simulation,
    attempt = null,
    remarks = new Remarks(),
    notKept = null,
    advise = async () => [],
  }: Pick<Rehearsing, 'simulation'> & Partial<Rehearsing>,
  face: LessonFace | null = null,
): Trainer => ({
  simulation,
  attempt,
  player: attempt?.mode === 'watch' ? new Player(attempt) : null,
  playing: { isOn: false, speed: 1 },
  remarks,
  notKept,
  advise,
  advice: [],
  face,
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
