import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { ClauseId } from '../../machines/clauses.ts'
import { judgementText } from './judgement-text.ts'
import { clearReports, writeReports } from './report-files.ts'
import { messagesIn, messagesOfAll } from './reports.ts'
import { feature, TestFeatures } from './test-features.ts'
import { type Judgement, judge, rulingOn, soundRun, verify } from './verify.ts'

const features = new TestFeatures()
afterAll(() => features.remove())
afterEach(() => {
  delete process.env.SMS_SABOTAGE
})

const world = 'Given the training world "university"'
const passes = [world, 'Then the screen is "SMS log in"']
const waits = [world, 'When the clock moves on by 1 second', 'Then the screen is "SMS log in"']
const fails = [world, 'When the user logs in', 'Then the screen is "Contact"']

const judged = (
  text: string,
  { sabotage, required = [] }: { sabotage?: string; required?: readonly ClauseId[] } = {},
): Promise<Judgement> => {
  if (sabotage !== undefined) process.env.SMS_SABOTAGE = sabotage
  return verify(features.run(features.write('one.feature', text)), required)
}

const outcomesOf = ({ scenarios }: Judgement) => scenarios.map(({ outcome }) => outcome)
const verdictOn = ({ clauses }: Judgement, id: ClauseId) =>
  clauses.find((one) => one.id === id)?.verdict

describe('a scenario', () => {
  test('passes', async () => {
    const judgement = await judged(feature({ steps: passes }))
    expect(judgement.scenarios).toEqual([
      {
        uri: 'one.feature',
        line: 3,
        name: 'S1',
        rule: null,
        feature: 'F',
        tags: [],
        outcome: 'passed',
        failure: null,
      },
    ])
    expect(rulingOn(judgement)).toBe('conforms')
  })

  test('fails, with the step, its line, what was found, and the Screen', async () => {
    const judgement = await judged(feature({ steps: fails }))
    const [{ outcome, failure } = expect.unreachable()] = judgement.scenarios
    expect(outcome).toBe('failed')
    expect(failure).toMatchObject({ step: 'Then the screen is "Contact"', line: 6 })
    expect(failure?.message).toContain('found:    "SMS message board - active messages"')
    expect(failure?.screen).toMatch(/^= SMS message board - active messages$/m)
    expect(failure?.screen).toMatch(/^\[ OK \]/m)
    expect(rulingOn(judgement)).toBe('falls-short')
  })

  test('fails, if it ends with an error that no step spoke of', async () => {
    const judgement = await judged(
      feature({ steps: [...passes, 'When the user tries "x" as the password once'] }),
    )
    expect(outcomesOf(judgement)).toEqual(['failed'])
    expect(judgement.scenarios[0]?.failure).toMatchObject({
      step: 'When the user tries "x" as the password once',
      line: 6,
      message: expect.stringContaining('the screen tells an error that no step expected'),
      screen: expect.stringMatching(/^= SMS log in$/m),
    })
  })

  test('fails, if it finds somebody missing on a page that lists nobody', async () => {
    const judgement = await judged(
      feature({ steps: [world, 'Then "Piers Morrowby" is not among the users'] }),
    )
    expect(outcomesOf(judgement)).toEqual(['failed'])
    expect(judgement.scenarios[0]?.failure?.message).toContain('whether the users are listed')
  })

  test('is told with its row of examples, and with nothing that a terminal would act upon', async () => {
    const judgement = await judged(`Feature: F

  Scenario Outline: S \u001b[31m
    ${world}
    Then the screen is "<screen>"

    Examples:
      | screen     |
      | SMS log in |
      | Contact    |
`)
    const told = judgementText(judgement).join('\n')
    expect(told).toMatch(/^\S+:5: failed: S U\+001B\[31m \(the examples of line 10\)$/m)
  })

  test.each([
    ['something else is done', 'When the clock moves on by 1 second'],
    ['something else is looked at', 'Then the screen is "SMS log in"'],
  ])('fails at the step that was refused, though %s', async (_, next) => {
    const judgement = await judged(
      feature({
        steps: [world, 'When "Log in" is selected', 'Then the screen is "SMS log in"', next],
      }),
    )
    const [{ failure } = expect.unreachable()] = judgement.scenarios
    expect(failure).toMatchObject({
      step: 'When "Log in" is selected',
      line: 5,
      message: expect.stringContaining('Log in was refused, and no step expected it'),
      screen: expect.stringMatching(/^= SMS log in$/m),
    })
  })

  test.each([
    ['other titles', 'failed', 'falls-short'],
    ['lacks a clock', 'not-applicable', 'conforms'],
    ['adapter fails', 'broken', 'harness-failed'],
    ['driver throws', 'broken', 'harness-failed'],
    ['cannot reset', 'broken', 'harness-failed'],
  ])('on a system that %s: %s', async (sabotage, outcome, ruling) => {
    const judgement = await judged(feature({ steps: waits }), { sabotage })
    expect(outcomesOf(judgement)).toEqual([outcome])
    expect(rulingOn(judgement)).toBe(ruling)
  })

  test.each([
    ['cannot begin', 'before or after all scenarios: Error: the port is taken', 0],
    ['cannot end', 'before or after all scenarios: Error: the port stays taken', 1],
  ])('around all of them the harness fails: %s', async (sabotage, fact, run) => {
    const judgement = await judged(feature({ steps: passes }), { sabotage })
    expect(judgement.harness).toEqual([fact])
    expect(judgement.scenarios).toHaveLength(run)
    expect(rulingOn(judgement)).toBe('harness-failed')
    expect(judgementText(judgement)).toContain(fact)
  })
})

describe('a clause', () => {
  const must = '@CRED-8'
  const may = '@G1-1n'

  test('of which a scenario fails is failed: a breach, if it is a must', async () => {
    const judgement = await judged(
      feature({ tags: must, steps: passes }, { tags: must, steps: fails }),
    )
    expect(verdictOn(judgement, 'CRED-8')).toBe('failed')
    expect(rulingOn(judgement)).toBe('falls-short')
    expect(judgementText(judgement).join('\n')).toMatch(/^CRED-8: failed: /m)
  })

  test('that is no must is a warning', async () => {
    const judgement = await judged(feature({ tags: may, steps: fails }))
    expect(verdictOn(judgement, 'G1-1n')).toBe('failed')
    expect(rulingOn(judgement)).toBe('conforms')
    expect(judgementText(judgement).join('\n')).toMatch(/^G1-1n: failed, a warning: may: /m)
  })

  test('is a breach beside a warning, where one scenario cites both', async () => {
    const judgement = await judged(feature({ tags: `${may} ${must}`, steps: fails }))
    expect(rulingOn(judgement)).toBe('falls-short')
  })

  test('that is required fails where it could not be checked', async () => {
    const text = feature({ tags: must, steps: waits }, { tags: '@CRED-9.user-id', steps: passes })
    const lacking = { sabotage: 'lacks a clock' }
    expect(rulingOn(await judged(text, lacking))).toBe('conforms')
    const judgement = await judged(text, { ...lacking, required: ['CRED-8'] })
    expect(verdictOn(judgement, 'CRED-8')).toBe('not-applicable')
    expect(judgement.missing).toEqual(['CRED-8'])
    expect(rulingOn(judgement)).toBe('falls-short')
    expect(judgementText(judgement)).toContain('CRED-8: required, and could not be checked')
    delete process.env.SMS_SABOTAGE
    expect(rulingOn(await judged(text, { required: ['CRED-8'] }))).toBe('conforms')
  })

  test('that is required and that no scenario speaks of is missing', async () => {
    const judgement = await judged(feature({ steps: passes }), { required: ['CRED-8'] })
    expect(judgement.missing).toEqual(['CRED-8'])
  })

  test('is proven part by part', async () => {
    const judgement = await judged(
      feature(
        { tags: '@CRED-9.user-id', steps: passes },
        { tags: '@CRED-9.password', steps: fails },
      ),
    )
    const [clause] = judgement.clauses.filter(({ id }) => id === 'CRED-9')
    expect(clause).toMatchObject({
      verdict: 'failed',
      parts: [
        { part: 'user-id', verdict: 'proven' },
        { part: 'password', verdict: 'failed' },
      ],
    })
    expect(judgementText(judgement).join('\n')).toMatch(/^CRED-9: failed \(password\): /m)
  })
})

describe('all features', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const all = { ...features.run(join(root, 'features')), cwd: root, paths: ['features'] }
  let whole: Promise<Judgement> | undefined
  const wholeRun = () => {
    whole ??= verify(all)
    return whole
  }

  test('pass on the model, and prove every clause that is modelled', async () => {
    const judgement = await wholeRun()
    expect(new Set(outcomesOf(judgement))).toEqual(new Set(['passed']))
    for (const { id, clause, verdict } of judgement.clauses)
      expect([id, verdict]).toEqual([
        id,
        'awaits' in clause || 'partsAwaiting' in clause ? 'awaited' : 'proven',
      ])
    expect(judgement.harness).toEqual([])
  })

  test('in two parts, put together again, give the same verdicts', async () => {
    const folders = ['1', '2'].map((part) => join(features.folder, `part ${part}`))
    for (const [at, folder] of folders.entries())
      await writeReports(folder, await soundRun({ ...all, shard: `${at + 1}/2` }), { sut: 'ref:' })
    const parts = folders.map((folder) => judge('ref:', messagesIn(folder)))
    expect(parts.every(({ scenarios }) => scenarios.length > 100)).toBe(true)
    expect(parts.map(({ part }) => part)).toEqual(['part 1 of 2', 'part 2 of 2'])
    expect(judge('ref:', messagesOfAll(folders))).toEqual(await wholeRun())
    for (const folder of folders)
      expect(readdirSync(folder).sort()).toEqual([
        'features.html',
        'junit.xml',
        'messages.ndjson',
        'verdicts.json',
      ])
  })

  test('in a random order give the same verdicts, and in the order of a seed always the same one', async () => {
    const orderOf = async (order: string) => {
      const messages = await soundRun({ ...all, order })
      expect(judge('ref:', messages)).toEqual(await wholeRun())
      const cases = new Map(messages.flatMap(({ testCase: one }) => (one ? [[one.id, one]] : [])))
      return messages.flatMap(({ testCaseStarted: one }) =>
        one ? [cases.get(one.testCaseId)?.testSteps.length] : [],
      )
    }
    const seven = await orderOf('random:7')
    expect(await orderOf('random:7')).toEqual(seven)
    expect(await orderOf('random:8')).not.toEqual(seven)
  })

  test('two at a time give the same verdicts', async () => {
    expect(await verify({ ...all, paths: ['features/log-in'], parallel: 2 })).toEqual(
      await verify({ ...all, paths: ['features/log-in'] }),
    )
  })
})

describe('messages of earlier runs', () => {
  const cut = async () => {
    const messages = await soundRun(
      features.run(features.write('cut.feature', feature({ steps: passes }))),
    )
    return messages
  }

  test('that break off leave the harness in doubt', async () => {
    const messages = await cut()
    const at = messages.findIndex(({ testCaseFinished }) => testCaseFinished)
    const judgement = judge('ref:', messages.slice(0, at))
    expect(judgement.harness).toEqual([
      '1 scenario did not come to an end',
      'the run did not come to an end: its messages are cut off',
    ])
    expect(rulingOn(judgement)).toBe('harness-failed')
  })

  test('that are there twice count once', async () => {
    const messages = await cut()
    expect(judge('ref:', [...messages, ...messages])).toEqual(judge('ref:', messages))
  })
})

test('the reports hold what they are for', async () => {
  const folder = join(features.folder, 'new', 'reports')
  clearReports(folder)
  const steps = [...fails, 'When the user tries "a]]>b]]>c" as the password once']
  const messages = await soundRun(features.run(features.write('told.feature', feature({ steps }))))
  await writeReports(folder, messages, { sut: 'ref:' })
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  expect(read('junit.xml')).toMatch(
    /<testcase classname="F" name="S1" file="told.feature" line="6" time="[\d.]+">\n {4}<failure type="ExpectationError" message="the screen/,
  )
  expect(read('junit.xml')).toContain('skipped: When the user tries &quot;a]]&gt;b]]&gt;c&quot;')
  for (const name of readdirSync(folder))
    expect(read(name)).not.toMatch(/\bat [^"]*\.[jt]s:\d+:\d+/)
  expect(read('features.html')).toMatch(/^<!DOCTYPE html>/i)
  expect(messagesIn(folder).at(-1)).toHaveProperty('testRunFinished')
})
