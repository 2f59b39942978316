import type { Allowance, Mode } from '../records/attempt.ts'
import type { LessonProgress, Progress } from '../records/records.ts'

/** How far somebody is with a lesson. */
export type Standing = 'new' | 'open' | 'seen' | 'rehearsed' | 'passed'

/** A lesson as the lobby lists it. */
export interface LobbyLesson {
  readonly name: string
  readonly title: string
  readonly standing: Standing
  /** The most points of a test; null: none was taken. */
  readonly best: number | null
  /** The number of the attempt that can be taken up again; null: there is none. */
  readonly open: number | null
  /** The lessons that it needs first and that were not gone through yet, by title. */
  readonly needs: readonly string[]
  /** Whether it is the one to go on with. */
  readonly isNext: boolean
}

export interface LobbyCourse {
  readonly name: string
  readonly title: string
  readonly who: string
  /** What it needs first. */
  readonly needs: string
  readonly lessons: readonly LobbyLesson[]
}

/** What can be chosen in the lobby. */
export type LobbyChoice =
  | {
      readonly kind: 'lesson'
      readonly name: string
      readonly mode: Mode
      /** In practise the trainee's own choice; in a test the limits are as the lesson sets them. */
      readonly allowance: Allowance
    }
  | { readonly kind: 'resume'; readonly number: number }
  | { readonly kind: 'world'; readonly name: string }

/** What there is to be chosen. */
export interface Offer {
  readonly courses: readonly LobbyCourse[]
  readonly worlds: readonly { readonly name: string; readonly title: string }[]
  /** The attempt at exploring a world that can be taken up again; null: there is none. */
  readonly openWorld: number | null
}

/** A course as its file has it. */
export interface Course {
  readonly name: string
  readonly title: string
  readonly who: string
  readonly needs: string
  readonly lessons: readonly { readonly name: string; readonly needs: readonly string[] }[]
}

/** The courses with how far somebody is in each. The first lesson of a course that was not gone through yet is its next one. */
export const lobbyOf = (
  courses: readonly Course[],
  titleOf: (lesson: string) => string,
  { lessons }: Progress,
): readonly LobbyCourse[] =>
  courses.map((course) => {
    const next = course.lessons.find(({ name }) => !isGoneThrough(lessons[name]))
    return {
      name: course.name,
      title: course.title,
      who: course.who,
      needs: course.needs,
      lessons: course.lessons.map(({ name, needs }) => ({
        name,
        title: titleOf(name),
        standing: standingOf(lessons[name]),
        best: lessons[name]?.best ?? null,
        open: lessons[name]?.openNumber ?? null,
        needs: needs.filter((one) => !isGoneThrough(lessons[one])).map(titleOf),
        isNext: name === next?.name,
      })),
    }
  })

/** Whether somebody is done with a lesson: it was passed, or ended in another way. */
export const isGoneThrough = (progress: LessonProgress | undefined): boolean =>
  isDone({ standing: standingOf(progress) })

export const isDone = ({ standing }: Pick<LobbyLesson, 'standing'>): boolean =>
  ['passed', 'rehearsed'].includes(standing)

const standingOf = (progress: LessonProgress | undefined): Standing => {
  if (!progress) return 'new'
  if (progress.passed) return 'passed'
  if (progress.reached) return 'rehearsed'
  return progress.openNumber === null ? 'seen' : 'open'
}
