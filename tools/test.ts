import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { none, ofCucumber, ofVitest, plus, type Tally } from './tally.ts'

/**
 * `npm test`: the stages in order, each an npm script that can be run alone; the first that fails ends the run. The
 * last line counts what was really run: tests and scenarios, and types and lint as one each.
 */
const stages = ['types', 'lint', 'unit', 'features'] as const
type Stage = (typeof stages)[number]

const reports = mkdtempSync(join(tmpdir(), 'sms-reports-'))
let total = none
let failed: Stage | undefined

try {
  for (const stage of stages) {
    console.log(`\n── ${stage}`)
    const { status } = spawnSync('npm', ['run', '--silent', stage], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, SMS_REPORTS: reports },
    })
    const tally = whole(stage, status === 0)
    total = plus(total, tally)
    if (tally.failed > 0) {
      failed = stage
      break
    }
  }
} finally {
  rmSync(reports, { recursive: true, force: true })
}

console.log()
if (failed) {
  const rest = stages.slice(stages.indexOf(failed) + 1)
  console.log(`${failed} failed; run it alone with: npm run ${failed}`)
  if (rest.length > 0) console.log(`not run: ${rest.join(', ')}`)
  process.exitCode = 1
}
console.log(`${total.passed} passed, ${total.failed} failed`)

/** A stage that failed without a count of its own, or in which nothing ran, counts as one failure. */
function whole(stage: Stage, succeeded: boolean): Tally {
  if (stage === 'types' || stage === 'lint') {
    return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  }
  const counted = stage === 'unit' ? unit() : features()
  if (succeeded && counted.passed === 0) console.log(`${stage}: nothing was run`)
  const silent = counted.failed === 0 && (!succeeded || counted.passed === 0)
  return silent ? { ...counted, failed: 1 } : counted
}

function unit(): Tally {
  return reported(/^unit\.json$/)
    .map(ofVitest)
    .reduce(plus, none)
}

function features(): Tally {
  return reported(/\.ndjson$/)
    .map(ofCucumber)
    .reduce(plus, none)
}

function reported(name: RegExp): string[] {
  return readdirSync(reports)
    .filter((file) => name.test(file))
    .map((file) => readFileSync(join(reports, file), 'utf8'))
}
