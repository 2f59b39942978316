import { realpathSync } from 'node:fs'
import type { Envelope } from '@cucumber/messages'
import { driverFor } from '../conformance/drivers.ts'
import { judgementText } from '../verification/judgement-text.ts'
import { clearReports, writeReports } from '../verification/report-files.ts'
import { messagesOfAll, systemOf } from '../verification/reports.ts'
import type { Run } from '../verification/run-features.ts'
import { type Judgement, judge, rulingOn, soundRun } from '../verification/verify.ts'
import { quoted } from '../worlds/fault.ts'
import type { Given } from './arguments.ts'
import { clauseNamed } from './clause-named.ts'
import type { Command } from './command.ts'
import { shippedFeatures, told } from './features.ts'
import { exitCodes, writeLines } from './io.ts'
import { UsageError } from './usage-error.ts'

export const verify: Command = {
  name: 'verify',
  summary: 'run the features on a system and judge it, clause by clause',
  operand: {
    name: 'PATH',
    isRepeatable: true,
    help: 'features of your own: a file, a folder, or FILE:LINE',
  },
  options: {
    sut: {
      value: 'ADDRESS',
      help: 'the system under test: ref: (the model) or tui: (the terminal)',
    },
    tags: { value: 'EXPRESSION', help: 'only these, for instance "@G1-2a and not @R-LOCK=30"' },
    report: { value: 'DIR', help: 'leave reports there: junit, html, messages, verdicts' },
    json: { help: 'the verdicts as JSON, for a machine' },
    shard: { value: 'I/N', help: 'only the I-th of N parts; --from joins their reports' },
    from: {
      value: 'DIR',
      isRepeatable: true,
      help: 'run nothing: judge what earlier runs left with --report, taken together',
    },
    require: {
      value: 'CLAUSE',
      isRepeatable: true,
      help: 'fail where this clause could not be checked on the system',
    },
    order: { value: 'ORDER', help: 'defined, random, or random:SEED' },
    parallel: { value: 'N', help: 'so many scenarios at a time' },
  },
  example: {
    command: 'sms-sim verify --tags @G1-2a --report reports',
    tells: 'proves the first standard of a password on the model, and leaves reports',
  },
  notes: [
    'Without PATH the features that come with the program are run.',
    'Exit codes: 0 the system conforms, or nothing falls to this part of a run, 1 it falls short, 2 something is wrong with the features or the call, 3 the harness failed.',
  ],
  run: async (given, { stdout, stderr }) => {
    const { sut, messages } = await told(() => ran(given))
    const judgement = judge(sut, messages, given.all('require').map(clauseNamed))
    const data = dataOf(judgement)
    const folder = given.one('report')
    if (folder !== undefined) await told(() => writeReports(folder, messages, data))
    if (given.has('json')) writeLines(stdout, [JSON.stringify(data, null, 2)])
    else writeLines(stdout, judgementText(judgement))
    const ruling = rulingOn(judgement)
    if (ruling === 'harness-failed')
      writeLines(stderr, ['sms-sim: the harness failed; nothing is known about the system there.'])
    return codes[ruling]
  },
}

const codes = {
  conforms: exitCodes.done,
  // A machine that has nothing to do has done it: what the other parts found is for --from to tell.
  'nothing-run': exitCodes.done,
  'falls-short': exitCodes.fellShort,
  'harness-failed': exitCodes.failed,
} as const

/** What is to be judged, and of which system. */
interface Ran {
  readonly sut: string
  readonly messages: readonly Envelope[]
}

const ran = async (given: Given): Promise<Ran> => {
  const folders = given.all('from')
  clearBefore(given.one('report'), folders)
  given.all('require').map(clauseNamed)
  if (folders.length > 0) return ranBefore(given, folders)
  const sut = given.one('sut') ?? 'ref:'
  const run = runOf(given, sut)
  // An address that no driver answers to is told before anything is loaded.
  await driverFor(sut)
  return { sut, messages: await soundRun(run) }
}

/** What is to be read is not cleared away; it is written over once it has been read. */
const clearBefore = (folder: string | undefined, folders: readonly string[]): void => {
  if (folder === undefined) return
  const isRead = folders.some((from) => realPath(from) === realPath(folder))
  if (!isRead) clearReports(folder)
}

/** Where a folder really stands; of one that is not there yet, its name. */
const realPath = (folder: string): string => {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}

const isShard = (written: string): boolean => {
  const [, part, parts] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(written) ?? []
  return part !== undefined && Number(part) <= Number(parts)
}

/** What earlier runs left, taken together. Nothing is run, so what would choose what to run makes no sense beside it. */
const ranBefore = (given: Given, folders: readonly string[]): Ran => {
  const other = ['sut', 'tags', 'shard', 'order', 'parallel'].find((option) => given.has(option))
  if (other !== undefined || given.operand !== undefined)
    throw new UsageError(
      `found ${other === undefined ? quoted(given.operand ?? '') : `--${other}`} beside --from; expected nothing that chooses what to run, for nothing is run`,
    )
  return { sut: systemOf(folders) ?? 'unknown:', messages: messagesOfAll(folders) }
}

/** The folder in which the command was called; somebody may have removed it since. */
const hereabouts = (): string => {
  try {
    return process.cwd()
  } catch {
    throw new UsageError(
      'found that the folder in which this was called is gone; expected to be called in one that is there',
    )
  }
}

const runOf = (given: Given, sut: string): Run => {
  const own = given.operands
  if (own.includes(''))
    throw new UsageError('found an empty word; expected PATH: a file, a folder, or FILE:LINE')
  const shard = given.one('shard')
  if (shard !== undefined && !isShard(shard))
    throw new UsageError(`found ${quoted(shard)} behind --shard; expected I/N, such as 1/2`)
  const parallel = given.one('parallel')
  if (parallel !== undefined && !/^[1-9]\d?$/.test(parallel))
    throw new UsageError(`found ${quoted(parallel)} behind --parallel; expected a number up to 99`)
  const order = given.one('order')
  if (order !== undefined && !/^(?:defined|random(?::\w+)?)$/.test(order))
    throw new UsageError(
      `found ${quoted(order)} behind --order; expected defined, random or random:SEED`,
    )
  const tags = given.one('tags')
  return {
    ...shippedFeatures(),
    sut,
    ...(own.length > 0 && { cwd: hereabouts(), paths: own }),
    ...(tags !== undefined && { tags }),
    ...(shard !== undefined && { shard }),
    ...(order !== undefined && { order }),
    ...(parallel !== undefined && { parallel: Number(parallel) }),
  }
}

/** A judgement as data: each scenario once, and of clauses which scenarios speak of them. */
const dataOf = (judgement: Judgement) => ({
  sut: judgement.sut,
  ...(judgement.part !== null && { part: judgement.part }),
  ruling: rulingOn(judgement),
  missing: judgement.missing,
  harness: judgement.harness,
  clauses: judgement.clauses.map(({ id, clause, verdict, parts, scenarios }) => ({
    id,
    force: clause.force,
    verdict,
    parts,
    scenarios: scenarios.map(({ uri, line }) => `${uri}:${line}`),
  })),
  scenarios: judgement.scenarios,
})
