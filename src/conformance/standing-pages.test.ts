import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { tabOf } from '../../machines/state.ts'
import { placeOfScenario, play, playablesIn } from '../mutation/suite.ts'
import type { Screen } from '../screens/screen.ts'
import type { Driver } from './driver.ts'
import { RefDriver } from './ref-driver.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The model behind pages that stand as they were sent until something is done in their tab, as in a browser. */
class StandingPages extends RefDriver {
  readonly #sent = new Map<string, { readonly session: unknown; readonly screen: Screen }>()

  override reset(setting: Parameters<Driver['reset']>[0]): ReturnType<Driver['reset']> {
    this.#sent.clear()
    return super.reset(setting)
  }

  override fill(request: Parameters<Driver['fill']>[0]): ReturnType<Driver['fill']> {
    this.#sent.delete(request.tab)
    return super.fill(request)
  }

  override select(request: Parameters<Driver['select']>[0]): ReturnType<Driver['select']> {
    this.#sent.delete(request.tab)
    return super.select(request)
  }

  override async observe({ tab }: { tab: string }): ReturnType<Driver['observe']> {
    const session = tabOf(this.simulation.state, tab)?.session
    const sent = this.#sent.get(tab)
    // A time-out that is seen at once brings a page of its own.
    if (sent && sent.session === session) return { kind: 'ok', value: sent.screen }
    const seen = await super.observe({ tab })
    if (seen.kind === 'ok') this.#sent.set(tab, { session, screen: seen.value })
    return seen
  }
}

test('no scenario asks that a page which stands changes by itself', {
  timeout: 60_000,
}, async () => {
  const scenarios = await playablesIn({
    cwd: root,
    paths: ['features'],
    support: `${root}/features/index.ts`,
  })
  const driver = new StandingPages()
  const failed: string[] = []
  for (const scenario of scenarios) {
    const stopped = await play(scenario, driver)
    if (stopped) failed.push(`${placeOfScenario(scenario)} ${scenario.name}: ${stopped.step}`)
  }
  expect(scenarios.length).toBeGreaterThan(600)
  expect(failed).toEqual([])
})
