import { Given, Then, When } from '@cucumber/cucumber'
import type { Step } from '../../src/authoring/step.ts'
import { NotApplicableError } from '../../src/conformance/trial-errors.ts'
import type { ScenarioWorld } from './world.ts'

const register = { Given, When, Then }

/** Makes steps of the house known to Cucumber; a step for which a system may lack the means then skips its scenario. */
export const registerSteps = (steps: readonly Step[]): void => {
  for (const step of steps) register[step.keyword](step.expression, codeOf(step))
}

/** Cucumber counts the parameters of the function that it is given. */
const codeOf = ({ does, parameters }: Step) => {
  async function play(this: ScenarioWorld, ...values: readonly unknown[]) {
    try {
      await does(this.trial, values)
      return undefined
    } catch (error) {
      if (!(error instanceof NotApplicableError && this.parameters.mayLack)) throw error
      this.log(error.message)
      return 'skipped'
    }
  }
  return Object.defineProperty(play, 'length', { value: parameters.length })
}
