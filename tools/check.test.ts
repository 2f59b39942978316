import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lessonsFolder } from '../src/rehearsal/lesson-names.ts'
import { faultsOfFeatures, faultsOfLessons, orphans } from './check.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sms-check-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const place = (folder: string, file?: string): void => {
  mkdirSync(join(root, folder), { recursive: true })
  if (file) writeFileSync(join(root, folder, file), '')
}

test('a folder or file of a slug that no guide bears is an orphan', () => {
  place('machines/guide-1-first-login')
  place('machines/guide-9-nothing')
  place('src/screens', 'guide-8-nothing.ts')
  place('features/steps')
  place('features/log-in')
  place('features/odds-and-ends')
  expect(orphans(root, ['log-in', 'guide-1-first-login'])).toEqual([
    'machines/guide-9-nothing is an orphan: machines/guides.ts does not name it',
    'src/screens/guide-8-nothing.ts is an orphan: machines/guides.ts does not name it',
    'features/odds-and-ends is an orphan: machines/guides.ts does not name it',
  ])
})

describe('features', () => {
  const put = (tag: string): void => {
    const scenario = `Feature: F\n\n  ${tag}\n  Scenario: S\n    Given the training world "university"\n    Then the screen is "SMS log in"\n`
    mkdirSync(join(root, 'features'), { recursive: true })
    writeFileSync(join(root, 'features', 'one.feature'), scenario)
  }

  test('that cite what there is are nothing to tell of', async () => {
    put('@CRED-7.password')
    expect(await faultsOfFeatures(root)).toEqual([])
  })

  test('that cite a clause that there is not are told by the place', async () => {
    put('@CRED-77.password')
    expect(await faultsOfFeatures(root)).toEqual([
      expect.stringMatching(/^features.one\.feature:3:3: found the tag @CRED-77\.password;/),
    ])
  })
})

describe('lessons', () => {
  const dormant = readFileSync(join(lessonsFolder(), 'log-in', 'a-dormant-licence.yaml'), 'utf8')
  const put = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const course = (...lessons: readonly string[]): string =>
    [
      'courses:',
      '  - name: all',
      '    title: All',
      '    who: Everybody',
      '    needs: Nothing',
      '    lessons:',
      ...lessons.map((lesson) => `      - ${lesson}`),
    ].join('\n')

  test('that are sound are nothing to tell of', () => {
    put('log-in/one.yaml', dormant)
    put('courses.yaml', course('lesson: one'))
    expect(faultsOfLessons(root)).toEqual([])
  })

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'in no course',
      { 'log-in/two.yaml': dormant },
      'log-in/two is in no course: courses.yaml has',
    ],
    [
      'of one name in two folders',
      { 'troubleshooting/one.yaml': dormant },
      'troubleshooting/one: log-in has a lesson of this name already',
    ],
    ['in a file of another kind', { 'log-in/one.yml': dormant }, 'log-in/one.yml is no lesson'],
    [
      'that cannot be read',
      { 'log-in/one.yaml': dormant.replace('world: dormant', 'world: dorman') },
      'one.yaml:3:8: found "dorman"; expected the name of a world (nearest: dormant)',
    ],
    [
      'whose goal nobody reaches',
      { 'log-in/one.yaml': dormant.replace('is "Students"', 'is "Workers"') },
      'log-in/one: the goal cannot be reached',
    ],
    [
      'needed later than they are asked for',
      { 'courses.yaml': course('{ lesson: one, needs: [one] }') },
      'courses.yaml:7:32: found "one"; expected a lesson that stands before this one',
    ],
    ['without courses', { 'courses.yaml': '' }, 'courses.yaml:1:1: found an empty file'],
  ])('%s are told of', (_, files, told) => {
    put('log-in/one.yaml', dormant)
    put('courses.yaml', course('lesson: one'))
    for (const [path, text] of Object.entries(files)) put(path, text)
    const faults = faultsOfLessons(root)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(told)
  })
})
