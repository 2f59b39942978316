import { clauses } from '../../machines/clauses.ts'
import { defaultReadings, type Readings } from '../../machines/readings.ts'
import { createSms } from '../../machines/step.ts'
import { charted } from '../verification/charts.ts'
import { scenarioOf } from './counterexample.ts'
import { invariants } from './invariants.ts'
import { labelOf, nameOf, type Outcome, perSecond } from './outcome.ts'
import { type Chapter, pinsOf, type Verdict } from './proof-plan.ts'
import type { Figures } from './prove.ts'
import type { Stop } from './space.ts'

const advice: Readonly<Record<Stop, string>> = {
  states: 'the limit of states was hit: give --states more, or take one aspect or a smaller world',
  memory: 'the limit of memory was hit: give --memory more, or take one aspect or a smaller world',
  time: 'the limit of time was hit: give --minutes more, or take one aspect or a smaller world',
  stopped: 'it was stopped',
}

const sizeOf = (figures: Figures): string =>
  `${figures.states} states, ${figures.transitions} transitions, depth ${figures.depth}, ${perSecond(figures)} states a second, ${figures.bytes} bytes a state` +
  (figures.stop === null
    ? ''
    : `; not seen whole, only what is at most ${figures.complete} events away: ${advice[figures.stop]}`)

/** What came of searches, for a person to read; a broken invariant as the scenario that breaks it. */
export const exploredText = (outcomes: readonly Outcome[]): readonly string[] => [
  ...outcomes.flatMap(linesOf),
  ...(outcomes[0]?.chapter.task === 'prove' ? summaryOf(outcomes) : []),
]

const linesOf = ({ chapter, verdicts, isDone }: Outcome): readonly string[] => {
  const unfinished = isDone ? [] : [`${labelOf(chapter)}: not finished`]
  if (chapter.task === 'prove') return [...proofLines(chapter, verdicts), ...unfinished]
  return [...verdicts.flatMap((verdict) => otherLines(chapter, verdict)), ...unfinished]
}

const proofLines = (chapter: Chapter, verdicts: readonly Verdict[]): readonly string[] => {
  const proofs = verdicts.flatMap((verdict) => ('proof' in verdict ? [verdict] : []))
  const [first] = proofs
  if (!first) return []
  const largest = proofs.toSorted((one, other) => other.proof.states - one.proof.states)[0] ?? first
  const broken = proofs.flatMap(({ readings, proof }) =>
    proof.broken.map((one) => ({ readings, ...one })),
  )
  const told = new Set<string>()
  const isWhole = proofs.every(({ proof }) => proof.stop === null)
  const holds = `${invariants.length} invariants hold${isWhole ? '' : ', as far as was seen,'}`
  const given = proofs.filter(({ proof }) => proof.stop !== null)
  return [
    `${labelOf(chapter)}: ${sizeOf(first.proof)}`,
    `  ${broken.length === 0 ? holds : 'BROKEN'} under ${verdicts.length} sets of readings, ${proofs.length} of which can differ; the largest has ${largest.proof.states} states`,
    ...given.map(
      ({ readings, proof }) =>
        `  given up under ${pinned(readings)}: ${sizeOf(proof)}; ${proof.strolled} steps at random beyond`,
    ),
    ...broken.flatMap(({ invariant, way, readings, error }) => {
      if (told.has(invariant)) return [`  BROKEN too under ${pinned(readings)}: ${invariant}`]
      told.add(invariant)
      const { beginning, worldName } = chapter
      const sms = createSms({ readings })
      return [
        `  BROKEN under ${pinned(readings)}: ${invariant} (${clausesOf(invariant)})`,
        ...(error === undefined ? [] : [`  ${error}`]),
        ...scenarioOf(invariant, way, { beginning, worldName, sms, readings }).map(
          (line) => `    ${line}`,
        ),
      ]
    }),
  ]
}

const pinned = (readings: Readings): string =>
  pinsOf(readings, defaultReadings).join(' ') || 'our readings'

const clausesOf = (name: string): string =>
  invariants
    .find((one) => one.name === name)
    ?.clauses.filter((id) => id in clauses)
    .join(', ') ?? ''

const summaryOf = (outcomes: readonly Outcome[]): readonly string[] => {
  const proofs = outcomes
    .flatMap(({ verdicts }) => verdicts)
    .flatMap((verdict) => ('proof' in verdict ? [verdict.proof] : []))
  const sum = (of: (proof: (typeof proofs)[number]) => number) =>
    proofs.reduce((total, proof) => total + of(proof), 0)
  const broken = new Set(proofs.flatMap((proof) => proof.broken.map(({ invariant }) => invariant)))
  return [
    `In all: ${proofs.length} searches, ${sum(({ states }) => states)} states, ${sum(({ transitions }) => transitions)} transitions; ${invariants.length - broken.size} of ${invariants.length} invariants hold.`,
  ]
}

const otherLines = (chapter: Chapter, verdict: Verdict): readonly string[] => {
  const where = `${nameOf(chapter.worldName)}, ${verdict.aspect}`
  if ('survey' in verdict) {
    const { figures, screens, taken } = verdict.survey
    return [
      `${where}: ${sizeOf(figures)}; ${screens.length} screens, ${taken.length} of ${charted().arrows.length} transitions of the charts`,
    ]
  }
  if (!('walks' in verdict)) return []
  const { walks, taken, steps, atLeast } = verdict.walks
  const { beginning, worldName } = chapter
  const { readings } = verdict
  const sms = createSms({ readings })
  return [
    `# ${where}: ${walks.length} walks of ${steps} steps take ${taken.length} ${chapter.task} that none before took; ${atLeast} steps are the least that could`,
    ...walks.flatMap((walk, at) =>
      scenarioOf(
        `${where}, walk ${at + 1}`,
        walk.map(({ event }) => event),
        { beginning, worldName, sms, readings },
      ),
    ),
  ]
}
