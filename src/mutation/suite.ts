import type { Readings } from '../../machines/readings.ts'
import { match } from '../authoring/match.ts'
import type { Step } from '../authoring/step.ts'
import { readingsOf } from '../authoring/tags.ts'
import { vocabulary } from '../authoring/vocabulary.ts'
import type { Driver } from '../conformance/driver.ts'
import { Trial } from '../conformance/trial.ts'
import { featureFiles } from '../verification/feature-files.ts'
import { plannedScenarios } from '../verification/planned.ts'
import { type Run, runFeatures } from '../verification/run-features.ts'
import { refuseNothing } from '../verification/selection.ts'
import { refuseFaults } from '../verification/verify.ts'

/** A scenario that is ready to be played again and again: its sentences have been matched. */
export interface Playable {
  readonly uri: string
  readonly line: number
  readonly name: string
  /** With the @. */
  readonly tags: readonly string[]
  readonly readings: Partial<Readings>
  readonly steps: readonly PlayableStep[]
}

interface PlayableStep {
  readonly sentence: string
  readonly line: number
  readonly step: Step
  readonly values: readonly unknown[]
}

/** Where a scenario stopped, and why. */
export interface Stopped {
  readonly step: string
  readonly line: number
  readonly message: string
}

/**
 * The scenarios of some features, read once.
 *
 * @throws FeatureError and SelectionError as a run of them would
 */
export const playablesIn = async ({
  cwd,
  paths,
  support,
}: Pick<Run, 'cwd' | 'paths' | 'support'>): Promise<readonly Playable[]> => {
  const run = { cwd, support, sut: 'ref:', paths: featureFiles(cwd, paths) }
  const messages = await runFeatures(run, { dryRun: true })
  await refuseFaults(messages)
  refuseNothing(messages, { ...run, paths })
  const byId = new Map(messages.flatMap(({ pickle }) => (pickle ? [[pickle.id, pickle]] : [])))
  // In the order of the plan, which is that of the test cases.
  const pickles = messages.flatMap(({ testCase }) =>
    testCase ? (byId.get(testCase.pickleId) ?? []) : [],
  )
  const matched = new Map<string, { readonly step: Step; readonly values: readonly unknown[] }>()
  const stepFor = (sentence: string) => {
    const known = matched.get(sentence) ?? match(sentence, vocabulary)
    matched.set(sentence, known)
    return known
  }
  return plannedScenarios(messages).map(({ uri, line, steps }, at) => {
    const pickle = pickles[at]
    const tags = (pickle?.tags ?? []).map(({ name }) => name)
    return {
      uri,
      line,
      name: pickle?.name ?? '',
      tags,
      readings: readingsOf(tags),
      steps: steps.map(({ text, step }) => ({
        sentence: text,
        line: step.location.line,
        ...stepFor(text),
      })),
    }
  })
}

/** Plays a scenario as Cucumber would; null: it passed. */
export const play = async (
  { readings, steps }: Playable,
  driver: Driver,
): Promise<Stopped | null> => {
  const trial = new Trial(driver, readings)
  let at: PlayableStep | undefined
  try {
    for (const step of steps) {
      at = step
      await step.step.does(trial, step.values)
    }
    trial.end()
    return null
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { step: at?.sentence ?? 'before the first step', line: at?.line ?? 0, message }
  }
}

/** `features/log-in/lockout.feature:12`. */
export const placeOfScenario = ({ uri, line }: Pick<Playable, 'uri' | 'line'>): string =>
  `${uri}:${line}`
