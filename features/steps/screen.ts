import { screenSteps } from '../../src/authoring/steps/screen.ts'
import { registerSteps } from '../support/register.ts'

registerSteps(screenSteps)
