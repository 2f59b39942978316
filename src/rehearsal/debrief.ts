import { type ClauseId, clauses as catalogue } from '../../machines/clauses.ts'
import type { Mode, Result } from '../records/attempt.ts'
import { describeEvent } from '../simulation/told.ts'
import { ladderAt } from './ladder.ts'
import type { Lesson } from './lesson.ts'
import type { Passage } from './passage.ts'
import type { TurnKind } from './turn.ts'

/** What there is to be said of an attempt that is over, or of one that still goes on. */
export interface Debrief {
  readonly lesson: Pick<Lesson, 'name' | 'title' | 'passMark'> & { readonly goal: string }
  readonly mode: Mode
  readonly result: Result
  /** Everything that was done, in order. */
  readonly done: readonly Done[]
  /** The steps of a shortest way. */
  readonly shortest: readonly string[]
  readonly mistakes: readonly Mistake[]
  /** What has not come about of the goal. */
  readonly missing: readonly string[]
}

export interface Done {
  readonly text: string
  readonly kind: TurnKind
  /** The coach did it. */
  readonly isCoachs: boolean
  /** It was taken back. */
  readonly isUndone: boolean
}

export interface Mistake {
  /** The step at which it was made, from 1. */
  readonly step: number
  readonly done: string
  readonly isCritical: boolean
  readonly texts: readonly string[]
  readonly clauses: readonly Cited[]
}

/** A clause, where it stands in the manual, and what it says, in our words. */
export interface Cited {
  readonly clause: ClauseId
  readonly where: string
  readonly says: string
}

export const cited = (clause: ClauseId): Cited => ({
  clause,
  where: catalogue[clause].where,
  says: catalogue[clause].says,
})

/** The debrief of an attempt, made of its passage alone. */
export const debriefOf = (passage: Passage, mode: Mode, result: Result): Debrief => {
  const { tracker, all, standing } = passage
  const { lesson } = tracker
  const steps = all.filter(({ turn }) => turn !== null)
  return {
    lesson: {
      name: lesson.name,
      title: lesson.title,
      passMark: lesson.passMark,
      goal: lesson.goal.say,
    },
    mode,
    result,
    done: steps.map((one) => ({
      text: describeEvent(one.event),
      kind: one.turn?.kind ?? 'aside',
      isCoachs: one.isCoachs,
      isUndone: !standing.includes(one),
    })),
    shortest: shortestWayText(passage),
    mistakes: steps.flatMap(({ turn, event }, at) =>
      turn && (turn.kind === 'wrong' || turn.kind === 'critical')
        ? [
            {
              step: at + 1,
              done: describeEvent(event),
              isCritical: turn.kind === 'critical',
              texts: turn.reasons.map(({ text }) => text),
              clauses: [...new Set(turn.reasons.flatMap(({ clauses }) => clauses))].map(cited),
            },
          ]
        : [],
    ),
    missing: tracker.missing(passage.here).map(({ sentence }) => sentence),
  }
}

/** What is to be done on a shortest way, step by step, as the coach says it. */
const shortestWayText = ({ tracker, finder }: Passage): readonly string[] => {
  const lines: string[] = []
  let here = tracker.start()
  for (const event of finder.wayFrom(here) ?? []) {
    lines.push(ladderAt(tracker, finder, here).what)
    here = tracker.after(here, event)
  }
  return lines
}
