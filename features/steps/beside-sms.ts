import { besideSteps } from '../../src/authoring/steps/beside-sms.ts'
import { registerSteps } from '../support/register.ts'

registerSteps(besideSteps)
