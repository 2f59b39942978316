import type { Step } from './step.ts'
import { beginningSteps } from './steps/beginning.ts'
import { besideSteps } from './steps/beside-sms.ts'
import { changeSteps } from './steps/change-of-password.ts'
import { logInSteps } from './steps/log-in.ts'
import { screenSteps } from './steps/screen.ts'

/** Every step of the house. Where two could tell the same, the earlier one, which tells more at once, is printed. */
export const vocabulary: readonly Step[] = [
  ...beginningSteps,
  ...besideSteps,
  ...logInSteps,
  ...changeSteps,
  ...screenSteps,
]
