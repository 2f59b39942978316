import type { Mode, Result } from '../records/attempt.ts'
import { dayOf, timeOf } from '../screens/dates.ts'
import { adviceText } from './advice.ts'
import { type CommandLine, sayingSmsSim } from './command-line.ts'
import type { Debrief } from './debrief.ts'
import { debriefText, figuresOf, verdictOf } from './debrief-text.ts'
import type { Review } from './review.ts'

/** A review as lines of text. */
export const reviewText = (review: Review, commandLine = sayingSmsSim): readonly string[] => [
  headText(review, commandLine),
  ...review.remarks,
  '',
  ...bodyText(review),
]

/** Which attempt it is, of what, and whether it has ended. */
export const headText = (
  { number, lesson, world, mode, begunAt, state }: Review,
  commandLine: CommandLine,
): string =>
  `Attempt ${number}: ${lesson === null ? `world ${world}` : `lesson ${lesson}`}, ${mode}, begun on ${dayOf(begunAt)} at ${timeOf(begunAt)} UTC. ${
    state === 'ended'
      ? 'It has ended.'
      : `It has not ended, and this is how it stands: ${commandLine(`rehearse --resume ${number}`)} goes on with it.`
  }`

/** Of what goes on there is no verdict yet. */
export const verdictIn = ({ state }: Review, debrief: Debrief): string =>
  state === 'ended' ? verdictOf(debrief) : `${debrief.lesson.title}: not ended yet.`

const bodyText = (review: Review): readonly string[] => {
  const { debrief, result, happened, advice } = review
  if (debrief !== null)
    return debriefText(debrief, advice, verdictIn(review, debrief)).map(({ text, isHeading }) =>
      isHeading && !text.endsWith('.') ? `${text}:` : text,
    )
  return [
    ...(result === null ? [] : [...recordedText(review.mode, result), '']),
    'What was done:',
    ...happenedText(happened),
    ...(advice.length === 0 ? [] : ['', 'What to rehearse next:', ...advice.map(adviceText)]),
  ]
}

/** A judgement that stands in the record, where its lesson can no longer be followed. */
export const recordedText = (mode: Mode, result: Result): readonly string[] => [
  `The goal was ${result.goalReached ? '' : 'not '}reached.${
    result.passed === null ? '' : ` The test was ${result.passed ? '' : 'not '}passed.`
  }`,
  ...figuresOf({ mode, result }),
]

/** What happened, each thing with its virtual instant. */
export const happenedText = (happened: Review['happened']): readonly string[] =>
  happened.length === 0
    ? ['Nothing.']
    : happened.map(({ at, text }) => `${dayOf(at)}, ${timeOf(at)} UTC: ${text}`)
