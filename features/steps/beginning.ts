import { beginningSteps } from '../../src/authoring/steps/beginning.ts'
import { registerSteps } from '../support/register.ts'

registerSteps(beginningSteps)
