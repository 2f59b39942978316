import { spellInWords } from '../simulation/spell.ts'
import { type Advice, adviceText } from './advice.ts'
import type { Debrief, Done, Mistake } from './debrief.ts'

/** A line of a debrief: text, or a heading above some. */
export interface DebriefLine {
  readonly text: string
  readonly isHeading: boolean
}

const heading = (text: string): DebriefLine => ({ text, isHeading: true })
const line = (text: string): DebriefLine => ({ text, isHeading: false })
const gap = line('')

/** A debrief as lines, for a terminal, for plain text and for a page alike; and what to rehearse next. */
export const debriefText = (
  debrief: Debrief,
  advice: readonly Advice[] = [],
  verdict = verdictOf(debrief),
): readonly DebriefLine[] => [
  heading(verdict),
  ...figuresOf(debrief).map(line),
  ...section('Still missing', debrief.missing),
  ...(debrief.mistakes.length === 0
    ? []
    : [gap, heading('Mistakes'), ...debrief.mistakes.flatMap(mistakeLines)]),
  // Who watched has done nothing: what was shown is the shortest way.
  ...section('What was done', debrief.mode === 'watch' ? [] : debrief.done.map(doneText)),
  ...section(
    'The shortest way',
    debrief.shortest.map((text, at) => `${at + 1}. ${text}`),
  ),
  ...section('What to rehearse next', advice.map(adviceText)),
]

const section = (title: string, texts: readonly string[]): readonly DebriefLine[] =>
  texts.length === 0 ? [] : [gap, heading(title), ...texts.map(line)]

/** The verdict in a sentence. */
export const verdictOf = ({ lesson, mode, result }: Debrief): string => {
  const { goalReached, passed } = result
  const reached = goalReached ? 'the goal was reached' : 'the goal was not reached'
  if (passed === null) return `${lesson.title}: ${mode === 'watch' ? 'watched' : reached}.`
  return `${lesson.title}: ${passed ? 'passed' : 'not passed'}, ${reached}.`
}

/** The figures of a judgement, a sentence each. */
export const figuresOf = ({
  mode,
  result,
}: Pick<Debrief, 'mode' | 'result'>): readonly string[] => {
  const isJudged = mode === 'practise' || mode === 'test'
  const { points, passMark, critical, wrongTurns, steps, shortest } = result
  const { helped, doneForYou, overLimits, simulated, real } = result
  const beyond = shortest === null ? null : Math.max(0, steps - shortest)
  return [
    ...(isJudged
      ? [`Points: ${points} of 100${mode === 'test' ? `; the pass mark is ${passMark}` : ''}.`]
      : []),
    ...critical.map((sentence) => `Critical mistake: ${sentence}.`),
    ...overLimits.map((limit) => `Over the limit of ${limit}.`),
    ...(isJudged ? [`Wrong turns: ${wrongTurns}.`] : []),
    `Steps: ${steps}${shortest === null ? '' : `; the shortest way takes ${shortest}`}${
      goalIsLong(result.goalReached, beyond) ? `, so yours was ${beyond} longer` : ''
    }.`,
    ...(mode === 'practise'
      ? [`The coach was ${times(helped)}, and did ${doneForYou} of the steps.`]
      : []),
    `Time: ${spellText(simulated)} in the simulation, ${spellText(real)} of your own.`,
  ]
}

const goalIsLong = (isReached: boolean, beyond: number | null): boolean =>
  isReached && beyond !== null && beyond > 0

const times = (count: number): string =>
  count === 0 ? 'never asked' : count === 1 ? 'asked once' : `asked ${count} times`

/** Whole seconds: nobody counts the rest. */
export const spellText = (ms: number): string =>
  ms < 1_000 ? 'less than a second' : spellInWords(Math.round(ms / 1_000) * 1_000)

const marks: Readonly<Record<Done['kind'], string>> = {
  on: '',
  aside: '',
  detour: ' [away from the goal]',
  wrong: ' [wrong turn]',
  critical: ' [critical mistake]',
}

/** One thing that was done, with what it was. */
export const doneText = ({ text, kind, isCoachs, isUndone }: Done, at: number): string =>
  `${at + 1}. ${text}${marks[kind]}${isCoachs ? ' [the coach]' : ''}${isUndone ? ' [taken back]' : ''}`

const mistakeLines = ({
  step,
  done,
  isCritical,
  texts,
  clauses,
}: Mistake): readonly DebriefLine[] => [
  line(`Step ${step}${isCritical ? ', critical' : ''}: ${done}`),
  ...texts.map(line),
  ...clauses.map(({ clause, where, says }) => line(`${clause} (${where}): ${says}`)),
]
