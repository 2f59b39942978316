import type { Trial } from '../conformance/trial.ts'
import type { Screen } from '../screens/screen.ts'
import { wording } from '../screens/wording.ts'

/** What SMS refuses with its message for wrong details. */
export type Attempt = 'log-in' | 'reset'

/** The screen on which each is refused. */
export const titles: Readonly<Record<Attempt, string>> = {
  'log-in': wording.logIn.title,
  reset: wording.reset.title,
}

export const attempts = Object.keys(titles) as readonly Attempt[]

/** Whether an error is what SMS says to a refused log-in or reset: its one message, or the cause (TRB-9, R-REFUSAL). */
export const isRefusal = (error: Screen['error']): boolean => {
  const { refused, refusedByCause } = wording.logIn
  const told = error?.items[0]?.text
  return told === refused || Object.values<string>(refusedByCause).includes(told ?? '')
}

/** @throws {ExpectationError} where the screen does not tell that it was refused */
export const isRefused = async (trial: Trial, attempt: Attempt): Promise<void> => {
  trial.speakOfTheError()
  await trial.see('the screen', ({ title }) => title, titles[attempt])
  await trial.see(
    `whether SMS tells that the ${attempt} is refused`,
    ({ error }) => isRefusal(error),
    true,
  )
}
