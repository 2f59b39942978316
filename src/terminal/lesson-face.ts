import { createCommentary, performInLesson, whyNotNow } from './lesson-acts.ts'
import { lessonPane } from './panes/lesson.ts'
import type { LessonFace } from './trainer.ts'

/** What a lesson adds to the terminal. It is loaded only where there is a lesson: the search behind it is not small. */
export const lessonFace: LessonFace = {
  pane: lessonPane,
  perform: performInLesson,
  whyNotNow,
  commentary: createCommentary,
}
