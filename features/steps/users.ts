import { userSteps } from '../../src/authoring/steps/users.ts'
import { registerSteps } from '../support/register.ts'

registerSteps(userSteps)
