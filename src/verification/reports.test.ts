import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { clearReports, writeReports } from './report-files.ts'
import { messagesIn, messagesOfAll, systemOf } from './reports.ts'
import { TestFeatures } from './test-features.ts'

const features = new TestFeatures()
afterAll(() => features.remove())

const folder = (name: string, files: Readonly<Record<string, string>> = {}): string => {
  mkdirSync(join(features.folder, name))
  for (const [file, text] of Object.entries(files)) features.write(join(name, file), text)
  return join(features.folder, name)
}

describe('messages', () => {
  test('are read line by line', () => {
    const one = folder('one', { 'messages.ndjson': '{"meta":{}}\n\n{"testRunStarted":{}}\n' })
    expect(messagesIn(one)).toEqual([{ meta: {} }, { testRunStarted: {} }])
  })

  test.each([
    ['nothing there', {}, 'messages.ndjson: found no such file; expected what verify --report'],
    ['an empty file', { 'messages.ndjson': '\n' }, 'messages.ndjson: found an empty file'],
    ['another file', { 'messages.ndjson': '{}\nx\n' }, 'messages.ndjson:2: found no message'],
    [
      'a scenario lost',
      { 'messages.ndjson': '{}\n{"testCase":{"pickleId":"7"}}\n' },
      ':2: found a message without its scenario',
    ],
    [
      'a part lost',
      { 'messages.ndjson': '{"testStepFinished":1}\n' },
      ':1: found a message without',
    ],
    ['no object', { 'messages.ndjson': '1\n' }, 'messages.ndjson:1: found no message'],
  ])('%s is told by its place', (name, files, told) => {
    expect(() => messagesIn(folder(name, files))).toThrow(told)
  })
})

test('messages that cannot be read are not said to be missing', () => {
  const place = folder('closed')
  mkdirSync(join(place, 'messages.ndjson'))
  expect(() => messagesIn(place)).toThrow('messages.ndjson: found what cannot be read (EISDIR)')
})

describe('the system', () => {
  const on = (name: string, sut: string) => folder(name, { 'verdicts.json': `{"sut":"${sut}"}` })

  test('is the one on which all of them were run', () => {
    expect(systemOf([on('a', 'tui:'), on('b', 'tui:')])).toBe('tui:')
  })

  test('is not known of messages alone', () => {
    expect(systemOf([folder('c')])).toBeUndefined()
  })

  test('cannot be two', () => {
    expect(() => systemOf([on('d', 'ref:'), on('e', 'tui:')])).toThrow(
      'e: found a run on tui:; expected one on ref:, as the others are',
    )
  })
})

describe('a place for reports', () => {
  const names = ['features.html', 'junit.xml', 'messages.ndjson', 'verdicts.json']

  test('is made, and holds nothing but them', async () => {
    const deep = join(features.folder, 'deep', 'deeper')
    clearReports(deep)
    expect(readdirSync(deep)).toEqual([])
    await writeReports(deep, [], { sut: 'ref:' })
    expect(readdirSync(deep).sort()).toEqual(names)
    expect(systemOf([deep])).toBe('ref:')
  })

  test('is rid of those of an earlier run, and of nothing else', () => {
    const old = folder('old', Object.fromEntries([...names, 'mine'].map((name) => [name, 'x'])))
    clearReports(old)
    expect(readdirSync(old)).toEqual(['mine'])
  })

  test('that cannot be one is told', () => {
    const file = features.write('file', '')
    for (const place of [file, join(file, 'below')])
      expect(() => clearReports(place)).toThrow(
        /: found a place that cannot be written \(E\w+\); exp/,
      )
  })

  test('in which a folder has the name of one is told by that', () => {
    const taken = folder('taken')
    mkdirSync(join(taken, 'junit.xml'))
    expect(() => clearReports(taken)).toThrow('junit.xml: found a folder; expected a file, or none')
  })
})

describe('runs taken together', () => {
  const run = (name: string, ...marks: readonly object[]): string => {
    const place = join(features.folder, name)
    mkdirSync(place, { recursive: true })
    const messages = [
      { testRunStarted: { id: name, timestamp: { seconds: 0, nanos: 0 } } },
      ...marks.map((mark) => ({
        attachment: {
          body: JSON.stringify(mark),
          contentEncoding: 'IDENTITY',
          mediaType: 'application/vnd.sms-simulator.part+json',
        },
      })),
      { testRunFinished: { success: true, timestamp: { seconds: 1, nanos: 0 } } },
    ]
    writeFileSync(
      join(place, 'messages.ndjson'),
      messages.map((message) => `${JSON.stringify(message)}\n`).join(''),
    )
    return place
  }
  const mark = (part: number, parts = 2, scenarios = 9) => ({ part, parts, scenarios })

  test('may be all parts of one, which has one beginning and one end', () => {
    const all = messagesOfAll([run('p1', mark(1)), run('p2', mark(2))])
    expect(all.map((message) => Object.keys(message)[0])).toEqual([
      'testRunStarted',
      'attachment',
      'attachment',
      'testRunFinished',
    ])
    expect(messagesOfAll([run('both', mark(1), mark(2))])).toHaveLength(4)
  })

  test.each([
    ['one part alone', ['p1'], 'p1: found part 1 of 2, but part 2 of 2 is missing'],
    ['one part twice', ['p1', 'p1'], 'p1: part 1 of 2 is there twice'],
    ['a part beside a whole', ['p1', 'whole'], 'whole: found a whole run beside part 1 of 2'],
    ['a part of another run', ['p1', 'q2'], 'q2: found part 2 of 2, 8 scenarios in all'],
  ])('may not be %s', (_, names, told) => {
    run('p1', mark(1))
    run('q2', mark(2, 2, 8))
    run('whole')
    expect(() => messagesOfAll(names.map((name) => join(features.folder, name)))).toThrow(told)
  })
})
