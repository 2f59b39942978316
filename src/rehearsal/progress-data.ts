import { type ClauseId, clauses as catalogue, chapters } from '../../machines/clauses.ts'
import type { Progress } from '../records/records.ts'
import { branchText, charted } from '../verification/charts.ts'
import { outOfReach } from '../verification/out-of-reach.ts'
import { chapterTitles } from '../verification/report.ts'
import { transitionKey } from '../verification/watched-chart.ts'
import type { LessonBrief } from './lesson-briefs.ts'
import { isDone, type LobbyCourse } from './lobby.ts'

/** How far somebody is: course by course, clause by clause, and with the transitions of the charts. */
export interface ProgressData {
  readonly courses: readonly CourseProgress[]
  readonly chapters: readonly ChapterProgress[]
  readonly transitions: TransitionProgress
}

export interface CourseProgress extends LobbyCourse {
  /** Lessons that somebody is done with, and those of them whose test was passed. */
  readonly done: number
  readonly passed: number
}

export interface ChapterProgress {
  readonly title: string
  readonly clauses: readonly ClauseProgress[]
}

export interface ClauseProgress {
  readonly id: ClauseId
  readonly where: string
  readonly says: string
  /** In how many attempts it was gone through, and in how many a mistake was made against it. */
  readonly rehearsed: number
  readonly mistaken: number
  /** The lessons that teach it, by name. */
  readonly lessons: readonly string[]
}

export interface TransitionProgress {
  readonly all: number
  readonly taken: number
  /** Those that were never taken, but for what nobody can bring about. */
  readonly never: readonly {
    readonly from: string
    readonly what: string
    readonly to: string | null
  }[]
}

/** What progress comes to, against all that there is to be rehearsed. */
export const progressData = (
  progress: Progress,
  courses: readonly LobbyCourse[],
  briefs: readonly LessonBrief[],
): ProgressData => ({
  courses: courses.map((course) => ({
    ...course,
    done: course.lessons.filter(isDone).length,
    passed: course.lessons.filter(({ standing }) => standing === 'passed').length,
  })),
  chapters: chapters.map((chapter, at) => ({
    title: chapterTitles[at] ?? '',
    clauses: (Object.keys(chapter) as ClauseId[]).map((id) => ({
      id,
      where: catalogue[id].where,
      says: catalogue[id].says,
      rehearsed: progress.clauses[id]?.rehearsed ?? 0,
      mistaken: progress.clauses[id]?.mistaken ?? 0,
      lessons: briefs.filter((brief) => brief.clauses.includes(id)).map(({ name }) => name),
    })),
  })),
  transitions: transitionsIn(progress),
})

const transitionsIn = ({ transitions }: Progress): TransitionProgress => {
  const nobodys = new Set(outOfReach.map(({ what }) => what))
  const all = charted()
    .arrows.map((arrow) => ({ arrow, key: transitionKey(arrow.from, arrow.event, arrow.turn.at) }))
    .filter(({ key }) => !nobodys.has(key))
  const never = all.filter(({ key }) => (transitions[key] ?? 0) === 0)
  return {
    all: all.length,
    taken: all.length - never.length,
    never: never.map(({ arrow }) => ({ from: arrow.from, what: branchText(arrow), to: arrow.to })),
  }
}

/** How warm a clause is: never gone through, once, twice, more often. */
export type Heat = 0 | 1 | 2 | 3

export const heatOf = ({ rehearsed }: ClauseProgress): Heat =>
  rehearsed === 0 ? 0 : rehearsed === 1 ? 1 : rehearsed === 2 ? 2 : 3

/** A clause's heat and mistakes as marks: `-` never, `+` once, `++` twice, `+++` more often, `!` with a mistake. */
export const heatMarks = (clause: ClauseProgress): string =>
  `${'+'.repeat(heatOf(clause)) || '-'}${clause.mistaken > 0 ? '!' : ''}`
