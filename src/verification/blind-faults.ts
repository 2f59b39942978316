import { isClauseId } from '../../machines/clauses.ts'
import type { Keyword } from '../authoring/step.ts'
import { vocabulary } from '../authoring/vocabulary.ts'
import { type FeatureFault, quotedLine } from './fault.ts'
import type { Planned, PlannedScenario } from './planned.ts'

/**
 * Scenarios that look at nothing, and so prove nothing: what a background looks at is true of every scenario behind it. One
 * that cites a clause has to look at what came of the last that was done. What is unknown among the steps is told elsewhere.
 */
export const blindFaults = (planned: readonly PlannedScenario[]): readonly FeatureFault[] =>
  planned.flatMap((scenario) => {
    const { uri, line, column, steps, tags } = scenario
    if (steps.length === 0 || steps.some(({ expression }) => expression === null)) return []
    const at = (found: string, expected: string): readonly FeatureFault[] => [
      { uri, line, column, found, expected },
    ]
    const lastLook = steps.findLastIndex((step) => !step.isOfABackground && isA('Then', step))
    if (lastLook < 0)
      return at(
        'a scenario that looks at nothing',
        'a step that does, outside of a background, such as Then the screen is …; sms-sim steps then lists them',
      )
    const lastDeed = steps.findLastIndex((step) => isA('When', step))
    return lastLook < lastDeed && tags.some(citesAClause)
      ? at(
          `a scenario that cites a clause and does not look at what comes of ${told(steps[lastDeed])}`,
          'a step behind it that does, such as Then the screen is …; sms-sim steps then lists them',
        )
      : []
  })

const keywords = new Map(vocabulary.map(({ expression, keyword }) => [expression, keyword]))

/** What a step is in the house, whatever keyword is written before it. */
const isA = (keyword: Keyword, { expression }: Planned): boolean =>
  expression !== null && keywords.get(expression) === keyword

const citesAClause = (tag: string): boolean => isClauseId(tag.slice(1).split('.')[0] ?? '')

const told = (step: Planned | undefined): string =>
  `${quotedLine(step?.text ?? '')} (line ${step?.step.location.line ?? 1})`
