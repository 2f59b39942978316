import type { Envelope, Exception, TestStepResult } from '@cucumber/messages'

/**
 * A message as a reader can use it: errors by their names, for those of their classes are others in the built program, and
 * without the lines of the program in which they arose.
 */
export const tidied = (message: Envelope): Envelope => {
  const { testStepFinished, testRunHookFinished, testRunFinished } = message
  if (testStepFinished)
    return {
      testStepFinished: {
        ...testStepFinished,
        testStepResult: tidyResult(testStepFinished.testStepResult),
      },
    }
  if (testRunHookFinished)
    return {
      testRunHookFinished: {
        ...testRunHookFinished,
        result: tidyResult(testRunHookFinished.result),
      },
    }
  if (testRunFinished?.exception)
    return {
      testRunFinished: {
        ...testRunFinished,
        exception: tidyException(testRunFinished.exception),
      },
    }
  return message
}

const tidyResult = (result: TestStepResult): TestStepResult => ({
  ...result,
  ...(result.message !== undefined && { message: withoutStack(result.message) }),
  ...(result.exception && { exception: tidyException(result.exception) }),
})

const tidyException = ({ type, message, stackTrace }: Exception): Exception => {
  const told = stackTrace === undefined ? undefined : withoutStack(stackTrace)
  return {
    type: (told === undefined ? undefined : nameIn(told)) ?? type,
    ...(message !== undefined && { message: withoutStack(message) }),
    ...(told !== undefined && { stackTrace: told }),
  }
}

/** The name of an error stands before its message. */
export const nameIn = (message: string): string | undefined =>
  /^(\w+)(?:: |\n|$)/.exec(message)?.[1]

/** No stack trace reaches a user. */
export const withoutStack = (message: string): string =>
  message
    .split('\n')
    .filter((line) => !/^\s+at (?:.+:\d+:\d+\)?|.+ \(<anonymous>\))$/.test(line))
    .join('\n')
