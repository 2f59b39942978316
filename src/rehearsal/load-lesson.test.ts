import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { defaultReadings } from '../../machines/readings.ts'
import { hour } from '../../machines/time.ts'
import { YamlFileError } from '../worlds/fault.ts'
import { lessonNamed, loadLesson } from './load-lesson.ts'
import { changedLesson, lessonOf } from './test-lesson.ts'

const faultsOf = (load: () => unknown): readonly string[] => {
  try {
    load()
    return []
  } catch (error) {
    if (error instanceof YamlFileError) return error.faults
    throw error
  }
}

describe('a lesson that is sound', () => {
  const lesson = lessonOf(changedLesson())

  test('has what its file says', () => {
    expect(lesson).toMatchObject({
      title: 'A message for a colleague',
      clauses: ['LOG-2', 'CRED-6'],
      worldName: 'university',
      now: Date.parse('2027-09-13T08:30:00Z'),
      readings: defaultReadings,
      told: [{ of: 'MORRO0003', details: { telephone: '01632 960129' } }],
      passMark: 80,
      limits: { steps: 20, simulated: 2 * hour, real: null },
    })
    expect(lesson.goal.facts.map(({ sentence }) => sentence)).toEqual([
      '"Telephone number" of "Piers Morrowby" is "01632 960129"',
    ])
    expect(lesson.never.map(({ clauses }) => clauses)).toEqual([['CRED-6']])
  })

  test('can pin readings', () => {
    const { readings } = lessonOf(
      changedLesson({ 3: 'world: university\nreadings: { R-LOCK: 30 }' }),
    )
    expect(readings).toEqual({ ...defaultReadings, 'R-LOCK': 30 })
  })

  test('can set a limit of real time where it is about time', () => {
    const about = { 18: 'passMark: 80\naboutTime: true', 19: 'limits: { minutes: 3 }' }
    expect(lessonOf(changedLesson(about)).limits).toEqual({
      steps: null,
      simulated: null,
      real: 180_000,
    })
  })

  test('can do without what is not needed', () => {
    const bare = lessonOf(
      changedLesson({ 7: '', 8: '', 9: '', 14: '', 15: '', 16: '', 17: '', 19: '' }),
    )
    expect(bare).toMatchObject({
      told: [],
      happened: [],
      never: [],
      limits: { steps: null, simulated: null, real: null },
    })
  })
})

describe('a fault in a lesson is told with its place', () => {
  test.each<[string, Readonly<Record<number, string>>, string, readonly string[]]>([
    // YAML
    ['a list that is not closed', { 2: 'clauses: [LOG-2, CRED-6' }, '3:1', []],
    ['a key twice', { 1: 'title: One\ntitle: Another' }, '2:1', ['"title"']],
    ['an alias', { 4: 'who: *somebody' }, '4:6', []],

    // Form and words
    ['no title', { 1: '' }, '2:1', ['no key "title"', 'text']],
    [
      'an unknown key',
      { 18: 'passMark: 80\npassmark: 80' },
      '19:1',
      ['the key "passmark"', 'nearest: passMark'],
    ],
    ['an unknown clause', { 2: 'clauses: [LOG2, CRED-6]' }, '2:11', ['"LOG2"', 'nearest: LOG-2']],
    [
      'narration of an unknown clause',
      { 22: '  CRED-66: Keep it.' },
      '22:3',
      ['the key "CRED-66"', 'nearest: CRED-6'],
    ],
    ['a pass mark above all', { 18: 'passMark: 101' }, '18:11', ['the number 101']],
    ['an unknown reading', { 19: 'readings: { R-LOOK: 30 }' }, '19:13', ['nearest: R-LOCK']],
    ['a reading that is none', { 19: 'readings: { R-LOCK: 25 }' }, '19:21', ['one of 20, 30']],
    ['a spell that is none', { 19: 'limits: { simulated: soon }' }, '19:22', ['a spell of time']],
    ['an unknown detail', { 9: '    phone: 01632 960129' }, '9:5', ['the key "phone"']],
    ['nothing that is known', { 5: 'know: []', 6: '' }, '5:7', ['at least one entry']],
    ['a sentence over several lines', { 4: 'who: |\n  You are Elin,\n  a user.' }, '4:6', ['>-']],

    // Sense
    [
      'an unknown world',
      { 3: 'world: univercity' },
      '3:8',
      ['"univercity"', 'nearest: university'],
    ],
    [
      'somebody else than the world has the trainee play',
      { 4: 'who: You are Piers Morrowby.' },
      '4:6',
      ['"You are Piers Morrowby."', 'Elin Lindgate, whom the trainee plays there'],
    ],
    ['something told of nobody', { 8: '  - of: MORRO0004' }, '8:9', ['nearest: MORRO0003']],
    [
      'an unknown person in a fact',
      { 13: `    - the status of "Piers Morroby" is "Active"` },
      '13:7',
      ['"Piers Morroby"', 'somebody of that world', 'nearest: Piers Morrowby'],
    ],
    [
      'an unknown screen in a fact',
      { 13: '    - the screen is "Worker"' },
      '13:7',
      ['"Worker"', 'a screen of SMS', 'nearest: Workers'],
    ],
    [
      'an unknown detail in a fact',
      { 13: `    - '"Telephone" of "Piers Morrowby" is "01632 960129"'` },
      '13:7',
      ['"Telephone"', 'a detail of a user', 'nearest: Telephone number'],
    ],
    [
      'an unknown caller in a fact',
      { 15: '  - the call from "Somebody" is over' },
      '15:5',
      ['"Somebody"', 'somebody who telephones in that world'],
    ],
    [
      'a fact that is none',
      { 17: '  - the password is told to anybody' },
      '17:5',
      ['as docs/lessons.md lists them', 'nearest: the password is told to somebody'],
    ],
    [
      'a limit of real time in a lesson about something else',
      { 19: 'limits: { minutes: 3 }' },
      '19:20',
      ['a limit of real time', 'aboutTime: true'],
    ],
    ['a clause without narration', { 21: '' }, '2:11', ['LOG-2, of which the narration says']],
    [
      'narration of a clause that is not taught',
      { 2: 'clauses: [LOG-2]' },
      '22:3',
      ['a sentence for CRED-6', 'for no other'],
    ],
  ])('%s', (_, change, place, parts) => {
    const faults = faultsOf(() => lessonOf(changedLesson(change)))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(new RegExp(`^lesson\\.yaml:${place}: found .+; expected .`))
    for (const part of parts) expect(faults[0]).toContain(part)
  })

  test('all of one kind at once', () => {
    const faults = faultsOf(() =>
      lessonOf(changedLesson({ 8: '  - of: NOBODY1', 17: '  - nothing of this kind' })),
    )
    expect(faults.map((fault) => fault.split(': ')[0])).toEqual([
      'lesson.yaml:8:9',
      'lesson.yaml:17:5',
    ])
  })
})

describe('a lesson by its name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sms-lessons-'))
  mkdirSync(join(folder, 'log-in'))
  writeFileSync(join(folder, 'log-in', 'for-a-colleague.yaml'), changedLesson())
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is found in the folder of its guide', () => {
    expect(loadLesson('for-a-colleague', folder)).toMatchObject({
      name: 'for-a-colleague',
      slug: 'log-in',
    })
  })

  test('that nobody bears is told with the nearest', () => {
    expect(() => lessonNamed('for-a-coleague', folder)).toThrow(
      'found no lesson "for-a-coleague"; sms-sim lessons lists those that there are (nearest: for-a-colleague)',
    )
  })
})
