import { After, AfterAll, Before, BeforeAll, Status, setDefaultTimeout } from '@cucumber/cucumber'
import { readingsOf } from '../../src/authoring/tags.ts'
import type { Driver } from '../../src/conformance/driver.ts'
import { driverFor } from '../../src/conformance/drivers.ts'
import { Trial } from '../../src/conformance/trial.ts'
import type { ChartWatch } from '../../src/verification/chart-watch.ts'
import { seenType } from '../../src/verification/seen-type.ts'
import type { ScenarioWorld } from './world.ts'

/** A driver bounds its own waits and answers with an error; this is for one that does not. */
setDefaultTimeout(30_000)

let driver: Driver
/** What the charts of the model do, where a run is to tell it. */
let watch: ChartWatch | undefined
/** Nothing to shut down until a driver has been found. */
let shutdown = async (): Promise<void> => {}

BeforeAll(async function () {
  const { sut, watchesCharts } = this.parameters
  if (watchesCharts) watch = await chartWatch()
  driver = watch ? await watchedModel(watch) : await driverFor(String(sut))
  shutdown = () => driver.shutdown()
  await driver.initialize()
})

Before(function (this: ScenarioWorld, { pickle }) {
  this.trial = new Trial(driver, readingsOf(pickle.tags.map(({ name }) => name)))
})

/**
 * What the charts did is kept, where they are watched. What went wrong unnoticed fails the scenario; where it failed, what
 * stood on the screen is kept.
 */
After(async function (this: ScenarioWorld, { result }) {
  if (watch) this.attach(JSON.stringify(watch.take()), seenType)
  if (result?.status === Status.FAILED) await keepTheScreen(this)
  if (result?.status !== Status.PASSED) return
  try {
    this.trial.end()
  } catch (error) {
    await keepTheScreen(this)
    throw error
  }
})

const keepTheScreen = async (scenario: ScenarioWorld): Promise<void> => {
  const screen = await scenario.trial.lastScreen()
  if (!screen) return
  // What draws a Screen takes a while to load, and most runs have nothing to draw.
  const { screenText } = await import('../../src/verification/screen-text.ts')
  scenario.attach(screenText(screen))
}

AfterAll(() => shutdown())

const chartWatch = async (): Promise<ChartWatch> =>
  new (await import('../../src/verification/chart-watch.ts')).ChartWatch()

const watchedModel = async ({ create }: ChartWatch): Promise<Driver> =>
  new (await import('../../src/conformance/ref-driver.ts')).RefDriver(create)
