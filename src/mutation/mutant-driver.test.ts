import { afterEach, expect, test, vi } from 'vitest'
import { MutantDriver } from './mutant-driver.ts'
import { byHand } from './test-mutants.ts'

afterEach(() => vi.restoreAllMocks())

/** A mutant that runs for so long, in milliseconds, before it is asked for something. */
const afterRunning = async (ms: number, isBounded: boolean): Promise<MutantDriver> => {
  const began = 1_000
  const clock = vi.spyOn(performance, 'now').mockReturnValue(began)
  const driver = new MutantDriver(byHand.right, isBounded)
  await driver.reset({ world: 'university', readings: {} })
  clock.mockReturnValue(began + ms)
  await driver.advance({ ms: 1 })
  return driver
}

test('a mutant that does not come to an end is broken off, and shows that instead of its screen', async () => {
  const driver = await afterRunning(30_001, true)
  expect(await driver.observe({ tab: '1' })).toEqual({
    kind: 'error',
    message: 'RunawayError: it has not come to an end after 30 s',
  })
})

test.each([
  ['one that is quick', 30_000, true],
  ['a system under test, however long it takes', 3_600_000, false],
] as const)('%s is not', async (_, ms, isBounded) => {
  const driver = await afterRunning(ms, isBounded)
  expect(await driver.observe({ tab: '1' })).toMatchObject({ kind: 'ok' })
})
