import { describe, expect, test } from 'vitest'
import type { ClauseId } from '../../machines/clauses.ts'
import { type Attempted, adviceAfter, adviceText } from './advice.ts'
import type { LessonBrief } from './lesson-briefs.ts'
import type { Course } from './lobby.ts'

const brief = (name: string, ...clauses: readonly ClauseId[]): LessonBrief => ({
  name,
  slug: 'log-in',
  file: `${name}.yaml`,
  title: name.toUpperCase(),
  clauses,
})

const briefs = [
  brief('one', 'CRED-7'),
  brief('two', 'CRED-7'),
  brief('three', 'CRED-7', 'CRED-9'),
  brief('four', 'CRED-9'),
  brief('five', 'CRED-9'),
  brief('six', 'LOG-1'),
]

const course = (name: string, ...lessons: readonly string[]): Course => ({
  name,
  title: name,
  who: '',
  needs: '',
  lessons: lessons.map((lesson) => ({ name: lesson, needs: [] })),
})

const done = {
  attempts: 1,
  best: null,
  reached: true,
  passed: false,
  last: 1,
  openNumber: null,
}

const advised = (
  attempted: Partial<Attempted> & { readonly result?: Partial<Attempted['result']> },
  courses: readonly Course[] = [],
  gone: readonly string[] = [],
) =>
  adviceAfter(
    {
      lesson: 'two',
      mode: 'test',
      ...attempted,
      result: { goalReached: true, passed: true, mistaken: [], ...attempted.result },
    },
    {
      courses,
      briefs,
      progress: { lessons: Object.fromEntries(gone.map((name) => [name, done])) },
    },
  ).map(({ name }) => name)

describe('what to rehearse next', () => {
  test.each<readonly [string, Partial<Attempted>, readonly string[]]>([
    ['nothing, where all is well', {}, []],
    ['it, where it was watched', { mode: 'watch' }, ['two']],
    [
      'it, where a test was failed',
      { result: { goalReached: true, passed: false, mistaken: [] } },
      ['two'],
    ],
    [
      'it, where its goal was not reached',
      { mode: 'practise', result: { goalReached: false, passed: null, mistaken: [] } },
      ['two'],
    ],
    [
      'nothing, where the goal was reached in practise',
      { mode: 'practise', result: { goalReached: true, passed: null, mistaken: [] } },
      [],
    ],
    [
      'what teaches most of the mistakes, three at the most, and not itself',
      { result: { goalReached: true, passed: true, mistaken: ['CRED-7', 'CRED-9'] } },
      ['three', 'one', 'four'],
    ],
  ])('%s', (_, attempted, names) => {
    expect(advised(attempted)).toEqual(names)
  })

  test.each<readonly [readonly Course[], readonly string[], readonly string[]]>([
    [[course('a', 'one', 'two', 'three')], [], ['three']],
    [[course('a', 'one', 'two', 'three', 'four')], ['three'], ['four']],
    // What was left out before, once nothing comes after it.
    [[course('a', 'one', 'two', 'three')], ['three'], ['one']],
    [[course('a', 'one', 'two', 'three')], ['one', 'three'], []],
    [[course('a', 'one', 'two'), course('b', 'two', 'six')], ['two'], ['one', 'six']],
    [[course('a', 'two', 'six'), course('b', 'two', 'six')], ['two'], ['six']],
    [[course('other', 'one', 'six')], [], []],
    [[course('a', 'two', 'no longer there')], [], []],
  ])('in its courses: %#', (courses, gone, names) => {
    expect(advised({}, courses, gone)).toEqual(names)
  })

  test('names a lesson once, whatever speaks for it', () => {
    const mistaken = { goalReached: true, passed: true, mistaken: ['CRED-9'] }
    expect(advised({ result: mistaken }, [course('a', 'two', 'four')])).toEqual([
      ...['four', 'three', 'five'],
    ])
  })

  test('is told with its name and why', () => {
    expect(adviceText({ name: 'one', title: 'The first', why: 'it teaches CRED-7' })).toBe(
      'The first (one): it teaches CRED-7.',
    )
  })
})
