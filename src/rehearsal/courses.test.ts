import { describe, expect, test } from 'vitest'
import { YamlFileError } from '../worlds/fault.ts'
import { coursesFrom, loadCourses } from './courses.ts'
import { namedLessons } from './lesson-names.ts'

const lessons = ['first', 'second', 'third']

const valid: readonly string[] = [
  /*  1 */ 'courses:',
  /*  2 */ '  - name: beginners',
  /*  3 */ '    title: Beginners',
  /*  4 */ '    who: Whoever begins.',
  /*  5 */ '    needs: Nothing.',
  /*  6 */ '    lessons:',
  /*  7 */ '      - lesson: first',
  /*  8 */ '      - { lesson: second, needs: [first] }',
  /*  9 */ '  - name: others',
  /* 10 */ '    title: Others',
  /* 11 */ '    who: Whoever goes on.',
  /* 12 */ '    needs: The first course.',
  /* 13 */ '    lessons:',
  /* 14 */ '      - lesson: third',
]

const load = (change: Readonly<Record<number, string>> = {}) =>
  coursesFrom(valid.map((line, at) => change[at + 1] ?? line).join('\n'), 'courses.yaml', lessons)

test('courses are what their file says', () => {
  expect(load()).toEqual([
    {
      name: 'beginners',
      title: 'Beginners',
      who: 'Whoever begins.',
      needs: 'Nothing.',
      lessons: [
        { name: 'first', needs: [] },
        { name: 'second', needs: ['first'] },
      ],
    },
    {
      name: 'others',
      title: 'Others',
      who: 'Whoever goes on.',
      needs: 'The first course.',
      lessons: [{ name: 'third', needs: [] }],
    },
  ])
})

describe('a fault in them is told with its place', () => {
  test.each<[string, Readonly<Record<number, string>>, string, readonly string[]]>([
    ['no title', { 3: '' }, '2:5', ['no key "title"']],
    ['an unknown key', { 4: '    whom: Us' }, '4:5', ['the key "whom"', 'nearest: who']],
    ['a name with a space', { 2: '  - name: for beginners' }, '2:11', ['such as first-steps']],
    ['no lesson', { 13: '    lessons: []', 14: '' }, '13:14', ['at least one entry']],
    ['an unknown lesson', { 14: '      - lesson: thrid' }, '14:17', ['a lesson', 'nearest: third']],
    [
      'a lesson twice',
      { 8: '      - { lesson: first }' },
      '8:19',
      ['"first" a second time', 'each lesson of a course once'],
    ],
    [
      'a course twice',
      { 9: '  - name: beginners' },
      '9:11',
      ['"beginners" a second time', 'each course once'],
    ],
    [
      'a need that comes later',
      { 7: '      - { lesson: first, needs: [second] }' },
      '7:34',
      ['"second"', 'a lesson that stands before this one in the course'],
    ],
    ['a need of itself', { 7: '      - { lesson: first, needs: [first] }' }, '7:34', ['"first"']],
    [
      'a need of another course',
      { 14: '      - { lesson: third, needs: [first] }' },
      '14:34',
      ['"first"', 'before this one in the course'],
    ],
  ])('%s', (_, change, place, parts) => {
    const told = (): unknown => load(change)
    expect(told).toThrow(YamlFileError)
    const faults = (() => {
      try {
        told()
      } catch (error) {
        return (error as YamlFileError).faults
      }
    })()
    // A circle of needs is broken at each place where it goes back.
    const there = faults?.filter((fault) => fault.startsWith(`courses.yaml:${place}: found `)) ?? []
    expect(there).toHaveLength(1)
    for (const part of parts) expect(there[0]).toContain(part)
  })
})

describe('the courses that are shipped', () => {
  const courses = loadCourses()

  test('are for a new Level 1 user, a new Level 2 user and the Authorising Officer', () => {
    expect(courses.map(({ name }) => name)).toEqual([
      'new-level-1-user',
      'new-level-2-user',
      'authorising-officer',
    ])
  })

  test('have every lesson between them', () => {
    const named = new Set(courses.flatMap((course) => course.lessons.map(({ name }) => name)))
    expect([...named].toSorted()).toEqual(
      namedLessons()
        .map(({ name }) => name)
        .toSorted(),
    )
  })

  test('begin with a lesson that needs none, and ask for each other one only after one', () => {
    for (const { lessons } of courses) {
      const [first, ...others] = lessons
      expect(first?.needs).toEqual([])
      for (const { needs } of others) expect(needs.length).toBeGreaterThan(0)
    }
  })
})
