import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { feature, TestFeatures } from '../verification/test-features.ts'
import { called } from './test-io.ts'

vi.setConfig({ testTimeout: 60_000 })

const features = new TestFeatures()
afterAll(() => features.remove())

const world = 'Given the training world "university"'
const passing = features.write(
  'passing.feature',
  feature({ steps: [world, 'Then the screen is "SMS log in"'] }),
)
const mutated = (...args: readonly string[]) =>
  called(['mutate', '--id', 'never:lockout.locks', '--quick', passing, ...args])

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
