import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clauses } from '../../machines/clauses.ts'
import { called } from './test-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'sms-review-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const data = ['--data', join(folder, 'records')]
const issued = 'Training+First=1001'
const fresh = 'Vq7#Wz9+Kx4_Tn'
const enter = (password = issued) => ['User ID', 'OKORO0001', 'Password', password, 'Log in']
const change = ['Original', issued, 'New password', fresh, 'Confirm', fresh, 'Submit']
const read = ['Letters', '1', 'Mailbox', 'Your password for']

const rehearse = (args: readonly string[], ...answers: readonly string[]) =>
  called(['rehearse', '--plain', ...args, ...data], { input: `${answers.join('\n')}\n` })

/** The debrief that was said at the end. */
let said = ''

beforeAll(async () => {
  const ended = [...read, ...enter('no'), ...enter(), ...change, 'OK', 'Finish']
  said = (await rehearse(['first-log-in', '--mode', 'test'], ...ended)).stdout
  await rehearse(['first-log-in'], ...read, ...enter('no'), 'Coach', 'Do', 'Leave')
  await rehearse(['--world', 'charity'], ...enter(), 'Clock', '5', 'Leave')
  await rehearse(['first-log-in', '--mode', 'watch'], 'Rest', '')
})

const review = (...args: readonly string[]) => called(['review', ...args, ...data])
const reviewed = async (...args: readonly string[]) =>
  JSON.parse((await review(...args, '--json')).stdout)

describe('an attempt that has ended', () => {
  test('is told as it was told at its end, and which it is', async () => {
    const { stdout, stderr, code } = await review('1')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /^Attempt 1: lesson first-log-in, test, begun on .* UTC\. It has ended\.\n/,
    )
    const debrief = said.slice(
      said.indexOf('Your first log-in: passed'),
      said.indexOf('Attempt 1 is'),
    )
    expect(stdout.replace(/^Time: .*$/m, '')).toContain(debrief.trim().replace(/^Time: .*$/m, ''))
    expect(stdout).toContain(`CRED-7 (${clauses['CRED-7'].where}): ${clauses['CRED-7'].says}`)
  })

  test('is data for a machine', async () => {
    expect(await reviewed('1')).toMatchObject({
      number: 1,
      lesson: 'first-log-in',
      mode: 'test',
      state: 'ended',
      result: { passed: true, points: 90, wrongTurns: 1 },
      debrief: { mistakes: [{ step: 3, isCritical: false }] },
      happened: [],
      remarks: [],
    })
  })

  test('says what to rehearse next: of its courses, and about its mistakes', async () => {
    const { advice } = await reviewed('1')
    const names = advice.map(({ name }: { name: string }) => name)
    expect(names).not.toContain('first-log-in')
    expect(new Set(names).size).toBe(names.length)
    const whys = advice.map(({ why }: { why: string }) => why)
    expect(whys).toContain('the next one of New Level 1 user')
    expect(whys.some((why: string) => /^it teaches .*CRED-[79]/.test(why))).toBe(true)
  })

  test('that was watched is not judged', async () => {
    const { stdout } = await review('4')
    expect(stdout).toContain('Your first log-in: watched.')
    expect(stdout).not.toMatch(/Points|Wrong turns/)
    expect(stdout).toContain('practise what you have watched')
  })
})

describe('an attempt that is open', () => {
  test('is told as it stands, and stays open', async () => {
    const { stdout } = await review('2')
    expect(stdout).toContain('It has not ended')
    expect(stdout).toContain('sms-sim rehearse --resume 2')
    expect(stdout).not.toMatch(/passed|the goal was/)
    expect(stdout).toContain('[the coach]')
    expect(await reviewed('2')).toMatchObject({ state: 'open', result: { doneForYou: 1 } })
    expect((await rehearse(['--resume', '2'], 'Leave')).code).toBe(0)
  })
})

describe('a world that was explored', () => {
  test('tells what was done and what came of it', async () => {
    const { stdout } = await review('3')
    expect(stdout).toContain('Attempt 3: world charity, explore')
    expect(stdout).toMatch(/^.* UTC: You selected Log in\.\n.* UTC: SMS (showed|said): /m)
    expect(stdout).toContain('UTC: Time passed: 5 minutes.')
    expect(await reviewed('3')).toMatchObject({ debrief: null, result: null, advice: [] })
  })
})

test('the commands that are told on leaving find it, in whatever folder it is', async () => {
  for (const name of ['elsewhere', 'with a space']) {
    const where = join(folder, name)
    const { stdout } = await called(['rehearse', 'first-log-in', '--plain', '--data', where], {
      input: 'Letters\n1\nLeave\n',
    })
    const [, command = ''] =
      /^Attempt 1 is kept\. To go on with it: sms-sim (.*)$/m.exec(stdout) ?? []
    expect(argumentsIn(command)).toEqual(['rehearse', '--resume', '1', '--data', where])
    const again = await called([...argumentsIn(command), '--plain'], { input: 'Finish\nYes\n' })
    expect(again.stdout).toContain('You go on where you stopped.')
    const [, told = ''] = /^Attempt 1 is over\. .*: sms-sim (.*)$/m.exec(again.stdout) ?? []
    expect((await called(argumentsIn(told))).stdout).toContain('Attempt 1: lesson first-log-in')
  }
})

/** As a shell takes them. */
const argumentsIn = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '')

describe('what is wrong with the records', () => {
  test.each(['lessons', 'progress', 'review'])('is remarked beside what %s tells', async (verb) => {
    const damaged = join(folder, `damaged-${verb}`)
    cpSync(join(folder, 'records'), damaged, { recursive: true })
    writeFileSync(join(damaged, 'progress.json'), '{')
    const { code, stdout, stderr } = await called([verb, '--data', damaged])
    expect(code).toBe(0)
    expect(stdout).toBe((await called([verb, ...data])).stdout)
    if (verb !== 'review') expect(stderr).toMatch(/^sms-sim: .*progress/m)
    expect(new Set(stderr.trimEnd().split('\n')).size).toBe(stderr.trimEnd().split('\n').length)
  })
})

describe('which attempt', () => {
  test('without a number it is the latest', async () => {
    expect((await review()).stdout).toMatch(/^Attempt 4: /)
  })

  test('one that there is not: those are named that there are', async () => {
    const { code, stdout, stderr } = await review('17')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('found no attempt 17; expected one of 4, 3, 2, 1')
  })

  test('where there are none, nothing is made, and that is no fault', async () => {
    const none = join(folder, 'none')
    const { code, stdout, stderr } = await called(['review', '--data', none])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('nothing to review')
    expect(existsSync(none)).toBe(false)
  })
})

describe('what can no longer be followed', () => {
  /** The same records, in one of which something else stands. */
  const altered = (name: string, from: string, to: string): readonly string[] => {
    const records = join(folder, name)
    cpSync(join(folder, 'records'), records, { recursive: true })
    const journal = join(records, 'attempts', '1-100', `${name.charAt(0)}.jsonl`)
    const text = readFileSync(journal, 'utf8')
    expect(text).toContain(from)
    writeFileSync(journal, text.replace(from, to))
    return ['--data', records]
  }

  test.each([
    ['1-other-world', '"worldMark":"', '"worldMark":"0', 'has been changed since'],
    ['1-no-lesson', '"lesson":"first-log-in"', '"lesson":"last-log-in"', 'cannot be read any more'],
    ['3-other-world', '"worldMark":"', '"worldMark":"0', 'has been changed since'],
    ['3-no-world', '"world":"charity"', '"world":"charitee"', 'cannot be read any more'],
  ])('is told out of its record: %s', async (name, from, to, remark) => {
    const number = name.charAt(0)
    const { code, stdout } = await called(['review', number, ...altered(name, from, to)])
    expect(code).toBe(0)
    expect(stdout).toContain(remark)
    expect(stdout).toContain('UTC: You selected Log in.')
    expect(stdout).not.toContain('SMS showed')
    expect(stdout.includes('The test was passed.')).toBe(number === '1')
  })

  test('is told to have been judged otherwise, where a lesson says something else today', async () => {
    const { stdout } = await called([
      'review',
      '1',
      ...altered('1-other-lesson', '"points":90', '"points":95'),
    ])
    expect(stdout).toContain('The lesson has been changed since.')
    expect(stdout).toContain('Points: 95 of 100')
  })
})

describe('a page', () => {
  test('needs nothing beside itself, says TRAINING, and tells all of it', async () => {
    const path = join(folder, 'review.html')
    const { code, stdout, stderr } = await review('1', '--page', path)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toBe(`The page is written: ${path}\n`)
    const page = readFileSync(path, 'utf8')
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
    expect(page).toContain('<strong>TRAINING.</strong>')
    expect(page).not.toMatch(/\b(src|href)=|@import|url\(|<script/)
    expect(page).toContain('size: A4')
    expect(page).toContain('prefers-color-scheme: dark')
    for (const told of [
      'Your first log-in: passed',
      'CRED-7',
      'The shortest way',
      'What to rehearse',
    ])
      expect(page).toContain(told)
  })

  test('is written anew over an earlier one, and over nothing else', async () => {
    const path = join(folder, 'again.html')
    await review('1', '--page', path)
    expect((await review('3', '--page', path)).code).toBe(0)
    expect(readFileSync(path, 'utf8')).toContain('world charity')
    const other = join(folder, 'other.html')
    writeFileSync(other, '<p>Mine</p>')
    const { code, stderr } = await review('1', '--page', other)
    expect(code).toBe(2)
    expect(stderr).toContain('another file of that name')
    expect(readFileSync(other, 'utf8')).toBe('<p>Mine</p>')
  })

  test.each(['', 'nowhere/page.html'])('cannot be written to "%s": that is told', async (name) => {
    const { code, stderr } = await review('1', '--page', join(folder, name))
    expect(code).toBe(2)
    expect(stderr).toContain('cannot write the page')
  })

  test('lets nothing of a record through as markup', async () => {
    const path = join(folder, 'markup.html')
    await rehearse(
      ['--world', 'charity'],
      'Home',
      'Post a message for',
      '<b>x',
      'y',
      'all',
      '',
      'Leave',
    )
    await review('--page', path)
    expect(readFileSync(path, 'utf8')).not.toContain('<b>x')
  })
})
