import { listedSteps } from '../../src/authoring/steps/listed.ts'
import { registerSteps } from '../support/register.ts'

registerSteps(listedSteps)
