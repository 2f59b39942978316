// The features with steps that do nothing, for tools/bench/features.ts.
import { enableCompileCache } from 'node:module'

enableCompileCache()

export default {
  import: ['features/support/parameters.ts', 'tools/bench/empty-steps.ts'],
  paths: ['features/**/*.feature'],
  format: ['summary'],
}
