import { homeOfficeSteps } from '../../src/authoring/steps/home-office.ts'
import { registerSteps } from '../support/register.ts'

registerSteps(homeOfficeSteps)
