import { afterAll, describe, expect, test } from 'vitest'
import { FeatureError } from './fault.ts'
import { feature, TestFeatures } from './test-features.ts'
import { soundRun } from './verify.ts'

const features = new TestFeatures()
afterAll(() => features.remove())

const faultsOf = async (text: string): Promise<readonly string[]> => {
  // Nothing runs: it would fail otherwise.
  process.env.SMS_SABOTAGE = 'cannot reset'
  const refusal = await soundRun(features.run(features.write('one.feature', text))).catch(
    (reason: unknown) => reason,
  )
  delete process.env.SMS_SABOTAGE
  return refusal instanceof Error && refusal.name === 'FeatureError'
    ? refusal.message.split('\n')
    : [`not refused: ${refusal}`]
}

const world = 'Given the training world "university"'
const look = 'Then the screen is "SMS log in"'

describe('a step that cannot be is told by its place, with what is near, before anything runs', () => {
  test.each<[string, readonly string[], string]>([
    [
      'no step of the house',
      ['When the user logs on', look],
      '5:10: found "the user logs on"; expected a step of the house; sms-sim steps lists them (nearest: the user logs in)',
    ],
    [
      'a step that is near to none',
      ['When pigs fly', look],
      '5:10: found "pigs fly"; expected a step of the house; sms-sim steps lists them',
    ],
    [
      'a long step, cut between two characters',
      [`When ${'x'.repeat(99)}😀y`, look],
      `5:10: found "${'x'.repeat(99)}😀…"; expected a step of the house`,
    ],
    [
      'a control',
      ['When "Log inn" is selected', look],
      '5:10: found "Log inn"; expected a control of SMS (nearest: Log in)',
    ],
    [
      'one control of several',
      ['Then the menu offers "Contact", "Student" and "Log out"'],
      '5:37: found "Student"; expected a control of SMS (nearest: Students)',
    ],
    [
      'a field',
      ['When "x" is typed into "User-ID"', look],
      '5:28: found "User-ID"; expected a field of SMS (nearest: User ID)',
    ],
    [
      'the field at which an error is told',
      ['Then SMS tells "This has to be filled in" at "Post code"'],
      '5:50: found "Post code"; expected a field of SMS (nearest: Postcode)',
    ],
    [
      'a screen',
      ['Then the screen is "SMS login"'],
      '5:24: found "SMS login"; expected a screen of SMS (nearest: SMS log in)',
    ],
    [
      'a status',
      ['Then the status of "Elin Lindgate" is "Actve"'],
      '5:43: found "Actve"; expected a word of the screens of SMS (nearest: Active)',
    ],
    [
      'a mark of the archive',
      ['Then the messages are "Term dates" marked "Expird"'],
      '5:47: found "Expird"; expected a word of the screens of SMS (nearest: Expired)',
    ],
    [
      'a person',
      ['And the user is "Elin Lindgrate"', look],
      '5:21: found "Elin Lindgrate"; expected somebody of this world (nearest: Elin Lindgate)',
    ],
    [
      'a person of another world',
      ['And the user is "Anil Dsouzan"', look],
      '5:21: found "Anil Dsouzan"; expected somebody of this world',
    ],
    [
      'a person in the middle of a word',
      ['When the Home Office approves the request for "Elin Lindgat"', look],
      '5:51: found "Elin Lindgat"; expected somebody of this world (nearest: Elin Lindgate)',
    ],
    [
      'whose user ID is selected',
      ['When the user ID of "Pier Morrowby" is selected', look],
      '5:25: found "Pier Morrowby"; expected somebody of this world (nearest: Piers Morrowby)',
    ],
    [
      'whose user ID an e-mail brings',
      ['Then the user has an e-mail with the user ID of "Elin Lindgat"'],
      '5:53: found "Elin Lindgat"; expected somebody of this world (nearest: Elin Lindgate)',
    ],
    [
      'a route',
      ['When the Home Office posts "T" for "Student Rout" until further notice: "x"', look],
      '5:40: found "Student Rout"; expected a route (nearest: Student Route)',
    ],
    [
      'an instant',
      ['When the Home Office posts "T" for everybody until 2027-13-01T00:00:00Z: "x"', look],
      '5:56: found 2027-13-01T00:00:00Z; expected an instant of the calendar',
    ],
    [
      'an address of nobody',
      ['Then "elin@wexmor.example" has no e-mail with a password'],
      '5:10: found "elin@wexmor.example"; expected an address of this world, or one that was typed before',
    ],
    [
      'a sender of nobody',
      ['Then the user has no e-mail from "EducatorHelpdesk@homeoffice.gov.uk"'],
      '5:38: found "EducatorHelpdesk@homeoffice.gov.uk"; expected an address from which mail comes in this world (nearest: EducatorsHelpdesk@homeoffice.gov.uk)',
    ],
    [
      'an e-mail that is not there',
      ['When the link in the e-mail "mail-99" is followed', 'Then that cannot be done'],
      '5:33: found "mail-99"; expected the number of an e-mail of this world, such as mail-1',
    ],
    [
      'a caller who never rings',
      ['When the call from "Sombody" is taken', 'Then that cannot be done'],
      '5:24: found "Sombody"; expected a caller of this world',
    ],
    [
      'a caller who is told the password and never rings',
      ['When the password is told to the caller "Sombody"', 'Then that cannot be done'],
      '5:45: found "Sombody"; expected a caller of this world',
    ],
    [
      'a page behind an e-mail that is not there',
      ['When the password is told to the page behind the e-mail "mail99"', look],
      '5:61: found "mail99"; expected the number of an e-mail of this world',
    ],
    [
      'a message that is not there',
      ['When the Home Office withdraws "Evidence of Englsh"', 'Then that cannot be done'],
      '5:36: found "Evidence of Englsh"; expected a message of this world (nearest: Evidence of English)',
    ],
    [
      'no words at all, which every e-mail says',
      ['Then the user has an e-mail that says ""'],
      '5:43: found ""; expected some text',
    ],
    ['nothing that is told', ['Then SMS tells ""'], '5:20: found ""; expected some text'],
    [
      'an instant after the last year of four digits',
      ['When the Home Office posts "T" for everybody until 10000-01-01T00:00:00Z: "x"', look],
      '5:56: found 10000-01-01T00:00:00Z; expected an instant up to the year 9999',
    ],
    ...['2028-02-30T00:00:00Z', '2027-09-31T00:00:00Z', '2027-09-30T24:00:00Z'].map(
      (instant): [string, readonly string[], string] => [
        `an instant that the calendar has not got: ${instant}`,
        [`When the Home Office posts "T" for everybody until ${instant}: "x"`, look],
        `5:56: found ${instant}; expected an instant of the calendar`,
      ],
    ),
    ...['3 minutes 3 minutes', '5 minutes 1 hour', '1 hour 1 day'].map(
      (spell): [string, readonly string[], string] => [
        `a spell out of order: ${spell}`,
        [`When the clock moves on by ${spell}`, look],
        `5:32: found ${spell}; expected each unit once, the larger one first (nearest: `,
      ],
    ),
    [
      'a spell in a form that features do not take',
      ['When the clock moves on by 20 mins', look],
      '5:10: found "the clock moves on by 20 mins"; expected a step of the house; sms-sim steps lists them (nearest: the clock moves on by 20 minutes)',
    ],
    [
      'a spell of too many days',
      ['When the clock moves on by 99999999999999 days', look],
      '5:32: found 99999999999999 days; expected a spell of time, some of it and ten years at most',
    ],
    [
      'a space that is none',
      ['When the\u00a0user logs in', look],
      '5:10: found "theU+00A0user logs in"; expected a step of the house, with plain spaces; sms-sim steps lists them (nearest: the user logs in)',
    ],
    [
      'quotation marks that are none',
      ['When “Log inn” is selected', look],
      '5:10: found "“Log inn” is selected"; expected a step of the house, with straight quotation marks; sms-sim steps lists them (nearest: "Log inn" is selected)',
    ],
    [
      'a spell',
      ['When the clock moves on by 0 seconds', look],
      '5:32: found 0 seconds; expected a spell of time, some of it and ten years at most',
    ],
    [
      'a password of too few characters',
      ['When a password of 3 characters is typed into "Password"', look],
      '5:10: found a password of 3 characters; expected a password of 10 to 10000 characters',
    ],
    [
      'a backslash',
      [String.raw`When "C:\d" is typed into "Password"`, look],
      '5:10: found "C:\\d"; expected a backslash written as',
    ],
  ])('%s', async (_, steps, expected) => {
    const [only = '', ...others] = await faultsOf(feature({ steps: [world, ...steps] }))
    expect(only).toContain(`one.feature:${expected}`)
    expect(others).toEqual([])
  })

  test('a world', async () => {
    expect(
      await faultsOf(feature({ steps: ['Given the training world "univrsity"', look] })),
    ).toEqual([
      'one.feature:4:30: found no world "univrsity"; expected the name of a world or the path of its file; sms-sim worlds lists them (nearest: university)',
    ])
  })

  test('a world before its beginning', async () => {
    expect(
      await faultsOf(
        feature({
          steps: ['Given the training world "new-sponsor" at 2026-03-02T09:00:00Z', look],
        }),
      ),
    ).toEqual([
      'one.feature:4:47: found 2026-03-02T09:00:00Z; expected an instant of this world: the world new-sponsor begins at 2027-03-08T09:00:00Z, and nothing in it before that',
    ])
  })

  test('a world file with a fault of its own', async () => {
    const file = features.write(
      'bad.yaml',
      'title: A world\nnow: 2027-03-01T09:00:00Z\nlicense: {}\n',
    )
    const [only = ''] = await faultsOf(
      feature({ steps: [`Given the training world ${JSON.stringify(file)}`, look] }),
    )
    expect(only).toContain('one.feature:4:30: found no world')
    expect(only).toContain('bad.yaml:1:1: found no key "licence"')
  })

  test('a word from a row of examples stands in that row, any other where its step does', async () => {
    const text = `Feature: F

  Scenario Outline: S <n>
    ${world}
    When "<label>" is selected
    And "Log off" is selected
    ${look}

    Examples:
      | n | label   |
      | 1 | Log in  |
      | n | Log inn |
`
    expect(await faultsOf(text)).toEqual([
      'one.feature:6:9: found "Log off"; expected a control of SMS (nearest: Log out)',
      'one.feature:12:13: found "Log inn"; expected a control of SMS (nearest: Log in)',
    ])
  })

  test('what the scenario itself brings about is no slip of the hand', async () => {
    const told = await features.faultsIn(
      feature({
        steps: [
          'Given the training world "busy-monday"',
          'When "x@wexmoor.example" is typed into "Email address"',
          'And the Home Office posts "Strikes" for everybody until further notice: "Travel early."',
          'And the Home Office withdraws "Strikes"',
          'And the Home Office withdraws "post-1"',
          'And the link in the e-mail "mail-1" is followed',
          'Then "x@wexmoor.example" has no e-mail with a password',
          'And the user has no e-mail from "EducatorsHelpdesk@homeoffice.gov.uk"',
        ],
      }),
    )
    expect(told).toEqual([])
  })

  test('an empty cell is told in its row, unless a field may be left empty with it', async () => {
    const text = `Feature: F

  Scenario Outline: S
    ${world}
    When "<label>" is selected
    And "<value>" is typed into "User ID"
    And the clock moves on by <spell>
    Then SMS explains "<told>"

    Examples:
      | label  | value | spell    | told |
      | Log in |       | 1 minute | x    |
      |        | x     |          |      |
`
    const places = (await faultsOf(text)).map((fault) =>
      /^one\.feature:(\d+:\d+): found (.*); expected/.exec(fault)?.slice(1, 3),
    )
    expect(places).toEqual([
      ['13:16', 'nothing under "label"'],
      ['13:35', '"the clock moves on by ", with nothing under "spell"'],
      ['13:42', 'nothing under "told"'],
    ])
  })

  test('all of them at once, in the order of the file', async () => {
    const faults = await faultsOf(
      feature(
        { tags: '@G1-2aa', steps: ['Given the training world "univrsity"', 'Then nothing'] },
        { steps: [world, 'When "Log inn" is selected', look] },
      ),
    )
    expect(faults.map((fault) => /^one\.feature:(\d+:\d+)/.exec(fault)?.[1])).toEqual([
      '3:3',
      '5:30',
      '6:10',
      '10:10',
    ])
  })

  test('of ten thousand wrong steps, what is near is looked for in the first thirty alone', async () => {
    const wrong = Array.from({ length: 10_000 }, (_, at) => ({
      steps: [`When the user logs on ${at}`],
    }))
    const error = await soundRun(
      features.run(features.write('many.feature', feature(...wrong))),
    ).catch((reason: unknown) => reason)
    const { faults } = error instanceof FeatureError ? error : expect.unreachable()
    expect(faults).toHaveLength(10_000)
    expect(faults.filter(({ nearest }) => nearest !== undefined)).toHaveLength(30)
    expect(faults[0]?.nearest).toBe('the user logs in')
  })
})

describe('a tag that cites nothing is told by its place', () => {
  test.each([
    [
      '@G1-2aa',
      '3:3: found the tag @G1-2aa; expected the id of a clause or of a reading (nearest: @',
    ],
    ['@wip', '3:3: found the tag @wip; expected the id of a clause or of a reading'],
    [
      '@CRED-8 @CRED-9.pasword',
      '3:11: found the tag @CRED-9.pasword; expected a part of it: user-id, password (nearest: password)',
    ],
    ['@CRED-8.all', '3:3: found the tag @CRED-8.all; expected @CRED-8, which has no parts'],
    ['@R-LOK=30', '3:3: found the tag @R-LOK=30; expected the id of a reading (nearest: @R-LOCK)'],
    ['@R-LOCK=25', '3:3: found the tag @R-LOCK=25; expected an option of R-LOCK: 20, 30'],
    [
      '@R-COUNT=cumulativ',
      '3:3: found the tag @R-COUNT=cumulativ; expected an option of R-COUNT: consecutive, cumulative (nearest: cumulative)',
    ],
    [
      '@R-LOCK=20 @R-LOCK=30',
      '3:14: found the tag @R-LOCK=30; expected one option of R-LOCK for a scenario',
    ],
  ])('%s', async (tags, expected) => {
    const [only = '', ...others] = await faultsOf(feature({ tags, steps: [world, look] }))
    expect(only).toContain(`one.feature:${expected}`)
    expect(others).toEqual([])
  })

  test('wherever it stands', async () => {
    const text = `@G0
Feature: F

  @G0
  Rule: R

    @G0
    Scenario Outline: S
      ${world}
      Then the screen is "<title>"

      @G0
      Examples:
        | title      |
        | SMS log in |
`
    const places = (await faultsOf(text)).map((one) => /feature:(\d+:\d+)/.exec(one)?.[1])
    expect(places).toEqual(['1:1', '4:3', '7:5', '12:7'])
  })
})
