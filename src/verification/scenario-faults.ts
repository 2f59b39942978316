import type { Envelope, GherkinDocument, Scenario, Step } from '@cucumber/messages'
import { worldStep } from '../authoring/steps/beginning.ts'
import { blindFaults } from './blind-faults.ts'
import { descriptionFaults } from './description-faults.ts'
import { endless } from './endless.ts'
import type { FeatureFault } from './fault.ts'
import { outlineFaults } from './outline-faults.ts'
import { type PlannedScenario, plannedScenarios } from './planned.ts'

/**
 * Features and scenarios in which nothing could be proven, without scenarios, steps or a look, or with some of it lost in a
 * description; and those that could not be run to their end, without a world, far too long, or with more than its sentence
 * in a step.
 */
export const scenarioFaults = (messages: readonly Envelope[]): readonly FeatureFault[] => {
  const documents = messages.flatMap(({ gherkinDocument }) => gherkinDocument ?? [])
  const planned = plannedScenarios(messages)
  return [
    ...descriptionFaults(messages),
    ...outlineFaults(messages),
    ...documents.flatMap(hollow),
    ...documents.flatMap(laden),
    ...blindFaults(planned),
    ...worldless(planned),
    ...endless(messages),
  ]
}

const hollow = ({ feature, uri = '' }: GherkinDocument): readonly FeatureFault[] => {
  if (!feature) return []
  const scenarios = feature.children.flatMap(({ rule, scenario }) => [
    ...(rule?.children.flatMap((child) => child.scenario ?? []) ?? []),
    ...(scenario ? [scenario] : []),
  ])
  const { line, column = 1 } = feature.location
  return scenarios.length === 0
    ? [{ uri, line, column, found: 'a feature without scenarios', expected: 'at least one' }]
    : scenarios.flatMap((scenario) => hollowScenario(uri, scenario))
}

const hollowScenario = (
  uri: string,
  { steps, examples, location, keyword }: Scenario,
): readonly FeatureFault[] => {
  const { line, column = 1 } = location
  if (steps.length === 0)
    return [{ uri, line, column, found: `a ${keyword} without steps`, expected: 'at least one' }]
  return examples
    .filter(({ tableBody }) => tableBody.length === 0)
    .map((table) => ({
      uri,
      line: table.location.line,
      column: table.location.column ?? 1,
      found: 'examples without a row',
      expected: 'at least one',
    }))
}

/** Steps of the house say everything in one sentence: none takes a table or a text below it. */
const laden = ({ feature, uri = '' }: GherkinDocument): readonly FeatureFault[] =>
  (feature?.children ?? [])
    .flatMap((child) => [child, ...(child.rule?.children ?? [])])
    .flatMap(({ background, scenario }) => [
      ...(background?.steps ?? []),
      ...(scenario?.steps ?? []),
    ])
    .flatMap((step) => below(uri, step))

const below = (uri: string, { dataTable, docString }: Step): readonly FeatureFault[] => {
  const [what, location] = dataTable
    ? ['a table below a step', dataTable.location]
    : ['a text below a step', docString?.location]
  return location
    ? [
        {
          uri,
          line: location.line,
          column: location.column ?? 1,
          found: what,
          expected: 'the whole step in its sentence; sms-sim steps lists them',
        },
      ]
    : []
}

/** Before its world a scenario has nobody who could do or see anything. */
const worldless = (planned: readonly PlannedScenario[]): readonly FeatureFault[] =>
  planned.flatMap(({ uri, line, column, steps: [first] }) =>
    first && first.expression !== null && first.expression !== worldStep.expression
      ? [
          {
            uri,
            line,
            column,
            found: 'a scenario that does not begin with its world',
            expected: `Given ${worldStep.example}, here or in a background`,
          },
        ]
      : [],
  )
