import type { Simulation } from '../simulation/simulation.ts'
import type { Dialogue } from './dialogue.ts'

/** What a rehearsal in plain text consists of: the running SMS, who talks to it, and the tab that is looked at. */
export interface Rehearsal {
  readonly simulation: Simulation
  readonly dialogue: Dialogue
  /** Null: no tab is open. */
  tab: string | null
}

/** What follows upon something that was chosen: going on, the page being read out again, or the end. */
export type Next = 'go-on' | 'read-out' | 'leave'

/** One thing that the trainee does. */
export type Deed = (rehearsal: Rehearsal) => Next | Promise<Next>
