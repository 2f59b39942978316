import type { Envelope } from '@cucumber/messages'
import { vocabulary } from '../authoring/vocabulary.ts'
import { nearest } from '../worlds/nearest.ts'
import type { FeatureFault } from './fault.ts'
import { type Planned, plannedScenarios } from './planned.ts'
import { WordsOfAWorld } from './words-of-a-world.ts'

/** What cannot be read at all: where Gherkin itself ends. */
export const parseFaults = (messages: readonly Envelope[]): readonly FeatureFault[] =>
  messages.flatMap(({ parseError }) =>
    parseError
      ? [
          {
            uri: parseError.source.uri ?? '',
            line: parseError.source.location?.line ?? 1,
            column: parseError.source.location?.column ?? 1,
            ...gherkinSays(parseError.message),
          },
        ]
      : [],
  )

/** `(3:5): expected: #EOF, #Language, got 'x'` in our order. */
const gherkinSays = (message: string): Pick<FeatureFault, 'found' | 'expected'> => {
  const [, expected, found] = /expected: (.*), got '([\s\S]*)'$/.exec(message) ?? []
  const fact = message.replace(/^\(\d+:\d+\): /, '')
  return expected === undefined || found === undefined
    ? { found: fact, expected: 'a feature in Gherkin' }
    : { found: JSON.stringify(found), expected: expected.replaceAll('#', '') }
}

/** Steps that the house has not got, or has twice, and words in them that stand for nothing. */
export const stepFaults = async (
  messages: readonly Envelope[],
): Promise<readonly FeatureFault[]> => {
  const words = new WordsOfAWorld()
  const faults: FeatureFault[] = []
  for (const scenario of plannedScenarios(messages)) {
    words.begin()
    for (const step of scenario.steps) {
      faults.push(...unknownStep(step))
      for (const argument of step.arguments) {
        const why = await words.whyNot(argument)
        if (!why) continue
        const { start, ...fault } = why
        faults.push({ ...placeIn(step, argument.start + start), ...fault })
      }
    }
  }
  return faults
}

const unknownStep = (step: Planned): readonly FeatureFault[] => {
  if (step.definitions === 1) return []
  const examples = vocabulary.map(({ example }) => example)
  return [
    {
      ...placeIn(step, 0),
      found: JSON.stringify(step.text),
      expected:
        step.definitions === 0
          ? 'a step of the house; sms-sim steps lists them'
          : 'one step, not two',
      nearest: nearest(step.text, examples),
    },
  ]
}

/** Where a step's sentence, or a word in it, stands in its file; a word from a row of examples stands where its step does. */
const placeIn = (
  { uri, step, text }: Planned,
  start: number,
): Pick<FeatureFault, 'uri' | 'line' | 'column'> => ({
  uri,
  line: step.location.line,
  column: (step.location.column ?? 1) + [...step.keyword].length + (step.text === text ? start : 0),
})
