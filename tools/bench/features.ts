import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../bundle.ts'
import { measurePair, type Pair, timed } from './measure.ts'

const cucumber = join(root, 'node_modules/@cucumber/cucumber/bin/cucumber.js')

/** One run of all features in a process of its own, start-up included. */
const run = (env: Readonly<Record<string, string>>): number =>
  timed(() => {
    const { status, stderr } = spawnSync(process.execPath, [cucumber, '--format', 'summary'], {
      cwd: root,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`the features failed: ${stderr.slice(0, 500)}`)
  })

/** All features on the model, against the same features with steps that do nothing. */
export const featuresAgainstEmptySteps = (): Promise<Pair> =>
  measurePair(
    'all features on ref: against the same with empty steps, ms',
    1.3,
    7,
    () => run({}),
    () => run({ SMS_EMPTY_STEPS: '1' }),
  )
