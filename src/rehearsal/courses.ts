import { join } from 'node:path'
import * as z from 'zod'
import { checkedYaml } from '../worlds/checked-yaml.ts'
import { type Fault, quoted } from '../worlds/fault.ts'
import { unlessOneOf } from '../worlds/known-words.ts'
import { sourceText } from '../worlds/source-text.ts'
import { heading, sentence } from '../worlds/words.ts'
import { lessonsFolder, namedLessons } from './lesson-names.ts'

/** A course: lessons in the order in which they are best gone through. */
export interface Course {
  readonly name: string
  readonly title: string
  /** For whom it is. */
  readonly who: string
  /** What it needs first, in words. */
  readonly needs: string
  readonly lessons: readonly {
    readonly name: string
    /** The lessons that it needs first, which stand before it in this course. */
    readonly needs: readonly string[]
  }[]
}

const name = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    'small letters, digits and hyphens, such as first-steps',
  )

const lesson = z.strictObject({ lesson: name, needs: z.array(name).min(1).optional() })

const coursesFileSchema = z.strictObject({
  courses: z
    .array(
      z.strictObject({
        name,
        title: heading,
        who: sentence,
        needs: sentence,
        lessons: z.array(lesson).min(1),
      }),
    )
    .min(1),
})

type CoursesFile = z.infer<typeof coursesFileSchema>

/**
 * The courses that a folder of lessons has, in the order of its `courses.yaml`.
 *
 * @throws YamlFileError with every fault of that file, or where there is none
 */
export const loadCourses = (folder: string = lessonsFolder()): readonly Course[] => {
  const file = join(folder, 'courses.yaml')
  const names = namedLessons(folder).map((one) => one.name)
  return coursesFrom(sourceText(file, 'the courses'), file, names)
}

/**
 * The courses that a YAML text tells of.
 *
 * @param lessons the names of all lessons that there are
 * @throws YamlFileError with every fault of the text
 */
export const coursesFrom = (
  text: string,
  file: string,
  lessons: readonly string[],
): readonly Course[] =>
  checkedYaml(text, file, coursesFileSchema, (data) => courseFaults(data, lessons)).courses.map(
    (course) => ({
      ...course,
      lessons: course.lessons.map(({ lesson, needs = [] }) => ({ name: lesson, needs })),
    }),
  )

/** Courses and lessons that stand twice, lessons that there are none of, and needs that are not met on the way. */
const courseFaults = ({ courses }: CoursesFile, all: readonly string[]): readonly Fault[] =>
  courses.flatMap((course, at) => {
    const path = ['courses', at]
    const names = course.lessons.map(({ lesson }) => lesson)
    return [
      ...(courses.findIndex((one) => one.name === course.name) < at
        ? [twice(course.name, [...path, 'name'], 'each course once')]
        : []),
      ...course.lessons.flatMap(({ lesson, needs = [] }, place) => {
        const here = [...path, 'lessons', place]
        const before = names.slice(0, place)
        return [
          ...unlessOneOf(lesson, all, [...here, 'lesson'], 'a lesson'),
          ...(before.includes(lesson)
            ? [twice(lesson, [...here, 'lesson'], 'each lesson of a course once')]
            : []),
          ...needs.flatMap((need, one) =>
            unlessOneOf(
              need,
              before,
              [...here, 'needs', one],
              'a lesson that stands before this one in the course',
            ),
          ),
        ]
      }),
    ]
  })

const twice = (word: string, path: Fault['path'], expected: string): Fault => ({
  path,
  found: `${quoted(word)} a second time`,
  expected,
})
