import type { Envelope } from '@cucumber/messages'

/**
 * What went wrong in a run outside of its scenarios, or so that a scenario never came to an end: then nothing is known
 * about the system. Empty: nothing did.
 *
 * @param messages those of a run, or of several one after the other
 */
export const harnessFaults = (messages: readonly Envelope[]): readonly string[] => {
  const faults = messages.flatMap(({ testRunHookFinished, testRunFinished }) => {
    const result = testRunHookFinished?.result
    if (result && result.status !== 'PASSED' && result.status !== 'SKIPPED')
      return [`before or after all scenarios: ${told(result.exception, result.message)}`]
    const exception = testRunFinished?.exception
    return exception ? [`the run broke off: ${told(exception)}`] : []
  })
  const lost = unfinished(messages)
  return [
    ...faults,
    ...(lost === 0
      ? []
      : [`${lost} ${lost === 1 ? 'scenario' : 'scenarios'} did not come to an end`]),
    ...(hasEnd(messages) ? [] : ['the run did not come to an end: its messages are cut off']),
  ]
}

const told = (
  exception: { readonly type?: string; readonly message?: string } | undefined,
  message = '',
): string => {
  const [first = ''] = message.split('\n')
  // The class of an error has another name in the built program, its message begins with the right one.
  return first === '' ? `Error: ${exception?.message ?? ''}` : first
}

/** How many of the scenarios that were to be run have no end. */
const unfinished = (messages: readonly Envelope[]): number => {
  const planned = new Set(messages.flatMap(({ testCase }) => testCase?.id ?? []))
  const caseOf = new Map(
    messages.flatMap(({ testCaseStarted: one }) => (one ? [[one.id, one.testCaseId]] : [])),
  )
  const ended = messages.flatMap(({ testCaseFinished: one }) =>
    one && !one.willBeRetried ? (caseOf.get(one.testCaseStartedId) ?? []) : [],
  )
  for (const id of ended) planned.delete(id)
  return planned.size
}

const hasEnd = (messages: readonly Envelope[]): boolean => {
  const count = (name: 'testRunStarted' | 'testRunFinished') =>
    messages.filter((message) => message[name]).length
  return count('testRunStarted') === count('testRunFinished') && count('testRunFinished') > 0
}
