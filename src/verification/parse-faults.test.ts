import { afterAll, expect, test } from 'vitest'
import { TestFeatures } from './test-features.ts'

const features = new TestFeatures()
afterAll(() => features.remove())

const steps = '    Given the training world "university"\n    Then the screen is "SMS log in"\n'
const sound = `Feature: F\n  Scenario: S\n${steps}`
const below = 'expected Feature:, Rule:, Scenario:, Scenario Outline: or Examples: below tags'
const next = 'expected a step, Scenario:, Examples:, Rule: or tags'

test.each([
  [
    'a tag between a scenario and its steps',
    `Feature: F\n  Scenario: S\n    @CRED-8\n${steps}`,
    `3:5: found tags above "Given the training world "university""; ${below}`,
  ],
  [
    'a tag on a background',
    `Feature: F\n  @CRED-8\n\n  Background:\n${steps}  Scenario: S\n${steps}`,
    `2:3: found tags above "Background:"; ${below}`,
  ],
  ['a tag at the end', `${sound}  @CRED-8\n`, `5:3: found tags above nothing; ${below}`],
  [
    'a tag above a misspelt heading',
    `${sound}  @CRED-8\n  Senario: T\n${steps}`,
    '6:3: found "Senario: T"; expected Rule: or tags (nearest: Scenario:)',
  ],
  [
    'a tag of two words',
    `Feature: F\n  @G0 @CRED-8 CRED-9\n  Scenario: S\n${steps}`,
    '2:7: found the tag "@CRED-8 CRED-9"; expected tags without a space in them, each with its @',
  ],
  [
    'keywords of another language than the file says',
    `# language: de\n${sound}`,
    '2:1: found "Feature: F"; expected Feature: before anything else, in the language de (line 1)',
  ],
  [
    'a language that there is not',
    `# language: xx\n${sound}`,
    '1:1: found no language "xx"; expected one of Gherkin by its code, such as en',
  ],
  [
    'no feature',
    `  Scenario: S\n${steps}`,
    '1:3: found "Scenario: S"; expected Feature: before anything else',
  ],
  [
    'a feature in small letters',
    `feature: F\n  Scenario: S\n${steps}`,
    '1:1: found "feature: F"; expected Feature: before anything else (nearest: Feature:)',
  ],
  [
    'a misspelt heading behind steps',
    `${sound}  Senario: T\n${steps}`,
    `5:3: found "Senario: T"; ${next} (nearest: Scenario:)`,
  ],
  [
    'a tag without its @ behind steps',
    `${sound}  CRED-8\n  Scenario: T\n${steps}`,
    `5:3: found "CRED-8"; ${next} (nearest: @CRED-8)`,
  ],
  ...['Wen', 'when'].map((word) => [
    `a step that begins with ${word}`,
    `${sound}    ${word} the user logs in\n`,
    `5:5: found "${word} the user logs in"; ${next} (nearest: When)`,
  ]),
  [
    'rows that are not even',
    `Feature: F\n  Scenario Outline: S\n${steps}  Examples:\n    | a | b\\|c |\n    | a |\n`,
    '7:5: found a row of 1 cell; expected one of 2 cells, as the first of the table has (line 6)',
  ],
  [
    'a text that does not end',
    `${sound}    """\n    x\n`,
    '5:5: found a text in quotes; expected an end of it',
  ],
])('of %s the first fault is told, and no other', async (_, text, expected) => {
  expect(await features.faultsIn(text)).toEqual([`one.feature:${expected}`])
})
