import type { Screen } from '../screens/screen.ts'
import { wording } from '../screens/wording.ts'

/** Whether an error is what SMS says to a refused log-in or reset: its one message, or the cause (TRB-9, R-REFUSAL). */
export const isRefusal = (error: Screen['error']): boolean => {
  const { refused, refusedByCause } = wording.logIn
  const told = error?.items[0]?.text
  return told === refused || Object.values<string>(refusedByCause).includes(told ?? '')
}
