import * as z from 'zod'
import type { ClauseId } from '../../machines/clauses.ts'
import { sourceText } from '../worlds/source-text.ts'
import { yamlTree } from '../worlds/yaml-tree.ts'
import { lessonFileSchema } from './lesson-file.ts'
import { lessonsFolder, type NamedLesson, namedLessons } from './lesson-names.ts'
import { lessonFileOf } from './load-lesson.ts'

/** What lists tell of a lesson, without its world. */
export interface LessonBrief extends NamedLesson {
  readonly title: string
  /** What it teaches. */
  readonly clauses: readonly ClauseId[]
}

const briefSchema = z.object(lessonFileSchema.pick({ title: true, clauses: true }).shape)

/**
 * Every lesson of a folder in brief, in the order of the guides. No world is loaded for it, which is most of the work.
 *
 * @throws YamlFileError with every fault of a file that tells no title or no clauses
 */
export const lessonBriefs = (folder: string = lessonsFolder()): readonly LessonBrief[] =>
  namedLessons(folder).map(briefOf)

const briefOf = (named: NamedLesson): LessonBrief => {
  const text = sourceText(named.file, 'a lesson')
  const read = briefSchema.safeParse(yamlTree(text).data)
  // What is wrong with it is told where whole lessons are read.
  const { title, clauses } = read.success ? read.data : lessonFileOf(text, named.file)
  return { ...named, title, clauses }
}
