import { afterAll, expect, test } from 'vitest'
import { TestFeatures } from './test-features.ts'

const features = new TestFeatures()
afterAll(() => features.remove())

const background = (...steps: readonly string[]): string =>
  `  Background:\n${['Given the training world "university"', ...steps].map((step) => `    ${step}\n`).join('')}\n`
const look = 'Then the screen is "SMS log in"'
const atNothing =
  'found a scenario that looks at nothing; expected a step that does, outside of a background'
const after = (deed: string): string =>
  `found a scenario that cites a clause and does not look at what comes of ${deed}; expected a step behind it that does`

test.each([
  [
    'whose only look is in the background',
    `Feature: F\n${background(look)}  Scenario: S\n    When the user logs in\n`,
    `6:3: ${atNothing}`,
  ],
  [
    'whose looks all stand before what is done last',
    `Feature: F\n${background()}  @CRED-8\n  Scenario: S\n    ${look}\n    When the user logs in\n`,
    `6:3: ${after('"the user logs in" (line 8)')}`,
  ],
  [
    'likewise, whatever keyword stands before a step, at its row of examples',
    `Feature: F\n${background()}  Scenario Outline: S\n    ${look}\n    Then the user <does>\n\n    @CRED-9.password\n    Examples:\n      | does    |\n      | logs in |\n`,
    `12:7: ${after('"the user logs in" (line 7)')}`,
  ],
])('a scenario %s proves nothing', async (_, text, expected) => {
  const [only = '', ...others] = await features.faultsIn(text)
  expect(only).toContain(`one.feature:${expected}`)
  expect(others).toEqual([])
})

test.each([
  [
    'looks at what a deed of its background came to',
    `Feature: F\n${background('When the user logs in')}  @CRED-8\n  Scenario: S\n    Then the screen is "SMS message board - active messages"\n`,
  ],
  [
    'cites no clause may end with a deed',
    `Feature: F\n${background()}  @R-LOCK=30\n  Scenario: S\n    ${look}\n    When the user logs in\n`,
  ],
])('a scenario that %s', async (_, text) => {
  expect(await features.faultsIn(text)).toEqual([])
})
