import { afterAll, expect, test } from 'vitest'
import { TestFeatures } from './test-features.ts'

const features = new TestFeatures()
afterAll(() => features.remove())

const world = 'Given the training world "university"'
const look = 'Then the screen is "SMS log in"'
const sound = `  Scenario: S\n    ${world}\n    ${look}\n`
const heading = 'a heading of Gherkin where it may stand, or a line that looks like none'
const tags = 'tags, each of which begins with @ and a name'
const place = 'a step below Scenario: or Background:'

test.each<[string, string, string]>([
  [
    'a misspelt heading, with its steps',
    `Feature: F\n\n  Senario: a\n    ${world}\n    ${look}\n\n${sound}`,
    `3:3: found "Senario: a" in a description; expected ${heading} (nearest: Scenario:)`,
  ],
  [
    'a heading in small letters, and a space before its colon',
    `Feature: F\n\n  background :\n    ${world}\n\n${sound}`,
    `3:3: found "background :" in a description; expected ${heading} (nearest: Background:)`,
  ],
  [
    'a heading below one that has no steps yet',
    `Feature: F\n\n  Scenario: S\n    Senario Outline: T\n    ${world}\n    ${look}\n`,
    `4:5: found "Senario Outline: T" in a description; expected ${heading} (nearest: Scenario Outline:)`,
  ],
  [
    'a heading where it may not stand',
    `Feature: F\n  Examples:\n\n${sound}`,
    `2:3: found "Examples:" in a description; expected ${heading} (nearest: Examples:)`,
  ],
  [
    'steps without a scenario, of which one is told',
    `Feature: F\n    ${world}\n    When the user logs inn\n\n${sound}`,
    `2:5: found "Given the training world "university"" in a description; expected ${place}`,
  ],
  [
    'a step that is near to one',
    `Feature: F\n    When the user logs inn\n\n${sound}`,
    `2:5: found "When the user logs inn" in a description; expected ${place}`,
  ],
  [
    'a first step whose keyword is misspelt',
    `Feature: F\n  Scenario: S\n    Givn the user is logged in\n    ${world}\n    ${look}\n`,
    `3:5: found "Givn the user is logged in" in a description; expected ${place} (nearest: Given)`,
  ],
  [
    'a tag without its @',
    `Feature: F\n\n  CRED-8\n${sound}`,
    `3:3: found "CRED-8" in a description; expected ${tags} (nearest: @CRED-8)`,
  ],
  [
    'a reading and a part without theirs',
    `Feature: F\n\n  R-LOCK=30, CRED-9.password\n${sound}`,
    `3:3: found "R-LOCK=30, CRED-9.password" in a description; expected ${tags} (nearest: @R-LOCK=30)`,
  ],
  [
    'an @ alone',
    `Feature: F\n\n  @\n${sound}`,
    `3:3: found "@" in a description; expected ${tags}`,
  ],
  [
    'an @ without a name among tags',
    `Feature: F\n\n  @CRED-8 @\n${sound}`,
    '3:11: found a tag without a name; expected the id of a clause',
  ],
])('a description has lost %s', async (_, text, expected) => {
  const told = await features.faultsIn(text)
  expect(told).toEqual([`one.feature:${expected}`])
})

test('a description may say anything else', async () => {
  const text = `Feature: F
  As in the manual: whoever logs in sees the board.
  When somebody is new, a letter comes. And the user
  is told of it; see page 12. Note: CRED-8 says so.
  The user logs in.
  # Senario: a

${sound}`
  expect(await features.faultsIn(text)).toEqual([])
})
