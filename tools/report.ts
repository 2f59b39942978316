import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { mutantsFile } from '../src/mutation/figures.ts'
import { gapsInCoverage } from '../src/verification/coverage.ts'
import { makeFolder } from '../src/verification/make-folder.ts'
import { type Kills, reportOf } from '../src/verification/report.ts'
import { reportPage } from '../src/verification/report-page.ts'
import { messagesOfAll } from '../src/verification/reports.ts'
import { soundRun } from '../src/verification/verify.ts'
import { root } from './bundle.ts'

/**
 * `npm run report -- [FOLDER] [--from DIR]… [--at INSTANT]`: one page that tells, clause by clause, what is proven, and how
 * much of the charts the scenarios go through. Without --from the features are run on the model for it; --at tells another
 * instant of the run than its messages do, such as 2027-05-11T07:45:00Z.
 */
const main = async (args: readonly string[]): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { from: { type: 'string', multiple: true }, at: { type: 'string' } },
  })
  const [folder = 'reports', ...more] = positionals
  if (more.length > 0) throw new Error(`found "${more[0]}" as a second folder; expected one`)
  const ranAt = values.at === undefined ? undefined : instantOf(values.at)
  const file = fileIn(folder)
  const messages = values.from === undefined ? await watchedRun() : messagesOfAll(values.from)
  const report = reportOf(messages)
  const kills = killsIn(folder)
  writeFileSync(
    file,
    reportPage({ ...report, ranAt: ranAt ?? report.ranAt, ...(kills && { kills }) }),
  )
  const { gaps, coverage, scenarios } = report
  const failed = scenarios.filter(({ outcome }) => outcome !== 'passed').length
  const missing = gaps.length + (coverage ? gapsInCoverage(coverage).length : 0)
  console.error(`${file}: ${scenarios.length} scenarios, ${failed} not passed, ${missing} missing`)
}

/** What `npm run mutate` has left in the folder; undefined: nobody has run it. */
const killsIn = (folder: string): Kills | undefined => {
  const file = join(folder, mutantsFile)
  if (!existsSync(file)) return undefined
  const text = readFileSync(file, 'utf8')
  // A run keeps its place before it has anything to tell, and need not come to its end.
  if (text === '') return undefined
  const { killsByClause } = JSON.parse(text)
  if (typeof killsByClause !== 'object' || killsByClause === null)
    throw new Error(`found no figures of mutants in ${file}; expected what npm run mutate leaves`)
  return killsByClause
}

/** Where the page goes: a place that cannot be written is told before anything runs. */
const fileIn = (folder: string): string => {
  const file = join(folder, 'index.html')
  try {
    makeFolder(folder)
    writeFileSync(file, '', { flag: 'a' })
  } catch (error) {
    const fact = error instanceof Error ? error.message : String(error)
    throw new Error(`found no way to write ${file} (${fact}); expected a folder for the page`)
  }
  return file
}

const watchedRun = () =>
  soundRun({
    cwd: root,
    sut: 'ref:',
    paths: ['features'],
    support: join(root, 'features', 'index.ts'),
    watchesCharts: true,
  })

const instantOf = (text: string): number => {
  const at = Date.parse(text)
  // A day that there is not, such as 30 February, is read as another one.
  const isRead = !Number.isNaN(at) && new Date(at).toISOString().startsWith(text.slice(0, 19))
  if (!isRead || !text.endsWith('Z'))
    throw new Error(`found "${text}" behind --at; expected an instant such as 2027-05-11T07:45:00Z`)
  return at
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(`report: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}
