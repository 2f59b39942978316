import { resolve } from 'node:path'
import type { Envelope } from '@cucumber/messages'
import { shown } from '../worlds/fault.ts'
import { withoutLines } from './feature-files.ts'
import type { Run } from './run-features.ts'

/**
 * cucumber-js takes every path for a pattern, and one that begins with @ for a list of paths: `[draft]/a.feature` would lead
 * it to no file, and it would say nothing. So a plugin tells it where the files and the steps are.
 *
 * It stands in a module of its own that needs nothing beside itself, for cucumber-js loads a plugin by its address.
 */
const plugin = `export default {
  type: 'plugin',
  coordinator({ on, options }) {
    on('paths:resolve', (paths) => {
      paths.sourcePaths = options.files
      paths.importPaths = options.support
      // The filter of lines holds this very list.
      paths.unexpandedSourcePaths.splice(0, Infinity, ...options.paths)
    })
  },
}`

/** What makes cucumber-js read the files of a run, and nothing else. */
export const exactPaths = (run: Pick<Run, 'cwd' | 'paths' | 'support'>) => ({
  // Where nothing is named, it looks for features itself.
  paths: ['told-by-plugin.feature'],
  import: [run.support],
  plugin: [`data:text/javascript,${encodeURIComponent(plugin)}`],
  pluginOptions: { files: filesOf(run), support: [run.support], paths: [...run.paths] },
})

const filesOf = ({ cwd, paths }: Pick<Run, 'cwd' | 'paths'>): string[] => [
  ...new Set(paths.map((path) => resolve(cwd, withoutLines(path)))),
]

/**
 * A feature that was passed over must not look like one that passed.
 *
 * @throws OtherFilesError where what was read is not what was to be run
 */
export const refuseOtherFiles = (
  messages: readonly Envelope[],
  run: Pick<Run, 'cwd' | 'paths'>,
): void => {
  const files = new Set(filesOf(run))
  const read = new Set(
    messages.flatMap(({ source }) => (source ? [resolve(run.cwd, source.uri)] : [])),
  )
  const facts = [
    ...[...files].filter((file) => !read.has(file)).map((file) => `${shown(file)} was not read`),
    ...[...read]
      .filter((file) => !files.has(file))
      .map((file) => `${shown(file)} was read and is none of them`),
  ]
  if (facts.length > 0) throw new OtherFilesError(facts.join('; '))
}

/** cucumber-js has read other files than it was given. */
export class OtherFilesError extends Error {
  override readonly name = 'OtherFilesError'
}
