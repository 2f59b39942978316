import { existsSync } from 'node:fs'
import { openRecords, type Progress, type Records } from '../records/records.ts'
import { loadCourses } from '../rehearsal/courses.ts'
import { type LessonBrief, lessonBriefs } from '../rehearsal/lesson-briefs.ts'
import { type LobbyCourse, lobbyOf } from '../rehearsal/lobby.ts'
import type { Given } from './arguments.ts'
import { type Io, writeLines } from './io.ts'
import { folderOf } from './undertaking.ts'

/** How far somebody is, out of the records of one folder. */
export interface Standing {
  readonly courses: readonly LobbyCourse[]
  readonly briefs: readonly LessonBrief[]
  readonly progress: Progress
}

/** The records that there are; null: there are none yet, and none are made. What is to be remarked goes to stderr. */
export const existingRecords = (given: Given, io: Io): Records | null => {
  const folder = folderOf(given, io)
  const onRemark = (text: string): void => writeLines(io.stderr, [`sms-sim: ${text}`])
  return existsSync(folder) ? openRecords({ folder, onRemark }) : null
}

/** What was rehearsed, against all lessons that there are. */
export const standingIn = (records: Records | null): Standing => {
  const progress = records?.progress() ?? {
    openWorld: null,
    lessons: {},
    clauses: {},
    transitions: {},
  }
  const briefs = lessonBriefs()
  const titles = new Map(briefs.map(({ name, title }) => [name, title]))
  const courses = lobbyOf(loadCourses(), (name) => titles.get(name) ?? name, progress)
  return { courses, briefs, progress }
}
