import { resetSteps } from '../../src/authoring/steps/password-reset.ts'
import { registerSteps } from '../support/register.ts'

registerSteps(resetSteps)
