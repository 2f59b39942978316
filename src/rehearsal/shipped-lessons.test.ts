import { describe, expect, test } from 'vitest'
import { clauseIds, clauses } from '../../machines/clauses.ts'
import { guides } from '../../machines/guides.ts'
import { factForms, formOf } from './facts/facts.ts'
import { namedLessons } from './lesson-names.ts'
import { lessonIn } from './load-lesson.ts'

/** That they can be gone through, and be got wrong, `npm run check` proves of each. */
const lessons = namedLessons().map(lessonIn)

test('there are thirty and more, some for each guide', () => {
  expect(lessons.length).toBeGreaterThan(30)
  expect(new Set(lessons.map(({ slug }) => slug))).toEqual(new Set(guides.map(({ slug }) => slug)))
})

describe('what is for the user to do is taught', () => {
  const duties = clauseIds.filter((id) => clauses[id].by === 'user' && !id.startsWith('TRB-'))

  test.each(duties)('%s', (id) => {
    expect(lessons.filter((lesson) => lesson.clauses.includes(id))).not.toEqual([])
  })
})

test('every fact of the vocabulary is in some lesson', () => {
  const used = new Set(
    lessons
      .flatMap(({ goal, happened, never }) => [...goal.facts, ...happened, ...never])
      .map(({ sentence }) => formOf(sentence).form.expression),
  )
  expect(factForms.map(({ expression }) => expression).filter((one) => !used.has(one))).toEqual([])
})

describe.each(lessons.map((lesson) => [lesson.name, lesson] as const))('%s', (_, lesson) => {
  test('tells what it teaches in words of our own', () => {
    for (const id of lesson.clauses) {
      const told = lesson.narration[id] ?? ''
      expect(told.length).toBeGreaterThan(20)
      expect(told).toMatch(/[.?!]$/)
      expect(told).not.toBe(clauses[id].says)
    }
  })

  test('sets a limit of steps', () => expect(lesson.limits.steps).not.toBeNull())

  test('takes it for a mistake to tell the password, where it teaches to keep it', () => {
    if (!lesson.clauses.includes('CRED-6')) return
    const mistakes = lesson.never.map(({ sentence }) => sentence)
    expect(mistakes).toContain('the password is told to somebody')
  })
})
