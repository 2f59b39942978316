import type { ClauseId } from '../../machines/clauses.ts'
import { placeOf } from '../../machines/place.ts'
import type { Allowance, Mode, Result } from '../records/attempt.ts'
import { spellInWords } from '../simulation/spell.ts'
import type { Lesson, Limits } from './lesson.ts'
import { countSteps, type Passage, type Passed } from './passage.ts'

/** What a wrong turn takes of a hundred points. */
export const pointsAWrongTurn = 10

/** The limits of a lesson as they apply: as it sets them, ten times as long, or none (WCAG 2.2.1). */
export const limitsOf = ({ limits }: Lesson, allowance: Allowance): Limits => {
  if (allowance === 'off') return { steps: null, simulated: null, real: null }
  const times = allowance === 'tenfold' ? 10 : 1
  const widened = (limit: number | null) => (limit === null ? null : limit * times)
  return {
    steps: widened(limits.steps),
    simulated: widened(limits.simulated),
    real: widened(limits.real),
  }
}

/** The limits in words, as they are shown before the start. */
export const limitsText = ({ steps, simulated, real }: Limits): readonly string[] => [
  ...(steps === null ? [] : [`${steps} steps`]),
  ...(simulated === null ? [] : [`${spellInWords(simulated)} of simulated time`]),
  ...(real === null ? [] : [`${spellInWords(real)} of your time`]),
]

interface Judged {
  readonly passage: Passage
  readonly mode: Mode
  readonly allowance: Allowance
  /** Real milliseconds that were spent. */
  readonly real: number
  /** The transitions of the charts that were taken. */
  readonly transitions: readonly string[]
}

/**
 * The judgement on an attempt. Points are a hundred less ten for each wrong turn, what was taken back included, and none
 * before the goal is reached; how long a way is takes none, for every way that leads to the goal is right. Only a test is passed or failed: passed where the goal was
 * reached within the limits, with the points of the pass mark and without a critical mistake.
 */
export const judge = ({ passage, mode, allowance, real, transitions }: Judged): Result => {
  const { tracker, finder, here, all, standing } = passage
  const { lesson } = tracker
  const turns = all.flatMap(({ turn }) => turn ?? [])
  const wrongTurns = turns.filter(({ kind }) => kind === 'wrong' || kind === 'critical').length
  const goalReached = tracker.isReached(here)
  const points = goalReached ? Math.max(0, 100 - pointsAWrongTurn * wrongTurns) : 0
  const critical = [
    ...new Set(all.flatMap(({ after }) => tracker.broken(after)).map(({ sentence }) => sentence)),
  ]
  const steps = countSteps(passage.steps.map(({ event }) => event))
  const simulated = here.state.now - lesson.now
  const overLimits = overrun(limitsOf(lesson, allowance), { steps, simulated, real })
  const way = finder.wayFrom(tracker.start())
  const isPassed =
    goalReached && critical.length === 0 && overLimits.length === 0 && points >= lesson.passMark
  const mistaken = turns
    .filter(({ kind }) => kind === 'wrong' || kind === 'critical')
    .flatMap(({ reasons }) => reasons.flatMap(({ clauses }) => clauses))
  return {
    goalReached,
    passed: mode === 'test' ? isPassed : null,
    points,
    passMark: lesson.passMark,
    critical,
    wrongTurns,
    steps,
    shortest: way === null ? null : way.length,
    helped: passage.helps.length,
    doneForYou: standing.filter(({ isCoachs, turn }) => isCoachs && turn !== null).length,
    overLimits: [...overLimits],
    simulated,
    real,
    rehearsed: clausesGoneThrough(lesson, standing),
    mistaken: [...new Set(mistaken)],
    transitions: [...transitions],
  }
}

const overrun = (
  limits: Limits,
  used: { readonly steps: number; readonly simulated: number; readonly real: number },
): readonly string[] =>
  limitsText({
    steps: isOver(used.steps, limits.steps),
    simulated: isOver(used.simulated, limits.simulated),
    real: isOver(used.real, limits.real),
  })

const isOver = (used: number, limit: number | null): number | null =>
  limit !== null && used > limit ? limit : null

/** Of the clauses that the lesson teaches: all once its goal is reached, before that those of the screens that were seen. */
const clausesGoneThrough = (lesson: Lesson, standing: readonly Passed[]): ClauseId[] => {
  const seen = new Set(
    standing.flatMap(({ after }) =>
      after.state.tabs.flatMap(({ session }) => placeOf(session).clauses),
    ),
  )
  const last = standing.at(-1)
  return lesson.clauses.filter((clause) => seen.has(clause) || last?.turn?.after === 0)
}
