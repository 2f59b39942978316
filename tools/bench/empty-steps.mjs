// The features with steps that do nothing, for tools/bench/features.ts.
export default {
  import: ['tools/tsx-loader.ts', 'features/support/parameters.ts', 'tools/bench/empty-steps.ts'],
  paths: ['features/**/*.feature'],
  format: ['summary'],
}
