import type { Envelope, GherkinDocument, Scenario } from '@cucumber/messages'
import { vocabulary } from '../authoring/vocabulary.ts'
import type { FeatureFault } from './fault.ts'
import { plannedScenarios } from './planned.ts'

/** Features and scenarios in which nothing could be proven: without scenarios, without steps, without a look. */
export const scenarioFaults = (messages: readonly Envelope[]): readonly FeatureFault[] => [
  ...messages.flatMap(({ gherkinDocument }) => (gherkinDocument ? hollow(gherkinDocument) : [])),
  ...blind(messages),
]

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

/** Who looks at nothing proves nothing. What is unknown among the steps is told elsewhere. */
const blind = (messages: readonly Envelope[]): readonly FeatureFault[] =>
  plannedScenarios(messages)
    .filter(
      ({ steps }) =>
        steps.length > 0 &&
        steps.every(({ expression }) => expression !== null && !looks.has(expression)),
    )
    .map(({ uri, line, column }) => ({
      uri,
      line,
      column,
      found: 'a scenario that looks at nothing',
      expected: 'a step that does, such as Then the screen is …; sms-sim steps then lists them',
    }))

const looks = new Set(
  vocabulary.filter(({ keyword }) => keyword === 'Then').map(({ expression }) => expression),
)
