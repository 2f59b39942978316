/** How many tests or scenarios passed and failed; skipped ones are neither. */
export type Tally = { passed: number; failed: number }

export const none: Tally = { passed: 0, failed: 0 }

export const plus = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
})

/** The tests in what vitest's json reporter wrote; a file that could not be loaded counts as one failure. */
export function ofVitest(json: string): Tally {
  const report: {
    numPassedTests: number
    numFailedTests: number
    testResults: { status: string; assertionResults: unknown[] }[]
  } = JSON.parse(json)
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

type Message = {
  testCaseStarted?: { id: string }
  testStepFinished?: { testCaseStartedId: string; testStepResult: { status: string } }
  testCaseFinished?: { testCaseStartedId: string; willBeRetried: boolean }
}

/** The scenarios in Cucumber messages, one JSON object a line. Undefined and pending steps fail theirs (strict). */
export function ofCucumber(ndjson: string): Tally {
  const statuses = new Map<string, Set<string>>()
  let tally = none
  for (const line of ndjson.split('\n')) {
    if (line === '') continue
    const { testCaseStarted, testStepFinished, testCaseFinished }: Message = JSON.parse(line)
    if (testCaseStarted) statuses.set(testCaseStarted.id, new Set())
    if (testStepFinished) {
      statuses.get(testStepFinished.testCaseStartedId)?.add(testStepFinished.testStepResult.status)
    }
    if (testCaseFinished && !testCaseFinished.willBeRetried) {
      tally = plus(tally, verdict(statuses.get(testCaseFinished.testCaseStartedId) ?? new Set()))
    }
  }
  return tally
}

/** A skipped step without any fault was skipped on purpose: the scenario does not apply here. */
function verdict(statuses: Set<string>): Tally {
  const faults = ['FAILED', 'UNDEFINED', 'AMBIGUOUS', 'PENDING', 'UNKNOWN']
  if (faults.some((fault) => statuses.has(fault))) return { passed: 0, failed: 1 }
  return statuses.has('SKIPPED') ? none : { passed: 1, failed: 0 }
}
