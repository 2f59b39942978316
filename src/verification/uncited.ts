import { isClauseId } from '../../machines/clauses.ts'
import { readingIds } from '../../machines/readings.ts'
import type { Arrow, Charted, ChartedState } from '../diagrams/charted.ts'
import type { ScenarioVerdict } from './scenario-verdicts.ts'

/**
 * The states in which one can stand that speak of no clause. One that cites nothing itself, nor the box around it, is a
 * junction: then something that leads in or out of it has to.
 */
export const uncitedStates = ({ states, arrows }: Charted): readonly string[] =>
  [...states.values()].filter(isInnermost).flatMap(({ path }) => {
    const touching = arrows.filter(({ from, to }) => from === path || to === path)
    return isCited(path, states) || touching.some(({ clauses }) => clauses.length > 0) ? [] : [path]
  })

/** The transitions that speak of no clause: one that cites nothing itself belongs to the states at its ends. */
export const uncitedTransitions = ({ states, arrows }: Charted): readonly Arrow[] =>
  arrows.filter(
    ({ clauses, from, to }) =>
      clauses.length === 0 && !isCited(from, states) && !(to !== null && isCited(to, states)),
  )

/** The scenarios of which no tag names a clause or a reading: nobody knows what they are for. */
export const uncitedScenarios = (
  scenarios: readonly ScenarioVerdict[],
): readonly ScenarioVerdict[] => scenarios.filter(({ tags }) => !tags.some(cites))

const isInnermost = ({ inner }: ChartedState): boolean => inner.length === 0

/** Whether a state cites, or one around it. */
const isCited = (path: string, states: Charted['states']): boolean =>
  path
    .split('.')
    .some((_, at, keys) => (states.get(keys.slice(0, at + 1).join('.'))?.clauses.length ?? 0) > 0)

const cites = (tag: string): boolean => {
  const [clause = ''] = tag.slice(1).split('.')
  const [reading = ''] = tag.slice(1).split('=')
  return isClauseId(clause) || readingIds.some((id) => id === reading)
}
