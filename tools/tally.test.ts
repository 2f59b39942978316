import { expect, test } from 'vitest'
import { ofCucumber, ofVitest } from './tally.ts'

const scenario = (id: string, statuses: string[], willBeRetried = false) =>
  [
    { testCaseStarted: { id } },
    ...statuses.map((status) => ({
      testStepFinished: { testCaseStartedId: id, testStepResult: { status } },
    })),
    { testCaseFinished: { testCaseStartedId: id, willBeRetried } },
  ]
    .map((message) => `${JSON.stringify(message)}\n`)
    .join('')

test.each([
  ['all steps passed', ['PASSED', 'PASSED'], { passed: 1, failed: 0 }],
  ['one failed', ['PASSED', 'FAILED', 'SKIPPED'], { passed: 0, failed: 1 }],
  ['one is undefined', ['UNDEFINED', 'SKIPPED'], { passed: 0, failed: 1 }],
  ['it does not apply', ['SKIPPED', 'SKIPPED'], { passed: 0, failed: 0 }],
  ['it has no steps', [], { passed: 1, failed: 0 }],
])('a scenario: %s', (_, statuses, tally) => {
  expect(ofCucumber(scenario('1', statuses))).toEqual(tally)
})

test('of a scenario that was retried the last attempt counts', () => {
  const attempts = scenario('1', ['FAILED'], true) + scenario('2', ['PASSED'])
  expect(ofCucumber(attempts)).toEqual({ passed: 1, failed: 0 })
})

test('a test file that does not load is a failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  }
  expect(ofVitest(JSON.stringify(report))).toEqual({ passed: 3, failed: 2 })
})
