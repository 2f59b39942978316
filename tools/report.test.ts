import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from './bundle.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sms-report-'))
  writeFileSync(join(folder, 'a-file'), '')
  mkdirSync(join(folder, 'full/index.html'), { recursive: true })
  for (const [name, text] of [
    ['good', '{"testRunStarted":{"timestamp":{"seconds":1810021500,"nanos":0},"id":"1"}}\n'],
    ['bad', 'not a message\n'],
  ] as const) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'messages.ndjson'), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

const report = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'tools/report.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    // What never comes to an end is told by its status, which then is null.
    timeout: 30_000,
  })

test('the date is that of the run, or the one that is given', () => {
  expect(report('one', '--from', 'good').status).toBe(0)
  expect(readFileSync(join(folder, 'one/index.html'), 'utf8')).toContain('11 May 2027')
  expect(report('one', '--from', 'good', '--at', '2026-02-03T04:05:00Z').status).toBe(0)
  expect(readFileSync(join(folder, 'one/index.html'), 'utf8')).toContain('3 February 2026')
})

test('the same messages make the same page', () => {
  for (const name of ['one', 'two']) report(name, '--from', 'good')
  const [one, two] = ['one', 'two'].map((name) => readFileSync(join(folder, name, 'index.html')))
  expect(two).toEqual(one)
})

test('mutants whose run did not come to an end are nobody’s figures', () => {
  mkdirSync(join(folder, 'begun'))
  writeFileSync(join(folder, 'begun', 'mutants.json'), '')
  expect(report('begun', '--from', 'good').status).toBe(0)
})

test.runIf(existsSync('/proc'))('where the system lets no folder be made, that is told', () => {
  const { status, stderr } = report('/proc/sms-report', '--from', 'good')
  expect(status).toBe(2)
  expect(stderr).toMatch(/no way to write .proc.sms-report.index\.html \(ENOENT/)
})

describe('told in one line, with exit code 2, is', () => {
  test.each([
    [
      'a folder of reports that is not there',
      ['out', '--from', 'nowhere'],
      /nowhere.*verify --report/,
    ],
    ['messages that are none', ['out', '--from', 'bad'], /messages\.ndjson:1: found no message/],
    ['a folder that is a file', ['a-file', '--from', 'good'], /no way to write a-file/],
    ['a folder inside a file', ['a-file/x', '--from', 'good'], /no way to write a-file/],
    ['a page that is a folder', ['full', '--from', 'good'], /no way to write full.index\.html/],
    ['a second folder', ['one', 'two'], /"two" as a second folder/],
    [
      'a date that is none',
      ['out', '--at', 'yesterday'],
      /"yesterday" behind --at.*2027-05-11T07:45/,
    ],
    ['a day that there is not', ['out', '--at', '2027-02-30T00:00:00Z'], /behind --at/],
    ['an option that there is not', ['out', '--form', 'good'], /--form/],
  ])('%s', (_, args, said) => {
    const { status, stdout, stderr } = report(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(said)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})
