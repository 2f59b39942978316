import { Writable } from 'node:stream'
import { type ISupportCodeLibrary, loadConfiguration, runCucumber } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import { exactPaths, refuseOtherFiles } from './exact-paths.ts'
import { SelectionError } from './fault.ts'
import { tidied } from './tidy.ts'

/** Which features are run, and on which system. */
export interface Run {
  /** The folder from which paths are read, and which the messages name them by. */
  readonly cwd: string
  /** The address of the system under test, such as `ref:`. */
  readonly sut: string
  /**
   * What is to be run: files, folders and globs; `file:line` for a single scenario. `featureFiles` makes of them what
   * `runFeatures` takes, which is files alone.
   */
  readonly paths: readonly string[]
  /** A tag expression, such as `@G1-2a and not @R-LOCK=30`. */
  readonly tags?: string
  readonly names?: readonly string[]
  /** `2/3`: the second of three parts. */
  readonly shard?: string
  /** `random` or `random:SEED`. */
  readonly order?: string
  readonly parallel?: number
  /** The module that makes the steps and hooks known. */
  readonly support: string
  /** Whether what the charts of the model do is kept with each scenario, for its coverage; of ref: alone. */
  readonly watchesCharts?: true
}

/** Steps and hooks by the module that made them known: it is loaded once in a process, and registers itself only then. */
const libraries = new Map<string, ISupportCodeLibrary>()

/** What cucumber-js itself writes to the terminal is not shown: its messages say the same, and we judge those. */
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() })

/**
 * Runs feature files through cucumber-js's own API and gives back all its messages.
 *
 * @returns them in the order in which they came
 * @throws SelectionError where the tag expression is none
 * @throws OtherFilesError where what was read is not what was to be run
 * @throws whatever else cucumber-js throws where it cannot even begin
 */
export const runFeatures = async (
  run: Run,
  { dryRun }: { readonly dryRun: boolean },
): Promise<readonly Envelope[]> => {
  const messages: Envelope[] = []
  const stdout = nowhere()
  const stderr = nowhere()
  const environment = { cwd: run.cwd, stdout, stderr, env: process.env }
  const { runConfiguration } = await loadConfiguration(
    { file: false, provided: provided(run, dryRun) },
    environment,
  )
  try {
    const { support } = await runCucumber(
      { ...runConfiguration, support: libraries.get(run.support) ?? runConfiguration.support },
      environment,
      (message) => messages.push(tidied(message)),
    )
    libraries.set(run.support, support)
    refuseOtherFiles(messages, run)
    return messages
  } catch (error) {
    throw asTagFault(error) ?? error
  }
}

/**
 * A faulty tag expression. cucumber-js tells it by an Error like any other, whose cause is one of the parser:
 * `Tag expression "@a and" could not be parsed because of syntax error: Expected operand.`
 */
const asTagFault = (error: unknown): SelectionError | undefined => {
  const cause = error instanceof Error ? error.cause : undefined
  if (!(cause instanceof Error)) return undefined
  const [, written, fact] =
    /^Tag expression "(.*)" could not be parsed because of syntax error: (.*?)\.?$/s.exec(
      cause.message,
    ) ?? []
  if (written === undefined || fact === undefined) return undefined
  return new SelectionError(
    `found ${JSON.stringify(written)} behind --tags; expected tags joined by and, or, not: ${fact}`,
  )
}

const provided = (run: Run, dryRun: boolean) => ({
  ...exactPaths(run),
  tags: run.tags ?? '',
  name: [...(run.names ?? [])],
  order: (run.order ?? 'defined') as 'defined',
  parallel: dryRun ? 0 : (run.parallel ?? 0),
  ...(run.shard !== undefined && { shard: run.shard }),
  dryRun,
  strict: true,
  format: ['summary'],
  publish: false,
  worldParameters: {
    sut: run.sut,
    mayLack: true,
    ...(run.watchesCharts && { watchesCharts: true }),
  },
})
