import type { Step } from './step.ts'
import { beginningSteps } from './steps/beginning.ts'
import { besideSteps } from './steps/beside-sms.ts'
import { changeSteps } from './steps/change-of-password.ts'
import { fieldSteps } from './steps/fields.ts'
import { homeOfficeSteps } from './steps/home-office.ts'
import { listedSteps } from './steps/listed.ts'
import { logInSteps } from './steps/log-in.ts'
import { resetSteps } from './steps/password-reset.ts'
import { postSteps } from './steps/post.ts'
import { screenSteps } from './steps/screen.ts'
import { userSteps } from './steps/users.ts'

/** Every step of the house. Where two could tell the same, the earlier one, which tells more at once, is printed. */
export const vocabulary: readonly Step[] = [
  ...beginningSteps,
  ...besideSteps,
  ...homeOfficeSteps,
  ...postSteps,
  ...logInSteps,
  ...changeSteps,
  ...resetSteps,
  ...userSteps,
  ...screenSteps,
  ...fieldSteps,
  ...listedSteps,
]
