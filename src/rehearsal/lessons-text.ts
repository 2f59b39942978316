import { type CommandLine, sayingSmsSim } from './command-line.ts'
import type { LobbyCourse, LobbyLesson } from './lobby.ts'
import { standingText } from './standing-text.ts'

/** Courses with their lessons, how far somebody is with each, and what comes next, as lines of text. */
export const lessonsText = (
  courses: readonly LobbyCourse[],
  commandLine = sayingSmsSim,
): readonly string[] => [...courses.flatMap(courseLines), ...nextLines(courses, commandLine)]

const courseLines = ({ title, who, needs, lessons }: LobbyCourse): readonly string[] => [
  `${title}. ${who}${needs === '' ? '' : ` It needs: ${needs}`}`,
  ...lessons.map(lessonLine),
  '',
]

const lessonLine = (lesson: LobbyLesson): string =>
  `  ${lesson.name}: ${lesson.title} (${standingText(lesson)})`

const nextLines = (courses: readonly LobbyCourse[], commandLine: CommandLine): readonly string[] =>
  nextIn(courses).map(
    ({ course, lesson: { name, title, open } }) =>
      `Next in ${course}: ${title}. ${commandLine(`rehearse ${open === null ? name : `--resume ${open}`}`)}`,
  )

/** The lesson to go on with in each course. */
export const nextIn = (
  courses: readonly LobbyCourse[],
): readonly { readonly course: string; readonly lesson: LobbyLesson }[] =>
  courses.flatMap(({ title, lessons }) =>
    lessons.filter(({ isNext }) => isNext).map((lesson) => ({ course: title, lesson })),
  )
