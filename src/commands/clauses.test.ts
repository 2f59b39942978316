import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Envelope } from '@cucumber/messages'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ClauseId, clauseIds, clauses } from '../../machines/clauses.ts'
import { namedLessons } from '../rehearsal/lesson-names.ts'
import { lessonIn } from '../rehearsal/load-lesson.ts'
import { called } from './test-io.ts'

const taughtBy = (id: ClauseId) =>
  namedLessons()
    .map(lessonIn)
    .filter((lesson) => lesson.clauses.includes(id))
    .map(({ slug, name, title }) => ({
      file: `scenarios/lessons/${slug}/${name}.yaml`,
      name,
      title,
    }))

let folder: string
/** What a run of the features leaves. */
let left: readonly Envelope[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sms-clauses-'))
  await called(['verify', '--report', join(folder, 'all')])
  left = readFileSync(join(folder, 'all/messages.ndjson'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
})
afterAll(() => rmSync(folder, { recursive: true }))

const from = (name: string): readonly string[] => ['--from', join(folder, name)]

/** Another run, in which some of what happened did not, or happened otherwise. */
const leave = (name: string, messages: readonly Envelope[]): void => {
  mkdirSync(join(folder, name))
  const lines = messages.map((message) => `${JSON.stringify(message)}\n`)
  writeFileSync(join(folder, name, 'messages.ndjson'), lines.join(''))
}

const casesTagged = (tag: string): readonly string[] => {
  const pickles = left.flatMap(({ pickle }) =>
    pickle?.tags.some(({ name }) => name === tag) ? [pickle.id] : [],
  )
  return left.flatMap(({ testCase }) =>
    testCase && pickles.includes(testCase.pickleId) ? [testCase.id] : [],
  )
}

describe('a clause', () => {
  test('is told with its place, who acts, what models it and which scenarios speak of it', async () => {
    const { code, stdout, stderr } = await called(['clauses', 'LIC-2', ...from('all')])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^LIC-2: proven\n {2}Access to SMS \(SMS, must\)\n/)
    for (const line of [
      clauses['LIC-2'].says,
      '.expired: proven',
      'state licence.status.expired',
      'transition licence.status.active: time.reached [theLicenceHasExpired], to licence.status.expired',
      'reading R-EXPIRYDAY=through-the-day',
    ])
      expect(stdout).toContain(`  ${line}\n`)
    expect(stdout).toMatch(
      / {4}features\/log-in\/licence-status\.feature:\d+: passed: Nobody gets in/,
    )
    expect(stdout).toMatch(/\n1 clause: 1 of 1 proven that have to be, 0 with/)
  })

  test('of which no proof is due, or whose guide is to come, says so', async () => {
    const { stdout } = await called(['clauses', 'GLO-1', 'NAV-4', 'LIC-4', ...from('all')])
    expect(stdout).toContain('GLO-1: no proof is due\n')
    expect(stdout).toContain('NAV-4: its guide is not modelled yet\n')
    expect(stdout).toContain('LIC-4: proven so far; its guide is not modelled yet\n')
  })

  test('runs only what speaks of it, and needs nothing that does', async () => {
    const { stdout } = await called(['clauses', 'LIC-2'])
    expect(stdout).toBe((await called(['clauses', 'LIC-2', ...from('all')])).stdout)
    expect((await called(['clauses', 'GLO-1', '--strict'])).code).toBe(0)
  })

  test('that there is not is told with the nearest one', async () => {
    const { code, stdout, stderr } = await called(['clauses', 'G1-2a', 'G1-2z'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/no clause "G1-2z"; expected the id of one, .*\(nearest: G1-2\)/)
  })
})

test('without an id each is told, in the order of the manual; the features are run for it', async () => {
  const { code, stdout } = await called(['clauses'])
  expect(code).toBe(0)
  expect(stdout.match(/^[A-Z]+\d?-\w+(?=: )/gm)).toEqual(clauseIds)
})

test('as JSON for a machine', async () => {
  const { code, stdout } = await called(['clauses', '--json', ...from('all')])
  expect(code).toBe(0)
  const { clauses: listed, gaps } = JSON.parse(stdout)
  expect(gaps).toEqual([])
  expect(listed.map(({ id }: { id: string }) => id)).toEqual(clauseIds)
  expect(listed.find(({ id }: { id: string }) => id === 'NAV-3')).toEqual({
    id: 'NAV-3',
    ...clauses['NAV-3'],
    due: 'now',
    verdict: 'awaited',
    parts: [
      { part: 'mandatory', verdict: 'proven' },
      { part: 'status', verdict: 'proven' },
      { part: 'time', verdict: 'awaited' },
    ],
    models: {
      states: [],
      transitions: [],
      sections: [],
      partitions: [],
      hints: [],
      readings: [
        { id: 'R-DEFINEDCOS', inForce: 'greyed-out' },
        { id: 'R-UNAVAILABLE', inForce: 'greyed-out' },
      ],
    },
    scenarios: expect.arrayContaining([
      {
        uri: expect.stringMatching(/^features\/.*\.feature$/),
        line: expect.any(Number),
        name: expect.any(String),
        outcome: 'passed',
      },
    ]),
    taughtBy: taughtBy('NAV-3'),
  })
})

describe('what teaches it', () => {
  const taughtIn = async (id: string) => {
    const { stdout } = await called(['clauses', id, '--json', ...from('all')])
    return JSON.parse(stdout).clauses[0].taughtBy
  }

  test('is every lesson that says so, by its file and its title', async () => {
    const { stdout } = await called(['clauses', 'G1-2a', ...from('all')])
    const [first] = taughtBy('G1-2a')
    expect(stdout).toContain(`\n  Taught by:\n    ${first?.file}: ${first?.title}\n`)
    expect(await taughtIn('G1-2a')).toEqual(taughtBy('G1-2a'))
    expect(taughtBy('G1-2a').map(({ name }) => name)).toContain('first-log-in')
    for (const { file } of taughtBy('G1-2a')) expect(existsSync(file), file).toBe(true)
  })

  test('is left out where nothing does', async () => {
    const { stdout } = await called(['clauses', 'GLO-1', ...from('all')])
    expect(stdout).not.toContain('Taught by')
    expect(await taughtIn('GLO-1')).toEqual([])
  })
})

describe('--strict', () => {
  test('passes where nothing is missing', async () => {
    const { code, stdout } = await called(['clauses', '--strict', ...from('all')])
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('Nothing is missing.')
    expect(code).toBe(0)
  })

  test('fails, and names it, where the proof of a part is gone', async () => {
    const gone = casesTagged('@LIC-2.expired')
    expect(gone.length).toBeGreaterThan(0)
    const begun = left.flatMap(({ testCaseStarted: one }) =>
      one && gone.includes(one.testCaseId) ? [one.id] : [],
    )
    const caseOf = ({ testCaseStarted, testStepFinished, testCaseFinished }: Envelope) =>
      testCaseStarted?.id ?? (testStepFinished ?? testCaseFinished)?.testCaseStartedId ?? ''
    leave(
      'without',
      left.filter((message) => !begun.includes(caseOf(message))),
    )
    const { code, stdout } = await called(['clauses', '--strict', ...from('without')])
    expect(code).toBe(1)
    expect(stdout).toContain('\nMissing:\nLIC-2.expired: untested\n')
    // The clause alone is asked; of readings nothing is said then.
    const alone = await called(['clauses', 'LIC-2', 'G1-2a', '--strict', ...from('without')])
    expect(alone.code).toBe(1)
    expect(alone.stdout.slice(alone.stdout.indexOf('Missing:'))).toBe(
      'Missing:\nLIC-2.expired: untested\n',
    )
    expect((await called(['clauses', 'G1-2a', '--strict', ...from('without')])).code).toBe(0)
  })

  test('fails where a scenario failed; without it the exit code is 0', async () => {
    const message = 'ExpectationError: expected whitespace to be told'
    const [first] = casesTagged('@G1-2g')
    const steps = left.find(({ testCase }) => testCase?.id === first)?.testCase?.testSteps
    const last = steps?.findLast(({ pickleStepId }) => pickleStepId !== undefined)
    leave(
      'failed',
      left.map((one) => {
        const { testStepFinished: finished } = one
        if (!finished || finished.testStepId !== last?.id) return one
        const testStepResult = { ...finished.testStepResult, status: 'FAILED', message }
        return { testStepFinished: { ...finished, testStepResult } } as Envelope
      }),
    )
    const { code, stdout } = await called(['clauses', 'G1-2g', '--strict', ...from('failed')])
    expect(code).toBe(1)
    expect(stdout).toContain('Missing:\nG1-2g: failed\n')
    expect((await called(['clauses', 'G1-2g', ...from('failed')])).code).toBe(0)
  })
})

test('a folder that is no report is told', async () => {
  const { code, stdout, stderr } = await called(['clauses', ...from('nowhere')])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/nowhere.*expected what verify --report left/)
})

test('its help tells that several ids may stand behind it', async () => {
  expect((await called(['clauses', '--help'])).stdout).toMatch(
    /^Usage: sms-sim clauses \[ID…\] \[options\]$/m,
  )
})
