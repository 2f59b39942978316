import type { Attempt } from '../../rehearsal/attempt.ts'
import { debriefOf } from '../../rehearsal/debrief.ts'
import { debriefText } from '../../rehearsal/debrief-text.ts'
import { limitsText } from '../../rehearsal/judge.ts'
import { coach, stepsTaken } from './lesson-coach.ts'
import {
  back,
  beginIt,
  finishingEarly,
  finishOf,
  goalLines,
  pane,
  whoYouAre,
} from './lesson-parts.ts'
import { watching } from './lesson-watch.ts'
import {
  type Choice,
  type Desk,
  gap,
  heading,
  openIn,
  type Pane,
  type PaneLine,
  paragraph,
} from './pane.ts'

/** What a lesson has on the desk: the coach, the task, the player, and at the end the debrief. */
export const lessonPane = (desk: Desk, attempt: Attempt, more: readonly Choice[]): Pane => {
  const [opened] = openIn(desk)
  if (attempt.hasEnded) return debriefPane(desk, attempt)
  if (opened === 'briefing') return briefing(desk, attempt)
  if (opened === 'steps') return stepsTaken(desk, attempt)
  const question = finishingEarly(desk, attempt)
  if (question) return question
  const { player } = desk.trainer
  if (player) return watching(desk, attempt, player)
  return attempt.mode === 'practise' ? coach(desk, attempt, more) : task(desk, attempt, more)
}

/** Whom one plays, what one knows, and what is asked: before the start, and whenever it is looked up. */
const briefing = (desk: Desk, attempt: Attempt): Pane => {
  const { columns } = desk
  const { lesson } = attempt
  return pane(
    'Lesson',
    desk,
    [
      ...heading(lesson.title, columns),
      ...paragraph(lesson.who, columns),
      gap,
      ...heading('What you know', columns),
      ...lesson.know.flatMap((one) => paragraph(`- ${one}`, columns)),
      gap,
      ...heading('Goal', columns),
      ...paragraph(lesson.goal.say, columns),
      ...conditions(attempt, columns),
    ],
    [attempt.passage.steps.length === 0 ? beginIt : back],
  )
}

const conditions = ({ mode, lesson, limits }: Attempt, columns: number): readonly PaneLine[] => {
  const all = limitsText(limits)
  return [
    ...(mode === 'test'
      ? [
          gap,
          ...heading('Test', columns),
          ...paragraph(
            `Pass mark: ${lesson.passMark} of 100 points. A wrong turn takes 10; a critical mistake fails the test. However long your way is takes none.`,
            columns,
          ),
        ]
      : []),
    ...(all.length === 0 ? [] : paragraph(`Limits: ${all.join(', ')}.`, columns)),
  ]
}

const task = (desk: Desk, attempt: Attempt, more: readonly Choice[]): Pane => {
  const { columns } = desk
  return pane(
    attempt.mode === 'test' ? 'Test' : 'Lesson',
    desk,
    [...goalLines(attempt, columns), ...conditions(attempt, columns)],
    [whoYouAre, finishOf(attempt), ...more],
  )
}

const debriefPane = (desk: Desk, attempt: Attempt): Pane => {
  const debrief = debriefOf(attempt.passage, attempt.mode, attempt.judgement())
  return pane(
    'How it went',
    desk,
    debriefText(debrief, desk.trainer.advice).flatMap(({ text, isHeading }) =>
      text === '' ? [gap] : paragraph(text, desk.columns, isHeading ? 'heading' : 'plain'),
    ),
    [{ label: 'Leave', act: { type: 'leave' } }],
  )
}
