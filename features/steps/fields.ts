import { fieldSteps } from '../../src/authoring/steps/fields.ts'
import { registerSteps } from '../support/register.ts'

registerSteps(fieldSteps)
