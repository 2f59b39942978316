import { After, AfterAll, Before, BeforeAll, Status, setDefaultTimeout } from '@cucumber/cucumber'
import { readingsOf } from '../../src/authoring/tags.ts'
import type { Driver } from '../../src/conformance/driver.ts'
import { driverFor } from '../../src/conformance/drivers.ts'
import { Trial } from '../../src/conformance/trial.ts'
import { screenText } from '../../src/verification/screen-text.ts'
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

After(async function (this: ScenarioWorld, { result }) {
  if (result?.status === Status.PASSED) this.trial.end()
})

/** What stood on the screen where a scenario stopped. */
After(async function (this: ScenarioWorld, { result }) {
  if (result?.status !== Status.FAILED) return
  const screen = await this.trial.lastScreen()
  if (screen) this.attach(screenText(screen))
})

AfterAll(() => shutdown())
