import type { Envelope } from '@cucumber/messages'
import { Query } from '@cucumber/query'
import type { FeatureFault } from './fault.ts'

/** What Cucumber does for a step takes the longer, the more steps came before it. */
export const mostSteps = 1000

/** Scenarios far too long to be run, with the steps of their backgrounds. They need not have been planned. */
export const endless = (messages: readonly Envelope[]): readonly FeatureFault[] => {
  const long = messages.flatMap(({ pickle }) =>
    pickle && pickle.steps.length > mostSteps ? [pickle] : [],
  )
  if (long.length === 0) return []
  const query = new Query()
  for (const message of messages) query.update(message)
  return long.map((pickle) => {
    const { line = 1, column = 1 } = query.findLocationOf(pickle) ?? {}
    return {
      uri: pickle.uri,
      line,
      column,
      found: `a scenario of ${pickle.steps.length} steps`,
      expected: `${mostSteps} at most; ten are easy to read`,
    }
  })
}
