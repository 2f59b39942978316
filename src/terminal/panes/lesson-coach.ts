import type { Attempt } from '../../rehearsal/attempt.ts'
import { takeBackLabel } from '../../rehearsal/taken-back-text.ts'
import { turnText } from '../../rehearsal/turn-text.ts'
import { describeEvent } from '../../simulation/told.ts'
import { back, finishOf, goalLines, pane, readLines, whoYouAre } from './lesson-parts.ts'
import {
  type Choice,
  type Desk,
  gap,
  heading,
  type Pane,
  type PaneLine,
  paragraph,
} from './pane.ts'

/** What the coach says to the last step, how far it is, and the rungs of help. */
export const coach = (desk: Desk, attempt: Attempt, more: readonly Choice[]): Pane => {
  const { columns } = desk
  const { ladder, passage } = attempt
  const asked = new Set(passage.asked)
  const step = attempt.lastStep
  const isMistake = step?.turn?.kind === 'wrong' || step?.turn?.kind === 'critical'
  const commented = step?.turn
    ? [
        ...turnLines(step.turn, columns),
        ...(isMistake && ladder.event !== null
          ? paragraph(`The way on from here: ${ladder.where} ${ladder.what}`, columns)
          : []),
      ]
    : []
  const distance =
    commented.length === 0 && typeof ladder.distance === 'number' && ladder.distance > 0
      ? [`The goal is ${ladder.distance} ${ladder.distance === 1 ? 'step' : 'steps'} away.`]
      : []
  const stuck = ladder.event === null && !attempt.isGoalReached ? [ladder.where, ladder.what] : []
  const rungs: readonly (readonly [string, string])[] = [
    ...(asked.has('where') || asked.has('what') ? [['Where to look', ladder.where] as const] : []),
    ...(asked.has('what') ? [['What to do', ladder.what] as const] : []),
  ]
  const finish = finishOf(attempt)
  const choices: readonly Choice[] = [
    ...(ladder.event === null
      ? []
      : [
          ...(asked.has('where') || asked.has('what')
            ? []
            : [{ label: 'Where do I look?', act: { type: 'help', rung: 'where' } } as const]),
          ...(asked.has('what')
            ? []
            : [{ label: 'What do I do?', act: { type: 'help', rung: 'what' } } as const]),
          { label: 'Do it for me', act: { type: 'help', rung: 'done' } } as const,
        ]),
    ...(attempt.lastDone === null
      ? []
      : [{ label: takeBackLabel(attempt.lastDone), act: { type: 'undo', step: null } } as const]),
    ...(passage.steps.length === 0
      ? []
      : [{ label: 'Take more steps back', act: { type: 'open', id: 'steps' } } as const]),
    whoYouAre,
    finish,
    ...more,
  ]
  return pane(
    'Coach',
    desk,
    [
      ...goalLines(attempt, columns),
      ...[...distance, ...stuck].flatMap((text) => [gap, ...paragraph(text, columns)]),
      ...commented,
      ...(step?.isCoachs ? readLines(attempt, columns) : []),
      ...rungs.flatMap(([title, text]) => [
        gap,
        ...heading(title, columns),
        ...paragraph(text, columns),
      ]),
    ],
    choices,
    attempt.isGoalReached ? choices.indexOf(finish) : undefined,
  )
}

const turnLines = (turn: Parameters<typeof turnText>[0], columns: number): readonly PaneLine[] => {
  const told = turnText(turn)
  return told === null
    ? []
    : [
        gap,
        ...heading(told.title, columns),
        ...told.lines.flatMap((text) => paragraph(text, columns)),
      ]
}

/** Every step that still stands, the latest first: it is taken back together with those after it. */
export const stepsTaken = (desk: Desk, { passage }: Attempt): Pane => {
  const choices = passage.steps
    .map(
      ({ event, isCoachs }, step): Choice => ({
        label: `${step + 1}. ${describeEvent(event)}${isCoachs ? ' (the coach)' : ''}`,
        act: { type: 'undo', step },
      }),
    )
    .toReversed()
  const words = 'Back to before which step? It is taken back, and all that came after it.'
  return pane('Steps', desk, paragraph(words, desk.columns), [...choices, back])
}
