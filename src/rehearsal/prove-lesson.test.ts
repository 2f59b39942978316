import { describe, expect, test } from 'vitest'
import { namedLessons } from './lesson-names.ts'
import { lessonIn } from './load-lesson.ts'
import { lessonShortcomings } from './prove-lesson.ts'

describe('every lesson that is shipped', () => {
  test.each(namedLessons())('$name can be gone through, and be got wrong', (named) => {
    expect(lessonShortcomings(lessonIn(named))).toEqual([])
  })
})
