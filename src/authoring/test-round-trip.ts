import type { Readings } from '../../machines/readings.ts'
import type { State } from '../../machines/state.ts'
import { createSms } from '../../machines/step.ts'
import { RefDriver } from '../conformance/ref-driver.ts'
import { Trial } from '../conformance/trial.ts'
import { pageOf } from '../screens/pages.ts'
import { type Screen, screenOf } from '../screens/screen.ts'
import type { Simulation } from '../simulation/simulation.ts'
import { loadWorld } from '../worlds/load.ts'
import type { Scenario } from './journal-to-steps.ts'
import { match } from './match.ts'
import { readingsOf } from './tags.ts'
import { vocabulary } from './vocabulary.ts'

/** A scenario played on the model, as Cucumber would. */
export const played = async ({ tags, lines }: Scenario): Promise<Simulation> => {
  const driver = new RefDriver()
  const trial = new Trial(driver, readingsOf(tags))
  for (const { sentence } of lines) {
    const { step, values } = match(sentence, vocabulary)
    await step.does(trial, values)
  }
  trial.end()
  return driver.simulation
}

/** The screens of a state as they are inside: an unknown user ID is shown by its stand-in. */
export const screensInside =
  (state: State, readings: Readings) =>
  (tab: string): Screen =>
    screenOf(pageOf(createSms({ readings }), state, tab))

/**
 * What a state is to everybody: the hour, the world and every screen. A password that was chosen, and an unknown user ID,
 * stand by what they are, for their stand-ins are others each time; and whoever reads mail reads all there is.
 */
export const toEverybody = (
  { now, world, tabs }: State,
  screen: (tab: string) => Screen,
): unknown => {
  const { strangers, ...others } = world
  const start = loadWorld(world.name).world
  const chosen = Object.values(world.users).flatMap(({ id, account: { context } }) =>
    context.password === start.users[id]?.account.context.password ? [] : [context.password],
  )
  return {
    now,
    world: JSON.parse(JSON.stringify(others), (key, value) => {
      if (key === 'opened') return undefined
      return key === 'password' && chosen.includes(value) ? 'the chosen one' : value
    }),
    strangers: Object.values(strangers),
    screens: tabs.map(({ id }) => [id, screen(id)]),
  }
}
