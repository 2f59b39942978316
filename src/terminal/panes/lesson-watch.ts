import type { Attempt } from '../../rehearsal/attempt.ts'
import type { Player, Shown } from '../../rehearsal/player.ts'
import { type Speed, speeds, type Trainer } from '../trainer.ts'
import { finish, goalLines, pane, readLines } from './lesson-parts.ts'
import {
  type Choice,
  type Desk,
  gap,
  heading,
  type Pane,
  type PaneLine,
  paragraph,
} from './pane.ts'

/** The player: the step that comes next and why, what was read, and how fast it plays. */
export const watching = (desk: Desk, attempt: Attempt, player: Player): Pane => {
  const { columns, trainer } = desk
  const { next } = player
  const { taken, left } = player.progress
  const choices = playerChoices(trainer, taken, next !== null)
  return pane(
    'Watch',
    desk,
    [
      ...goalLines(attempt, columns),
      gap,
      ...paragraph(
        `Step ${taken} of ${taken + left}. ${statusOf(trainer, next)}`,
        columns,
        'quiet',
      ),
      ...readLines(attempt, columns),
      ...(next ? nextLines(next, columns) : restLines(player, columns)),
    ],
    [...choices, finish],
    next ? undefined : choices.length,
  )
}

const paces: Readonly<Record<Speed, string>> = {
  0.5: 'slowly',
  1: 'at the pace of easy reading',
  2: 'twice as fast as one reads with ease',
  4: 'four times as fast as one reads with ease',
}

const statusOf = ({ playing }: Trainer, next: Shown | null): string => {
  if (next === null) return 'This is the end.'
  return playing.isOn ? `It plays ${paces[playing.speed]}.` : 'It waits.'
}

const nextLines = ({ where, what, narrated }: Shown, columns: number): readonly PaneLine[] => [
  gap,
  ...heading('Next', columns),
  ...paragraph(where, columns),
  ...paragraph(what, columns, 'heading'),
  ...narrated.flatMap(({ clause, text }) => [gap, ...paragraph(`${text} (${clause})`, columns)]),
]

const restLines = ({ rest }: Player, columns: number): readonly PaneLine[] =>
  rest.flatMap(({ clause, text }) => [gap, ...paragraph(`${text} (${clause})`, columns)])

const playerChoices = (
  { playing }: Trainer,
  taken: number,
  hasNext: boolean,
): readonly Choice[] => {
  const at = speeds.indexOf(playing.speed)
  return [
    ...(hasNext
      ? [
          { label: 'One step on', act: { type: 'play', how: 'on' } } as const,
          playing.isOn
            ? ({ label: 'Pause', act: { type: 'play', how: 'pause' } } as const)
            : ({ label: 'Play', act: { type: 'play', how: 'play' } } as const),
        ]
      : []),
    ...(taken > 0 ? [{ label: 'One step back', act: { type: 'play', how: 'back' } } as const] : []),
    ...(at < speeds.length - 1
      ? [{ label: 'Faster', act: { type: 'play', how: 'faster' } } as const]
      : []),
    ...(at > 0 ? [{ label: 'Slower', act: { type: 'play', how: 'slower' } } as const] : []),
  ]
}
