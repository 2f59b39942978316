import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Called, called } from './test-io.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const text = readFileSync(join(root, 'docs/write-scenarios.md'), 'utf8')

/** What the page says to write, to call and to see, in its order. */
const blocks = [...text.matchAll(/```(gherkin|sh|text)(?: (\S+))?\n([\s\S]*?)```/g)].map(
  ([, kind = '', file = '', body = '']) => ({ kind, file, body }),
)

/** Words of a command; those in quotes are one. */
const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, inQuotes, bare]) => inQuotes ?? bare ?? '')

/** Every command with what the files held by then, and what the page shows of its output; null: nothing. */
const calls = blocks.flatMap(({ kind, body }, at) => {
  if (kind !== 'sh') return []
  const before = blocks.slice(0, at)
  const features = before.filter((block) => block.kind === 'gherkin').slice(-1)
  const next = blocks[at + 1]
  const shown = next?.kind === 'text' ? next.body : null
  return body
    .trimEnd()
    .split('\n')
    .map((command) => ({ command, features, shown }))
})

describe('docs/write-scenarios.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sms-write-'))
  const home = process.cwd()
  // Whoever follows the page stands where the file is.
  beforeAll(() => process.chdir(folder))
  afterAll(() => {
    process.chdir(home)
    rmSync(folder, { recursive: true, force: true })
  })

  const run = (command: string): Promise<Called> => {
    const [program, ...args] = wordsOf(command)
    expect(program).toBe('sms-sim')
    return called(args)
  }

  test('has a file for each of its features, and a command for each of them', () => {
    const features = blocks.filter(({ kind }) => kind === 'gherkin')
    expect(features.length).toBeGreaterThan(5)
    for (const { file } of features) expect(file).toBe('my.feature')
    for (const { body } of features)
      expect(calls.some(({ features: [last] }) => last?.body === body)).toBe(true)
    expect(text.split('```').length - 1).toBe(2 * blocks.length)
  })

  test.each(calls.map((call, at) => ({ ...call, at: at + 1 })))(
    '$at $command',
    async ({ command, features, shown }) => {
      for (const { file, body } of features) writeFileSync(join(folder, file), body)
      const { code, stdout, stderr } = await run(command)
      const said = `${stdout}${stderr}`
      if (shown !== null) expect(said).toContain(shown)
      const isGreen = shown === null || !/failed|found no/.test(shown)
      expect(code === 0).toBe(isGreen)
    },
  )

  test('shows a green run, a failure beside the screen, and what is wrong before a run', async () => {
    const shown = calls.map((call) => call.shown ?? '')
    expect(shown.filter((one) => one.includes('passed 1 of 1')).length).toBeGreaterThan(3)
    expect(shown.filter((one) => one.includes(': failed: '))).toHaveLength(1)
    expect(shown.filter((one) => one.startsWith('sms-sim: my.feature:'))).toHaveLength(1)
  })

  test('the features of Cucumber’s own program that it names are there', () => {
    const [, path = '', line = ''] = /npx cucumber-js (\S+):(\d+)/.exec(text) ?? []
    const feature = readFileSync(join(root, path), 'utf8').split('\n')
    expect(feature[Number(line) - 1]).toMatch(/^\s*Scenario/)
  })
})

describe('cucumber-js itself', () => {
  const packageOfCucumber = createRequire(import.meta.url).resolve(
    '@cucumber/cucumber/package.json',
  )
  const cucumber = (...args: readonly string[]) => {
    const bin = join(dirname(packageOfCucumber), 'bin', 'cucumber.js')
    const env = { ...process.env, SMS_REPORTS: '' }
    return spawnSync(process.execPath, [bin, ...args], { cwd: root, encoding: 'utf8', env })
  }

  test('runs a single scenario by its line', () => {
    const { status, stdout } = cucumber('features/log-in/time-out.feature:10')
    expect(stdout).toContain('1 scenario (1 passed)')
    expect(status).toBe(0)
  })

  test('takes every step in a dry run', () => {
    const { status, stdout } = cucumber('--dry-run')
    expect(stdout).toMatch(/^\d+ scenarios \(\d+ skipped\)$/m)
    expect(stdout).not.toContain('undefined')
    expect(status).toBe(0)
  })

  test('counts how each step is used', () => {
    const { status, stdout } = cucumber('--format', 'usage', 'features/log-in/log-out.feature')
    expect(stdout).toContain('the user is logged in')
    expect(status).toBe(0)
  })

  test('knows the profile of the terminal', () => {
    const { status, stdout } = cucumber('-p', 'tui', 'features/log-in/time-out.feature:10')
    expect(stdout).toContain('1 scenario (1 passed)')
    expect(status).toBe(0)
  })
})
