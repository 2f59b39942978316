import type { Attempt } from '../../rehearsal/attempt.ts'
import { endEarlyText } from '../../rehearsal/task-text.ts'
import {
  type Choice,
  choiceLines,
  type Desk,
  gap,
  heading,
  openIn,
  type Pane,
  type PaneLine,
  paragraph,
} from './pane.ts'

/** A pane of its lines, with what one can do on it below them. */
export const pane = (
  title: string,
  { columns }: Desk,
  lines: readonly PaneLine[],
  choices: readonly Choice[],
  start?: number,
): Pane => ({
  title,
  lines: [...lines, ...(choices.length === 0 ? [] : [gap, ...choiceLines(choices, columns)])],
  choices,
  typing: null,
  ...(start !== undefined && { start }),
})

export const back: Choice = { label: 'Back', act: { type: 'goBack' } }
export const beginIt: Choice = { label: 'Begin', act: { type: 'begin' } }
export const finish: Choice = { label: 'Finish, and see how it went', act: { type: 'finish' } }

const early = 'finishing-early'

/** How the trainee ends an attempt: at the goal at once, short of it only when asked once more. */
export const finishOf = ({ mode, isGoalReached }: Attempt): Choice => ({
  label: mode === 'test' ? 'Hand in, and see how it went' : finish.label,
  act: isGoalReached ? finish.act : { type: 'open', id: early },
})

/** The question whether to end it all the same, once that was chosen. */
export const finishingEarly = (desk: Desk, attempt: Attempt): Pane | null =>
  openIn(desk).includes(early) && !attempt.isGoalReached
    ? pane(
        'Finish',
        desk,
        [...goalLines(attempt, desk.columns), gap, ...heading(endEarlyText.question, desk.columns)],
        [
          { label: endEarlyText.no, act: { type: 'goBack' } },
          { label: endEarlyText.yes, act: finish.act },
        ],
      )
    : null
export const whoYouAre: Choice = {
  label: 'Who you are and what you know',
  act: { type: 'open', id: 'briefing' },
}

/** What the lesson asks for, and whether it is reached. */
export const goalLines = (
  { lesson, isGoalReached }: Attempt,
  columns: number,
): readonly PaneLine[] => [
  ...heading(lesson.title, columns),
  ...paragraph(`Goal: ${lesson.goal.say}`, columns),
  ...(isGoalReached ? [gap, ...paragraph('You have reached the goal.', columns, 'heading')] : []),
]

/** What was read in the last step: nobody has seen it otherwise, where it was done for the trainee. */
export const readLines = (
  { lastStep, simulation }: Attempt,
  columns: number,
): readonly PaneLine[] => {
  const event = lastStep?.event
  if (event?.type !== 'mail.opened' && event?.type !== 'letter.opened') return []
  const { mail, letters } = simulation.state.world
  const read = [...mail, ...letters].find(({ id }) => id === event.id)
  return read
    ? [
        gap,
        ...heading(`It reads: ${read.subject}`, columns),
        ...read.text.flatMap((text) => paragraph(text, columns)),
      ]
    : []
}
