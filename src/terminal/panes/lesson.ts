import type { Attempt } from '../../rehearsal/attempt.ts'
import { debriefOf } from '../../rehearsal/debrief.ts'
import { debriefText } from '../../rehearsal/debrief-text.ts'
import { limitsText } from '../../rehearsal/judge.ts'
import type { Player, Shown } from '../../rehearsal/player.ts'
import { turnText } from '../../rehearsal/turn-text.ts'
import { describeEvent } from '../../simulation/told.ts'
import { type Speed, speeds, type Trainer } from '../trainer.ts'
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

/** What a lesson has on the desk: the coach, the task, the player, and at the end the debrief. */
export const lessonPane = (desk: Desk, attempt: Attempt, more: readonly Choice[]): Pane => {
  const [opened] = openIn(desk)
  if (attempt.hasEnded) return debriefPane(desk, attempt)
  if (opened === 'briefing') return briefing(desk, attempt)
  if (opened === 'steps') return stepsTaken(desk, attempt)
  const { player } = desk.trainer
  if (player) return watching(desk, attempt, player)
  return attempt.mode === 'practise' ? coach(desk, attempt, more) : task(desk, attempt, more)
}

const pane = (
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

const back: Choice = { label: 'Back', act: { type: 'goBack' } }
const beginIt: Choice = { label: 'Begin', act: { type: 'begin' } }
const finish: Choice = { label: 'Finish, and see how it went', act: { type: 'finish' } }
const whoYouAre: Choice = {
  label: 'Who you are and what you know',
  act: { type: 'open', id: 'briefing' },
}

const goalLines = ({ lesson, isGoalReached }: Attempt, columns: number): readonly PaneLine[] => [
  ...heading(lesson.title, columns),
  ...paragraph(`Goal: ${lesson.goal.say}`, columns),
  ...(isGoalReached ? [gap, ...paragraph('You have reached the goal.', columns, 'heading')] : []),
]

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

const coach = (desk: Desk, attempt: Attempt, more: readonly Choice[]): Pane => {
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
    ...(passage.steps.length === 0
      ? []
      : [
          { label: 'Take the last step back', act: { type: 'undo', step: null } } as const,
          { label: 'Take more steps back', act: { type: 'open', id: 'steps' } } as const,
        ]),
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
    attempt.isGoalReached ? choices.indexOf(finish) : 0,
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
const stepsTaken = (desk: Desk, { passage }: Attempt): Pane => {
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

const task = (desk: Desk, attempt: Attempt, more: readonly Choice[]): Pane => {
  const { columns } = desk
  const isTest = attempt.mode === 'test'
  return pane(
    isTest ? 'Test' : 'Lesson',
    desk,
    [...goalLines(attempt, columns), ...conditions(attempt, columns)],
    [whoYouAre, isTest ? { ...finish, label: 'Hand in, and see how it went' } : finish, ...more],
  )
}

const watching = (desk: Desk, attempt: Attempt, player: Player): Pane => {
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
    next ? 0 : choices.length,
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

/** What was read in the last step: nobody has seen it otherwise, where it was done for the trainee. */
const readLines = ({ lastStep, simulation }: Attempt, columns: number): readonly PaneLine[] => {
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
