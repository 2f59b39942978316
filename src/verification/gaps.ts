import type { ClauseId } from '../../machines/clauses.ts'
import { optionsOf, type ReadingId, readingIds } from '../../machines/readings.ts'
import { branchText, charted } from './charts.ts'
import type { ClauseAccount } from './clause-accounts.ts'
import type { Verdict } from './clause-verdicts.ts'
import { verdictWords } from './judgement-text.ts'
import { scenariosOfOption } from './reading-scenarios.ts'
import type { ScenarioVerdict } from './scenario-verdicts.ts'
import { uncitedScenarios, uncitedStates, uncitedTransitions } from './uncited.ts'

/** Something that is missing between the manual, the model and the features. */
export interface Gap {
  readonly kind: 'clause' | 'state' | 'transition' | 'scenario' | 'reading'
  /** The clause or a part of it, the path of a state, a place in a feature, an option of a reading. */
  readonly what: string
  readonly fact: string
}

/** `G1-2a: untested`. */
export const gapText = ({ what, fact }: Gap): string => `${what}: ${fact}`

/** Everything that is missing. */
export const gapsIn = (
  accounts: readonly ClauseAccount[],
  scenarios: readonly ScenarioVerdict[],
): readonly Gap[] => [
  ...unproven(accounts),
  ...uncited(scenarios),
  ...readingIds.flatMap((id) => unshownOptions(id, scenarios)),
]

/**
 * Clauses, and parts of them, that have to be proven and are not. One that is awaited with a later guide is not missing,
 * but a scenario of it that is there already and failed is told of.
 */
export const unproven = (accounts: readonly ClauseAccount[]): readonly Gap[] =>
  accounts.flatMap(({ id, due, proof }) => {
    if (!proof) return []
    const isShort = (verdict: Verdict): boolean =>
      verdict === 'failed' ||
      verdict === 'broken' ||
      (due === 'now' && verdict !== 'proven' && verdict !== 'awaited')
    const parts = proof.parts.filter(({ verdict }) => isShort(verdict))
    if (parts.length > 0) return parts.map(({ part, verdict }) => missing(id, verdict, part))
    return isShort(proof.verdict) ? [missing(id, proof.verdict)] : []
  })

const missing = (id: ClauseId, verdict: Verdict, part?: string): Gap => ({
  kind: 'clause',
  what: part === undefined ? id : `${id}.${part}`,
  fact: verdictWords[verdict],
})

const uncited = (scenarios: readonly ScenarioVerdict[]): readonly Gap[] => {
  const all = charted()
  const fact = 'cites no clause'
  return [
    ...uncitedStates(all).map((path): Gap => ({ kind: 'state', what: path, fact })),
    ...uncitedTransitions(all).map(
      (arrow): Gap => ({ kind: 'transition', what: `${arrow.from}, ${branchText(arrow)}`, fact }),
    ),
    ...uncitedScenarios(scenarios).map(
      ({ uri, line, name }): Gap => ({
        kind: 'scenario',
        what: `${uri}:${line}`,
        fact: `cites no clause and no reading: ${name}`,
      }),
    ),
  ]
}

const unshownOptions = (id: ReadingId, scenarios: readonly ScenarioVerdict[]): readonly Gap[] =>
  optionsOf(id)
    .filter((option) =>
      scenariosOfOption(scenarios, id, option).every(({ outcome }) => outcome !== 'passed'),
    )
    .map((option) => ({
      kind: 'reading',
      what: `${id}=${option}`,
      fact: 'no scenario that passed pins it',
    }))
