import { join } from 'node:path'
import { RefDriver } from '../../src/conformance/ref-driver.ts'
import { mutants } from '../../src/mutation/mutants.ts'
import { sampleOf } from '../../src/mutation/sample.ts'
import { play, playablesIn } from '../../src/mutation/suite.ts'
import { Trials } from '../../src/mutation/trials.ts'
import { root } from '../bundle.ts'
import { measurePair, type Pair } from './measure.ts'

/** Of each kind as many as there are among all, so that a round does not take half a minute. */
const sampled = 150

/**
 * What a mutant costs, against a run of all features on the right system, both in this process: as many runs as there are
 * mutants is what it would take to try them one by one.
 */
export const mutantAgainstAllFeatures = async (): Promise<Pair> => {
  const scenarios = await playablesIn({
    cwd: root,
    paths: ['features'],
    support: join(root, 'features', 'index.ts'),
  })
  const trials = await Trials.of(scenarios)
  const sample = sampleOf(mutants(), sampled, 1)
  const spell = async (act: () => Promise<void>): Promise<number> => {
    const began = performance.now()
    await act()
    return performance.now() - began
  }
  const ours = async (): Promise<number> =>
    (await spell(async () => {
      for (const mutant of sample) await trials.judge(mutant)
    })) / sample.length
  const theirs = (): Promise<number> =>
    spell(async () => {
      const driver = new RefDriver()
      for (const scenario of scenarios) await play(scenario, driver)
    })
  const pair = await measurePair(
    'a mutant against a run of all features in this process, ms',
    0.1,
    5,
    ours,
    theirs,
  )
  return { ...pair, name: `${pair.name}; ${Math.round(1000 / pair.ours)} mutants a second` }
}
