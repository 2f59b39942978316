import { logInSteps } from '../../src/authoring/steps/log-in.ts'
import { registerSteps } from '../support/register.ts'

registerSteps(logInSteps)
