import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { featureFiles } from './feature-files.ts'
import { feature, TestFeatures } from './test-features.ts'
import { soundRun, verify } from './verify.ts'

const features = new TestFeatures()
afterAll(() => features.remove())

const good = feature({
  steps: ['Given the training world "university"', 'Then the screen is "SMS log in"'],
})
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le')
const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'string' ? part : [part])))

/** What a run of one file is refused with. */
const refusalOf = async (content: string | Uint8Array): Promise<unknown> => {
  const error = await soundRun(features.run(features.write('one.feature', content))).catch(
    (reason: unknown) => reason,
  )
  return error instanceof Error ? { name: error.name, message: error.message } : error
}

describe('a file that is no feature is told by its place', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', '1:1: found an empty file; expected a feature in Gherkin'],
    [
      'only comments',
      '# a plan\n\n  # of more\n',
      '1:1: found nothing but comments and empty lines; expected a feature in Gherkin',
    ],
    ['only spaces', ' \n\t\n', '1:1: found nothing but comments and empty lines; expected'],
    ['binary', bytes('Feature: F\n  \u0000'), '2:3: found a NUL byte, as in binary data'],
    ['UTF-16', utf16(good), '1:1: found UTF-16 text; expected UTF-8: save it as such'],
    ['Latin-1', bytes('Feature: F\n# caf', 0xe9, '\n'), '2:6: found bytes that are not UTF-8'],
    ['cut off', bytes('Feature: F\n# caf', 0xc3), '2:6: found bytes that are not UTF-8'],
    [
      'one endless line',
      `Feature: F\n\n  Scenario: S\n    Given ${'x'.repeat(5_000_000)}\n`,
      '4:2001: found a line of 5000010 characters; expected 2000 at most',
    ],
    [
      'no scenario',
      'Feature: F\n',
      '1:1: found a feature without scenarios; expected at least one',
    ],
    [
      'a rule without scenarios',
      'Feature: F\n  Rule: R\n',
      '1:1: found a feature without scenarios; expected at least one',
    ],
    [
      'no step',
      'Feature: F\n\n  Scenario: S\n',
      '3:3: found a Scenario without steps; expected at least one',
    ],
    [
      'no step behind a background',
      'Feature: F\n\n  Background:\n    Given the training world "university"\n\n  Scenario: S\n',
      '6:3: found a Scenario without steps; expected at least one',
    ],
    [
      'no row of examples',
      'Feature: F\n\n  Scenario Outline: S\n    Given the training world "<w>"\n\n    Examples:\n      | w |\n',
      '6:5: found examples without a row; expected at least one',
    ],
    [
      'nothing looked at',
      feature({ steps: ['Given the training world "university"', 'When the user logs in'] }),
      '3:3: found a scenario that looks at nothing; expected a step that does',
    ],
    [
      'no world',
      feature({ steps: ['When the user logs in', 'Then the log-in is refused'] }),
      '3:3: found a scenario that does not begin with its world; expected Given the training world "new-sponsor", here or in a background',
    ],
    [
      'something before its world',
      feature({
        steps: ['Then the screen is "SMS log in"', 'Given the training world "university"'],
      }),
      '3:3: found a scenario that does not begin with its world',
    ],
    [
      'a table below a step',
      `${good}      | a |\n`,
      '6:7: found a table below a step; expected the whole step in its sentence',
    ],
    [
      'a text below a step of a background in a rule',
      `Feature: F\n\n  Rule: R\n    Background:\n      Given the training world "university"\n        """\n        a\n        """\n\n    Scenario: S\n      Then the screen is "SMS log in"\n`,
      '6:9: found a text below a step; expected the whole step in its sentence',
    ],
    [
      'a scenario without end',
      feature({
        steps: [
          'Given the training world "university"',
          ...Array.from({ length: 1000 }, () => 'Then the screen is "SMS log in"'),
        ],
      }),
      '3:3: found a scenario of 1001 steps; expected 1000 at most',
    ],
    [
      'no Gherkin',
      'title: a world\n',
      '1:1: found "title: a world"; expected Feature: before anything else',
    ],
    [
      'no Gherkin further down',
      'Feature: F\n\n  Scenario: S\n    Given the training world "university"\n    Wenn\n',
      '5:5: found "Wenn"; expected',
    ],
  ])('%s', async (_, content, expected) => {
    const refusal = await refusalOf(content)
    expect(refusal).toMatchObject({ name: 'FeatureError' })
    expect((refusal as Error).message).toContain(`one.feature:${expected}`)
    expect((refusal as Error).message).not.toMatch(/^\s+at /m)
  })

  test('a scenario without end is told before its steps are looked at', async () => {
    const steps = [
      'Given the training world "university"',
      ...Array.from({ length: 20_000 }, () => 'Then nothing'),
    ]
    expect(await refusalOf(feature({ steps }))).toMatchObject({
      message: `one.feature:3:3: found a scenario of 20001 steps; expected 1000 at most; ten are easy to read`,
    })
  })

  test('of many faults thirty are told, and how many more there are', async () => {
    const many = Array.from({ length: 40 }, () => ({ steps: ['Then nothing'] }))
    const refusal = await refusalOf(feature(...many))
    const lines = (refusal as Error).message.split('\n')
    expect(lines).toHaveLength(31)
    expect(lines.at(-1)).toBe('and 10 more')
  })

  test('nothing in it reaches the terminal as it is', async () => {
    const refusal = await refusalOf(feature({ steps: ['Then \u001b]0;x\u0007\u202ehello'] }))
    expect((refusal as Error).message).not.toMatch(/[^\P{C}\n]/u)
  })
})

describe('a feature simply runs', () => {
  test.each<[string, string | Uint8Array]>([
    ['as it should be', good],
    ['with CRLF', good.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${good}`],
    ['with tabs', good.replaceAll('    ', '\t\t').replaceAll('  ', '\t')],
    ['without a last line break', good.trimEnd()],
    ['in the words of another language', `# language: en-au\n${good}`.replace('en-au', 'en')],
    ['with a text of any script in a comment', `# Ω 王 😀\n${good}`],
  ])('%s', async (_, content) => {
    const { scenarios, harness } = await verify(
      features.run(features.write('one.feature', content)),
    )
    expect(scenarios.map(({ outcome }) => outcome)).toEqual(['passed'])
    expect(harness).toEqual([])
  })

  test('with 50,000 lines', async () => {
    const steps = ['Given the training world "university"', 'Then the screen is "SMS log in"']
    const text = feature(...Array.from({ length: 12_500 }, () => ({ steps })))
    expect(text.split('\n').length).toBeGreaterThan(50_000)
    const { scenarios } = await verify(features.run(features.write('long.feature', text)))
    expect(scenarios).toHaveLength(12_500)
    expect(scenarios.every(({ outcome }) => outcome === 'passed')).toBe(true)
  })
})

describe('the paths', () => {
  beforeAll(() => {
    mkdirSync(join(features.folder, 'dotted.folder', 'deep'), { recursive: true })
    mkdirSync(join(features.folder, 'bare'))
    symlinkSync('loop', join(features.folder, 'loop'))
    symlinkSync('gone', join(features.folder, 'nowhere.link'))
    features.write('dotted.folder/b.feature', good)
    features.write('dotted.folder/deep/a.feature', good)
    features.write('bare/notes.txt', 'no feature')
  })

  const at = (...paths: readonly string[]) => featureFiles(features.folder, paths)

  test('lead to a file, a folder however deep, lines of a file, and what a glob finds', () => {
    expect(at('dotted.folder')).toEqual([
      join('dotted.folder', 'b.feature'),
      join('dotted.folder', 'deep', 'a.feature'),
    ])
    expect(at('dotted.folder/b.feature:3')).toEqual(['dotted.folder/b.feature:3'])
    expect(at('dotted.folder/b.feature:3:9')).toEqual(['dotted.folder/b.feature:3:9'])
    expect(at('dotted.folder/**/a.*')).toEqual([join('dotted.folder', 'deep', 'a.feature')])
    expect(at('dotted.folder/**/*.feature:3:9')).toEqual([
      join('dotted.folder', 'b.feature:3:9'),
      join('dotted.folder', 'deep', 'a.feature:3:9'),
    ])
  })

  test('lead to a file once, by its own path, whatever links lead there', () => {
    mkdirSync(join(features.folder, 'linked', 'sub'), { recursive: true })
    features.write('linked/sub/a.feature', good)
    symlinkSync('..', join(features.folder, 'linked', 'sub', 'up'))
    symlinkSync('sub', join(features.folder, 'linked', 'alias'))
    symlinkSync('sub/a.feature', join(features.folder, 'linked', 'again.feature'))
    symlinkSync('../bare', join(features.folder, 'linked', 'elsewhere'))
    expect(at('linked')).toEqual([join('linked', 'sub', 'a.feature')])
    expect(at('linked/again.feature', 'linked', 'linked')).toEqual(['linked/again.feature'])
  })

  test('a folder with a dot in its name is run like any other', async () => {
    const { scenarios } = await verify(features.run('dotted.folder'))
    expect(scenarios).toHaveLength(2)
  })

  test.each([
    ['nowhere', 'nowhere: found no such file or folder; expected a feature, a folder of them, or'],
    ['bare', 'bare: found no feature in this folder; expected files whose names end in .feature'],
    [
      'bare/notes.txt',
      'bare/notes.txt: found a file of another kind; expected one whose name ends',
    ],
    ['dotted.foldr', '(nearest: dotted.folder)'],
    ['dotted.folder/c.feature:7', '(nearest: dotted.folder/b.feature)'],
    ['nowhere.link', 'nowhere.link: found a link that leads nowhere; expected a feature, or a'],
    ['no/such/folder/x.feature', 'found no such file or folder'],
    ['loop', 'loop: found what cannot be read (ELOOP); expected files and folders that this'],
    [
      'dotted.folder/b.feature:99',
      'found no scenario in dotted.folder/b.feature:99; expected a line at which a scenario',
    ],
    ['dotted.folder/b.feature:99', 'stands (nearest: dotted.folder/b.feature:3)'],
    [
      'dotted.folder/b*.feature:99',
      'found no scenario in dotted.folder/b*.feature:99; expected a line at which a scenario',
    ],
    ['dotted.folder:3', 'dotted.folder:3: found a line behind a folder; expected a file before it'],
  ])('%s leads to none', async (path, told) => {
    await expect(soundRun(features.run(path))).rejects.toMatchObject({
      name: 'SelectionError',
      message: expect.stringContaining(told),
    })
  })
})

describe('a line behind a file', () => {
  const rows = `Feature: F

  Scenario Outline: S
    Given the training world "university"
    When the clock moves on by <spell>
    Then the screen is "SMS log in"

    Examples:
      | spell    |
      | 1 minute |
      | 2 hours  |
`

  test.each([
    ['3', 2],
    ['10', 1],
    ['10:11', 2],
  ])('%s: so many are run: %i', async (line, count) => {
    const { scenarios } = await verify(
      features.run(`${features.write('rows.feature', rows)}:${line}`),
    )
    expect(scenarios).toHaveLength(count)
  })

  test.each(['1', '5', '8', '9', '999', '10:12'])(
    '%s: nothing stands there, whatever else is run',
    async (line) => {
      const file = features.write('rows.feature', rows)
      const other = features.write('other.feature', good)
      await expect(soundRun(features.run(`${file}:${line}`, other))).rejects.toMatchObject({
        name: 'SelectionError',
        message: expect.stringMatching(
          new RegExp(
            `found no scenario in .*rows.feature:${line.split(':').at(-1)}; expected a line`,
          ),
        ),
      })
    },
  )
})

describe('a name that reads like a pattern', () => {
  const failing = feature({
    steps: ['Given the training world "university"', 'Then the screen is "Contact"'],
  })

  test.each([
    '[draft]/a.feature',
    '{a,b}/a.feature',
    '@(x)/a.feature',
    '**/a.feature',
    'b\\s.feature',
    '@smoke.feature',
    '!a?.feature',
  ])('%s is a name', async (file) => {
    const root = `of ${file.replace(/\W/g, '-')}`
    mkdirSync(join(features.folder, root, dirname(file)), { recursive: true })
    features.write(join(root, 'good.feature'), good)
    features.write(join(root, file), failing)
    const whole = await verify(features.run(root))
    expect(whole.scenarios.map(({ uri, outcome }) => [uri, outcome])).toEqual(
      expect.arrayContaining([
        [join(root, 'good.feature'), 'passed'],
        [join(root, file), 'failed'],
      ]),
    )
    const one = await verify(features.run(`${join(root, file)}:3`))
    expect(one.scenarios.map(({ uri }) => uri)).toEqual([join(root, file)])
  })
})

describe('a tag expression', () => {
  const withTags = (tags: string) =>
    soundRun({ ...features.run(features.write('tags.feature', tagged)), tags })
  const tagged = feature({
    tags: '@G1-2a @R-LOCK=30',
    steps: ['Given the training world "university"', 'Then the screen is "SMS log in"'],
  })

  test.each(['@G1-2a', '@G1-2a and not @G1-2b', 'not (@G1-2b or @R-LOCK=20)', '@R-LOCK=30', ' '])(
    '"%s" chooses',
    async (tags) => {
      const messages = await withTags(tags)
      expect(messages.filter(({ testCaseFinished }) => testCaseFinished)).toHaveLength(1)
    },
  )

  test.each([
    ['@G1-2a and', 'found "@G1-2a and" behind --tags; expected tags joined by and, or, not: Exp'],
    ['(@G1-2a', 'expected tags joined by and, or, not: Unmatched ('],
    ['@G1-2a @G1-2b', 'expected tags joined by and, or, not: Expected operator'],
    ['not', 'expected tags joined by and, or, not: Expected operand'],
    ['G1-2a', 'found "G1-2a" behind --tags; expected a tag, which begins with @'],
    ['@G1-2aa', 'found "@G1-2aa" behind --tags; expected the id of a clause or of a reading (near'],
    ['@CRED-9.pasword', 'expected a part of it: user-id, password (nearest: password)'],
    ['@R-LOCK=25', 'expected an option of R-LOCK: 20, 30'],
    ['@G1-2b', 'found no scenario in '],
  ])('"%s" does not', async (tags, told) => {
    await expect(withTags(tags)).rejects.toMatchObject({
      name: 'SelectionError',
      message: expect.stringContaining(told),
    })
  })
})
