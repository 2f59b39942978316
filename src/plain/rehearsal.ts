import type { Attempt } from '../rehearsal/attempt.ts'
import type { Rehearsing } from '../rehearsal/rehearsing.ts'
import type { Simulation } from '../simulation/simulation.ts'
import type { Dialogue } from './dialogue.ts'

/** What a rehearsal in plain text consists of: the running SMS, who talks to it, and the tab that is looked at. */
export interface Rehearsal {
  readonly simulation: Simulation
  /** The attempt at a lesson that it is; null: a world is explored. */
  readonly attempt: Attempt | null
  /** What to rehearse next, for the end. */
  readonly advise: Rehearsing['advise']
  readonly dialogue: Dialogue
  /** Null: no tab is open. */
  tab: string | null
}

/** What follows upon something that was chosen: going on, the page being read out again, or the end. */
export type Next = 'go-on' | 'read-out' | 'leave'

/** One thing that the trainee does. */
export type Deed = (rehearsal: Rehearsal) => Next | Promise<Next>

/** In a test nobody explains anything: what is greyed out keeps its reason to itself. */
export const isTest = ({ attempt }: Pick<Rehearsal, 'attempt'>): boolean => attempt?.mode === 'test'

export const hasCoach = ({ attempt }: Pick<Rehearsal, 'attempt'>): boolean =>
  attempt?.mode === 'practise'

/** Looks at a tab that is there: the one that was looked at, or the newest. */
export const standInATab = (rehearsal: Rehearsal): void => {
  const { tabs } = rehearsal.simulation.state
  if (!tabs.some(({ id }) => id === rehearsal.tab)) rehearsal.tab = tabs.at(-1)?.id ?? null
}
