import { changeSteps } from '../../src/authoring/steps/change-of-password.ts'
import { registerSteps } from '../support/register.ts'

registerSteps(changeSteps)
