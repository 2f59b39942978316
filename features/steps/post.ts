import { postSteps } from '../../src/authoring/steps/post.ts'
import { registerSteps } from '../support/register.ts'

registerSteps(postSteps)
