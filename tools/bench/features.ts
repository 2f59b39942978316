import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../bundle.ts'
import { measurePair, type Pair, timed } from './measure.ts'

const cucumber = join(root, 'node_modules/@cucumber/cucumber/bin/cucumber.js')

/** One run of all features in a process of its own, start-up included, in milliseconds. */
const run = (...args: readonly string[]): number =>
  timed(() => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cucumber, ...args], {
      cwd: root,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`the features failed: ${(stdout + stderr).slice(-500)}`)
  })

/** All features on the model, against the same features with steps that do nothing. */
export const featuresAgainstEmptySteps = (): Promise<Pair> =>
  measurePair(
    'all features on ref: against the same with empty steps, ms',
    1.3,
    9,
    () => run('--format', 'summary'),
    () => run('--config', 'tools/bench/empty-steps.mjs'),
  )
