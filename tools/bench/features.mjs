// All features, with the steps of a bundle: SMS_BENCH_STEPS names it. For tools/bench/features.ts.
import { enableCompileCache } from 'node:module'

enableCompileCache()

export default {
  import: [process.env.SMS_BENCH_STEPS],
  paths: ['features/**/*.feature'],
  format: ['summary'],
  worldParameters: { sut: 'ref:' },
}
