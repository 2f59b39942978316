import { defaultReadings } from '../../machines/readings.ts'
import { aspects } from './aspects.ts'
import { invariants } from './invariants.ts'
import { figuresIn, type Outcome, perSecond } from './outcome.ts'
import { pinsOf } from './proof-plan.ts'

/** The same for a machine, as JSON: a chapter an entry, in it a verdict for each set of readings. */
export const exploredData = (outcomes: readonly Outcome[]) =>
  outcomes.map(({ chapter, verdicts, isDone }) => ({
    world: chapter.worldName,
    task: chapter.task,
    isDone,
    results: verdicts.map((verdict) => {
      const { aspect } = verdict
      const figures = figuresIn(verdict)
      const readings = pinsOf(verdict.readings, defaultReadings)
      const common = {
        aspect,
        about: aspects[aspect].about,
        readings,
        ...(figures && { ...figures, statesPerSecond: perSecond(figures) }),
      }
      if ('sameAs' in verdict) return { ...common, sameAs: pinsOf(verdict.sameAs, defaultReadings) }
      if ('survey' in verdict) {
        const { screens, taken } = verdict.survey
        return { ...common, screens, taken }
      }
      if ('walks' in verdict) {
        const { walks, taken, steps, atLeast } = verdict.walks
        return { ...common, walks, taken, steps, atLeast }
      }
      const { broken, asked, strolled } = verdict.proof
      return {
        ...common,
        asked,
        strolled,
        holds: invariants
          .map(({ name }) => name)
          .filter((name) => !broken.some(({ invariant }) => invariant === name)),
        broken,
      }
    }),
  }))
