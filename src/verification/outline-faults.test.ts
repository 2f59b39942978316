import { afterAll, expect, test } from 'vitest'
import { TestFeatures } from './test-features.ts'

const features = new TestFeatures()
afterAll(() => features.remove())

const outline = (steps: readonly string[], ...tables: readonly (readonly string[])[]): string =>
  [
    'Feature: F',
    '  Scenario Outline: S',
    ...steps.map((step) => `    ${step}`),
    ...tables.flatMap((rows) => ['    Examples:', ...rows.map((row) => `      ${row}`)]),
    '',
  ].join('\n')

const world = 'Given the training world "university"'
const named = 'Given the training world "<world>"'
const look = 'Then the screen is "SMS log in"'
const each = 'expected a column for each word in < >'

test.each<[string, string, string]>([
  [
    'a column by another name',
    outline([named, look], ['| wrld       |', '| university |']),
    `3:31: found no column "world" in the Examples at line 5; ${each} (nearest: wrld)`,
  ],
  [
    'a space in the brackets',
    outline(['Given the training world "<world >"', look], ['| world      |', '| university |']),
    `3:31: found no column "world " in the Examples at line 5; ${each} (nearest: world)`,
  ],
  [
    'another case',
    outline([world, 'Then the screen is "<Screen>"'], ['| screen     |', '| SMS log in |']),
    `4:25: found no column "Screen" in the Examples at line 5; ${each} (nearest: screen)`,
  ],
  [
    'a second table that lacks one',
    outline(
      [named, 'Then the screen is "<screen>"'],
      ['| world      | screen     |', '| university | SMS log in |'],
      ['| screen     |', '| SMS log in |'],
    ),
    `3:31: found no column "world" in the Examples at line 8; ${each}`,
  ],
  [
    'no examples',
    outline([named, look]),
    '2:3: found a Scenario Outline without Examples; expected Examples: below its steps, with a row for each run',
  ],
  [
    'a column that is there twice',
    outline([named, look], ['| world      | world |', '| university | pair  |']),
    '6:22: found a second column "world"; expected each column once',
  ],
  [
    'a column that nothing speaks of',
    outline([world, look], ['| n |', '| 1 |']),
    '6:9: found a column "n" of which no step speaks; expected <n> in a step or in the name',
  ],
  [
    'a cell that makes no sentence',
    outline(
      [world, 'When the user tries "x" as the <what> <times>', 'Then the log-in is refused'],
      [
        '| what     | times |',
        '| password | once  |',
        '| user ID  | twise |',
        '| password | twice |',
      ],
    ),
    '9:20: found "the user tries "x" as the user ID twise"; expected a step of the house; sms-sim steps lists them',
  ],
])('an outline has %s', async (_, text, expected) => {
  const [only = '', ...others] = await features.faultsIn(text)
  expect(only).toContain(`one.feature:${expected}`)
  expect(others).toEqual([])
})
