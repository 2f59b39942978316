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

/** Steps that are about one thing. */
export interface Chapter {
  readonly title: string
  readonly steps: readonly Step[]
}

/** Every step of the house. Where two could tell the same, the earlier one, which tells more at once, is printed. */
export const chapters: readonly Chapter[] = [
  { title: 'How a scenario begins', steps: beginningSteps },
  { title: 'Beside SMS: the clock, the tabs, the desk', steps: besideSteps },
  { title: 'What the Home Office does', steps: homeOfficeSteps },
  { title: 'E-mail and letters', steps: postSteps },
  { title: 'Logging in', steps: logInSteps },
  { title: 'Changing the password', steps: changeSteps },
  { title: 'Asking for a password reset', steps: resetSteps },
  { title: 'The users of a sponsor', steps: userSteps },
  { title: 'Any screen', steps: screenSteps },
  { title: 'Forms', steps: fieldSteps },
  { title: 'What a page lists', steps: listedSteps },
]

export const vocabulary: readonly Step[] = chapters.flatMap(({ steps }) => steps)
