import type { Attempt } from '../../rehearsal/attempt.ts'
import {
  type Choice,
  choiceLines,
  type Desk,
  gap,
  heading,
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
