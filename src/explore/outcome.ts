import { basename } from 'node:path'
import type { Chapter, Verdict } from './proof-plan.ts'
import type { Figures } from './prove.ts'

/** What has come of a chapter so far. */
export interface Outcome {
  readonly chapter: Chapter
  readonly verdicts: Verdict[]
  isDone: boolean
}

/** `pair` of `scenarios/proof-worlds/pair.yaml`. */
export const nameOf = (worldName: string): string => basename(worldName, '.yaml')

export const labelOf = ({ worldName, aspects: [only, ...others] }: Chapter): string =>
  others.length > 0 ? nameOf(worldName) : `${nameOf(worldName)}, ${only}`

export const figuresIn = (verdict: Verdict): Figures | null => {
  if ('proof' in verdict) return verdict.proof
  if ('survey' in verdict) return verdict.survey.figures
  return 'walks' in verdict ? verdict.walks.figures : null
}

/** Whether nothing is broken, nothing was given up, and nobody stopped it. */
export const isWhole = ({ verdicts, isDone }: Outcome): boolean =>
  isDone &&
  verdicts.every((verdict) => {
    const figures = figuresIn(verdict)
    return (
      (figures === null || figures.stop === null) &&
      !('proof' in verdict && verdict.proof.broken.length > 0)
    )
  })

export const perSecond = ({ states, took }: Figures): number => Math.round((states * 1_000) / took)
