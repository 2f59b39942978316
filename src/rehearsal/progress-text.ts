import {
  type ChapterProgress,
  type ClauseProgress,
  type CourseProgress,
  heatMarks,
  type ProgressData,
  type TransitionProgress,
} from './progress-data.ts'

/** Progress as lines of text: a bar for each course, a table of the clauses, and what was never taken. */
export const progressText = ({
  courses,
  chapters,
  transitions,
}: ProgressData): readonly string[] => [
  'Courses:',
  ...courses.map(courseLine),
  '',
  sumOfClauses(chapters.flatMap(({ clauses }) => clauses)),
  heatLegend,
  ...chapters.flatMap(chapterLines),
  '',
  sumOfTransitions(transitions),
  ...transitions.never.map(transitionLine),
]

const barLength = 20

const courseLine = (course: CourseProgress): string => {
  const share = Math.floor((barLength * course.done) / Math.max(1, course.lessons.length))
  // A first lesson shows, however long the course is.
  const filled = course.done === 0 ? 0 : Math.max(1, share)
  const next = course.lessons.find(({ isNext }) => isNext)
  return `[${'#'.repeat(filled)}${'.'.repeat(barLength - filled)}] ${course.title}: ${doneText(course)}${
    next ? `; next: ${next.title} (${next.name})` : ''
  }`
}

/** `3 of 12 lessons done, 1 passed`. */
export const doneText = ({ done, passed, lessons }: CourseProgress): string =>
  `${done} of ${lessons.length} lessons done, ${passed} passed`

export const heatLegend =
  'Marks: - never gone through, + once, ++ twice, +++ more often; ! with a mistake.'

export const sumOfClauses = (clauses: readonly ClauseProgress[]): string => {
  const count = (is: (clause: ClauseProgress) => boolean) => clauses.filter(is).length
  const taught = count(({ lessons }) => lessons.length > 0)
  return `Clauses of the manual: ${count(({ rehearsed }) => rehearsed > 0)} gone through and ${count(
    ({ mistaken }) => mistaken > 0,
  )} mistaken, of ${taught} that lessons teach.`
}

const chapterLines = ({ title, clauses }: ChapterProgress): readonly string[] => {
  const told = clauses.filter(isOfLessons)
  return told.length === 0 ? [] : ['', `${title}:`, ...told.map(clauseLine)]
}

/** What no lesson teaches, and nobody went through or against, is no matter of progress. */
export const isOfLessons = ({ lessons, rehearsed, mistaken }: ClauseProgress): boolean =>
  lessons.length + rehearsed + mistaken > 0

const clauseLine = (clause: ClauseProgress): string =>
  `${clause.id.padEnd(8)} ${heatMarks(clause).padEnd(5)} ${timesText(clause)} (${clause.where})`

/** `gone through 3 times, mistaken once`. */
export const timesText = ({ rehearsed, mistaken }: ClauseProgress): string =>
  `${rehearsed === 0 ? 'never gone through' : `gone through ${times(rehearsed)}`}${
    mistaken === 0 ? '' : `, mistaken ${times(mistaken)}`
  }`

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

export const sumOfTransitions = ({ taken, all, never }: TransitionProgress): string =>
  `Transitions of the charts: ${taken} of ${all} taken${never.length === 0 ? '.' : '. Never rehearsed:'}`

const transitionLine = ({ from, what, to }: TransitionProgress['never'][number]): string =>
  `${from}: ${what}${to === null ? '' : `, to ${to}`}`
