import { join } from 'node:path'
import type { Run } from '../verification/run-features.ts'
import { packageFolder } from '../worlds/package-folder.ts'
import { UsageError } from './usage-error.ts'

/** The features that come with the program, and the steps with which any are run. */
export const shippedFeatures = (): Pick<Run, 'cwd' | 'paths' | 'support'> => {
  const home = packageFolder() ?? '.'
  return { cwd: home, paths: ['features'], support: join(home, 'dist', 'steps.js') }
}

/** What is wrong with features, reports and addresses is wrong use: told as it is, with its place. */
export const told = async <Value>(act: () => Promise<Value>): Promise<Value> => {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Error && ofTheCaller.includes(error.name))
      throw new UsageError(error.message)
    throw error
  }
}

/** Known by their names: verify need not load what makes mutants in order to say what is wrong with a feature. */
const ofTheCaller = [
  'FeatureError',
  'SelectionError',
  'ReportError',
  'UnknownSystemError',
  'UnknownMutantError',
  'FailsAlreadyError',
]
