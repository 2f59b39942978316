import type { ClauseId } from '../../machines/clauses.ts'
import type { Mode, Result } from '../records/attempt.ts'
import type { Progress } from '../records/records.ts'
import type { LessonBrief } from './lesson-briefs.ts'
import { type Course, isGoneThrough } from './lobby.ts'

/** A lesson that is worth rehearsing next, and why. */
export interface Advice {
  readonly name: string
  readonly title: string
  readonly why: string
}

/** What was attempted, and how it was judged. */
export interface Attempted {
  /** The name of the lesson. */
  readonly lesson: string
  readonly mode: Mode
  readonly result: Pick<Result, 'goalReached' | 'passed' | 'mistaken'>
}

/** What there is to be rehearsed, and how far somebody is with it. */
export interface Surroundings {
  readonly courses: readonly Course[]
  readonly briefs: readonly LessonBrief[]
  readonly progress: Pick<Progress, 'lessons'>
}

/** More lessons about one mistake than these are no advice. */
const mostAboutMistakes = 3

/**
 * What to rehearse next after an attempt: the lesson once more where it was not done with, the next one of each course to
 * which it belongs, and those that teach the clauses against which a mistake was made. Each lesson is named once.
 */
export const adviceAfter = (attempted: Attempted, around: Surroundings): readonly Advice[] => {
  const all = [
    ...onceMore(attempted, around),
    ...nextInCourses(attempted, around),
    ...aboutMistakes(attempted, around),
  ]
  return all.filter(({ name }, at) => all.findIndex((one) => one.name === name) === at)
}

const onceMore = (
  { lesson, mode, result }: Attempted,
  { briefs }: Surroundings,
): readonly Advice[] => {
  if (mode === 'watch') return adviceOn(lesson, 'practise what you have watched', briefs)
  if (result.passed === false)
    return adviceOn(lesson, 'once more, for the test was not passed', briefs)
  return result.goalReached
    ? []
    : adviceOn(lesson, 'once more, for its goal was not reached', briefs)
}

const nextInCourses = (
  { lesson }: Attempted,
  { courses, briefs, progress: { lessons } }: Surroundings,
): readonly Advice[] =>
  courses.flatMap((course) => {
    const names = course.lessons.map(({ name }) => name)
    const here = names.indexOf(lesson)
    if (here < 0) return []
    // What comes after it, and then what was left out before.
    const next = [...names.slice(here + 1), ...names.slice(0, here)].find(
      (name) => !isGoneThrough(lessons[name]),
    )
    return next === undefined ? [] : adviceOn(next, `the next one of ${course.title}`, briefs)
  })

const aboutMistakes = (
  { lesson, result: { mistaken } }: Attempted,
  { briefs }: Surroundings,
): readonly Advice[] =>
  briefs
    .filter(({ name }) => name !== lesson)
    .map((brief) => ({ brief, taught: mistaken.filter(taughtBy(brief)) }))
    .filter(({ taught }) => taught.length > 0)
    .toSorted((one, other) => other.taught.length - one.taught.length)
    .slice(0, mostAboutMistakes)
    .map(({ brief: { name, title }, taught }) => ({
      name,
      title,
      why: `it teaches ${taught.join(', ')}`,
    }))

const taughtBy =
  ({ clauses }: LessonBrief) =>
  (clause: string): boolean =>
    clauses.includes(clause as ClauseId)

const adviceOn = (name: string, why: string, briefs: readonly LessonBrief[]): readonly Advice[] => {
  const title = briefs.find((brief) => brief.name === name)?.title
  return title === undefined ? [] : [{ name, title, why }]
}

/** A piece of advice as a line. */
export const adviceText = ({ name, title, why }: Advice): string => `${title} (${name}): ${why}.`
