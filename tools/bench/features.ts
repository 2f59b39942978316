import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, root } from '../bundle.ts'
import { measurePair, type Pair, timed } from './measure.ts'

const cucumber = join(root, 'node_modules/@cucumber/cucumber/bin/cucumber.js')

/** One run of all features in a process of its own, start-up included, in milliseconds. */
const run = (steps: string): number =>
  timed(() => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [cucumber, '--config', 'tools/bench/features.mjs'],
      { cwd: root, encoding: 'utf8', env: { ...process.env, SMS_BENCH_STEPS: steps } },
    )
    if (status !== 0) throw new Error(`the features failed: ${(stdout + stderr).slice(-500)}`)
  })

/** Steps that do nothing, bundled as ours are, in a folder from where they find the same cucumber-js. */
const withEmptySteps = async <Value>(act: (steps: string) => Promise<Value>): Promise<Value> => {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'sms-bench-'))
  try {
    const { files } = await bundle({ empty: 'tools/bench/empty-steps.ts' }, folder)
    for (const { path, contents } of files) writeFileSync(path, contents)
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    return await act(join(folder, 'empty.js'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** All features on the model, against the same features with steps that do nothing. */
export const featuresAgainstEmptySteps = (): Promise<Pair> =>
  withEmptySteps((empty) =>
    measurePair(
      'all features on ref: against the same with empty steps, ms',
      1.3,
      9,
      () => run(join(root, 'dist/steps.js')),
      () => run(empty),
    ),
  )
