import { After, AfterAll, Before, BeforeAll, Status, setDefaultTimeout } from '@cucumber/cucumber'
import { readingsOf } from '../../src/authoring/tags.ts'
import type { Driver } from '../../src/conformance/driver.ts'
import { driverFor } from '../../src/conformance/drivers.ts'
import { Trial } from '../../src/conformance/trial.ts'
import type { ScenarioWorld } from './world.ts'

/** A driver bounds its own waits and answers with an error; this is for one that does not. */
setDefaultTimeout(30_000)

let driver: Driver
/** Nothing to shut down until a driver has been found. */
let shutdown = async (): Promise<void> => {}

BeforeAll(async function () {
  driver = await driverFor(String(this.parameters.sut))
  shutdown = () => driver.shutdown()
  await driver.initialize()
})

Before(function (this: ScenarioWorld, { pickle }) {
  this.trial = new Trial(driver, readingsOf(pickle.tags.map(({ name }) => name)))
})

/** What went wrong unnoticed fails the scenario; where it failed, what stood on the screen is kept. */
After(async function (this: ScenarioWorld, { result }) {
  if (result?.status === Status.PASSED) this.trial.end()
  if (result?.status !== Status.FAILED) return
  const screen = await this.trial.lastScreen()
  if (!screen) return
  // What draws a Screen takes a while to load, and most runs have nothing to draw.
  const { screenText } = await import('../../src/verification/screen-text.ts')
  this.attach(screenText(screen))
})

AfterAll(() => shutdown())
