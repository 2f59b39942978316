import type { Result } from '../records/attempt.ts'
import type { Kept } from '../records/records.ts'
import type { Simulation } from '../simulation/simulation.ts'
import type { Advice } from './advice.ts'
import type { Attempt } from './attempt.ts'
import type { CommandLine } from './command-line.ts'
import type { Remarks } from './remarks.ts'

/** What a front end is given: the simulation, and the attempt at a lesson that it belongs to, if it belongs to one. */
export interface Rehearsing {
  readonly simulation: Simulation
  /** Null: a world is explored without a lesson. */
  readonly attempt: Attempt | null
  readonly remarks: Remarks
  /** The number under which it is kept; null: it is kept nowhere. */
  readonly number: number | null
  /** Closes what it is kept in, and says how much of it is kept there. Nothing happens in it any more. */
  readonly settle: () => Kept
  /** How a command that goes on with it is given; left out: by the name of the program. */
  readonly commandLine?: CommandLine
  /** What is said once, where it goes on: what was typed and is not kept; left out or null: nothing is missing. */
  readonly notKept?: string | null
  /** What to rehearse next, once it was judged so. */
  readonly advise: (result: Result) => Promise<readonly Advice[]>
}
