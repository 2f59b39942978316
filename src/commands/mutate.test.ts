import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { feature, TestFeatures } from '../verification/test-features.ts'
import { called } from './test-io.ts'

const features = new TestFeatures()
afterAll(() => features.remove())

const world = 'Given the training world "university"'
const passing = features.write(
  'passing.feature',
  feature({ steps: [world, 'Then the screen is "SMS log in"'] }),
)
const blind = features.write(
  'blind.feature',
  feature({ steps: [world, 'Then the menu offers nothing'] }),
)
const mutated = (...args: readonly string[]) =>
  called(['mutate', '--id', 'never:lockout.locks', '--quick', passing, ...args])

describe('the exit code', () => {
  /** Shows itself on the very first page. */
  const mistitled = ['mutate', '--id', 'word-altered:logIn.title']

  test('0: the features catch enough of what can be seen', async () => {
    const { code, stdout } = await called([...mistitled, passing])
    expect(code).toBe(0)
    expect(stdout).toMatch(/: 1 killed, 0 alive, 0 equivalent$/m)
  })

  test('1: they do not; what would catch it is told', async () => {
    const { code, stdout } = await called([...mistitled, blind])
    expect(code).toBe(1)
    expect(stdout).toMatch(/^word-altered:logIn\.title: alive$/m)
    expect(stdout).toMatch(/^ {2}In scenarios\/proof-worlds\/.*\.yaml it can be seen/m)
    expect(stdout).toMatch(/^0\.0 in 100 of those that can be seen are killed; the goal is 97\.$/m)
  })

  test('0: with --quick that is not judged', async () => {
    const { code, stdout } = await called([...mistitled, '--quick', blind])
    expect(code).toBe(0)
    expect(stdout).toMatch(/: 0 killed, 1 alive, 0 equivalent$/m)
  })

  test('2: there is no such mutant, or no scenario to try it on', async () => {
    const unknown = await called('mutate --id word-altered:logIn.titel --list'.split(' '))
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('logIn.title') })
    const nothing = await called([...mistitled, `${passing}:99`])
    expect(nothing).toMatchObject({ code: 2, stderr: expect.stringContaining('found no scenario') })
  })
})

describe('the folder of the report', () => {
  test('is told before anything is tried, where it cannot be made', async () => {
    const file = join(features.folder, 'a-file')
    writeFileSync(file, '')
    const { code, stdout, stderr } = await called(['mutate', 'nowhere', '--report', file])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(
      /a-file: found a place that cannot be written \(\w+\); expected a folder/,
    )
  })

  test.runIf(existsSync('/proc'))('be it that the system lets none be made', async () => {
    const { code, stderr } = await mutated('--report', '/proc/sms-mutate')
    expect(code).toBe(2)
    expect(stderr).toContain('/proc/sms-mutate: found a place that cannot be written (ENOENT)')
  })

  test('is made if need be, and holds the figures', async () => {
    const folder = join(features.folder, 'deep', 'down')
    const { code } = await mutated('--report', folder)
    expect(code).toBe(0)
    expect(existsSync(join(folder, 'mutants.json'))).toBe(true)
  })
})
