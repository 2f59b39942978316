import type { Mode } from '../records/attempt.ts'
import type { Attempt } from './attempt.ts'
import { spellText } from './debrief-text.ts'
import { limitsText, pointsAWrongTurn } from './judge.ts'
import type { Lesson } from './lesson.ts'
import { countSteps } from './passage.ts'

/** What each way to go through a lesson is, in a line. */
export const modeNotes: Readonly<Record<Mode, string>> = {
  watch: 'the shortest way is played to you, step by step, and told clause by clause',
  practise: 'a coach helps where you ask, and steps can be taken back',
  test: 'no coach and no hints; at the end you have passed or not',
  explore: 'do what you like; nothing is judged',
}

/** What is told before a lesson begins: who one is, what one knows, what is to be achieved, and by what one is judged. */
export const taskText = (attempt: Attempt): readonly string[] => {
  const { lesson, mode } = attempt
  return [
    `Lesson: ${lesson.title}. Mode: ${mode}, ${modeNotes[mode]}.`,
    lesson.who,
    'What you know:',
    ...lesson.know.map((sentence) => `- ${sentence}`),
    `Goal: ${lesson.goal.say}`,
    ...termsText(attempt),
  ]
}

/** By what an attempt is judged, and what limits it has; nothing where it has neither. */
export const termsText = ({ lesson, mode, allowance, limits }: Attempt): readonly string[] => {
  const allowed = limitsText(limits)
  const stated =
    allowed.length === 0
      ? allowance === 'off' && limitsText(lesson.limits).length > 0
        ? 'Limits: none, for they are turned off.'
        : 'Limits: none.'
      : `Limits: ${allowed.join(', ')}${allowance === 'tenfold' ? ', ten times those of a test' : ''}.`
  if (mode === 'test') return [`This is a test: ${passMarkText(lesson)}`, stated]
  return mode === 'practise' ? [`In a test: ${passMarkText(lesson)}`, stated] : []
}

const passMarkText = ({ passMark }: Lesson): string =>
  `the pass mark is ${passMark} of 100 points. Each wrong turn takes ${pointsAWrongTurn}; a critical mistake fails it.`

/** What is asked of whoever ends an attempt short of its goal, and what can be answered. */
export const endEarlyText = {
  question: 'The goal is not reached. Finish all the same?',
  no: 'No, go on',
  yes: 'Yes, finish',
} as const

/** How much of the limits is used up. */
export const usedText = (attempt: Attempt): string => {
  const { passage, lesson, realTime } = attempt
  const steps = countSteps(passage.steps.map(({ event }) => event))
  const simulated = passage.here.state.now - lesson.now
  return `Steps so far: ${steps}. Simulated time: ${spellText(simulated)}. Your time: ${spellText(realTime)}.`
}
