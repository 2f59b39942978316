import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** A run of Cucumber over features made for it: what the hooks do can be seen from outside only. */
const packageOfCucumber = createRequire(import.meta.url).resolve('@cucumber/cucumber/package.json')
const cucumber = join(dirname(packageOfCucumber), 'bin', 'cucumber.js')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sms-hooks-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const run = (scenario: string, { tags = '', sut = 'ref:', mayLack = false } = {}) => {
  const feature = join(folder, 'one.feature')
  const config = join(folder, 'cucumber.json')
  const text = `Feature: One\n\n  ${tags}\n  Scenario: One\n    ${scenario.trim().replace(/\n\s*/g, '\n    ')}\n`
  writeFileSync(feature, text)
  writeFileSync(
    config,
    JSON.stringify({
      default: {
        import: ['features/support/**/!(*.test).ts', 'features/steps/**/!(*.test).ts'],
        paths: [feature],
        worldParameters: { sut, mayLack },
        ...(mayLack && { format: ['message'] }),
      },
    }),
  )
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cucumber, '--config', relative(process.cwd(), config)],
    {
      encoding: 'utf8',
    },
  )
  return { status, told: stdout + stderr }
}

const begin = 'Given the training world "university"'

describe('a scenario', () => {
  test('passes if every refusal is spoken of', () => {
    const { status, told } = run(`${begin}
      When the user tries "Wrong=Password=1" as the password once
      Then the log-in is refused`)
    expect(told).toContain('1 scenario (1 passed)')
    expect(status).toBe(0)
  })

  test('fails if it ends with an error that no step spoke of', () => {
    const { status, told } = run(`${begin}
      When the user tries "Wrong=Password=1" as the password once`)
    expect(told).toContain('the screen tells an error that no step expected: Please make sure')
    expect(status).toBe(1)
  })

  test('fails if a greyed-out control was selected and no step spoke of it', () => {
    const { status, told } = run(`${begin}
      When "Log in" is selected
      Then the screen is "SMS log in"`)
    expect(told).toContain('Log in was refused, and no step expected it')
    expect(status).toBe(1)
  })

  test('runs under the readings that its tags pin', () => {
    const scenario = `${begin}
      When the user tries "NOBODY1" as the user ID once
      Then SMS tells "There is no such user ID"`
    expect(run(scenario).status).toBe(1)
    expect(run(scenario, { tags: '@R-REFUSAL=told-by-cause' }).status).toBe(0)
  })

  const lacking = `${begin}
      When the Home Office posts "Term dates" for everybody until 2027-10-01T00:00:00.500Z: "Look at them."`
  const reason = 'tui: does not support homeOffice.posted in this form'

  test('fails if one of our own systems has not got what it needs', () => {
    const { status, told } = run(lacking, { sut: 'tui:' })
    expect(told).toContain(reason)
    expect(status).toBe(1)
  })

  test('is skipped, with the reason, if the system may lack it', () => {
    const { status, told } = run(lacking, { sut: 'tui:', mayLack: true })
    expect(told).toContain(reason)
    expect(told).toContain('"status":"SKIPPED"')
    expect(status).toBe(0)
  })

  test('fails if a tag pins what there is not', () => {
    const { status, told } = run(begin, { tags: '@R-LOCK=25' })
    expect(told).toContain('@R-LOCK=25: the options of this reading are: 20, 30')
    expect(status).toBe(1)
  })
})

test('a system that is not known stops the run and names those that are', () => {
  const { status, told } = run(begin, { sut: 'web:' })
  expect(told).toContain('There is no driver for "web:"; known are: ref:, tui:')
  expect(status).not.toBe(0)
})
