import type { Kept } from '../records/records.ts'
import { sayingSmsSim } from './command-line.ts'
import type { Rehearsing } from './rehearsing.ts'

/** What has become of a rehearsal that was left, and how to go on with it or to hear it again; it is closed for that. */
export const howItIsKept = ({ number, settle, attempt, commandLine }: Rehearsing): string => {
  const kept = settle()
  return attempt?.hasEnded
    ? overText(number, kept, commandLine)
    : keptText(number, kept, commandLine)
}

/** What becomes of a rehearsal that was left before its end. */
export const keptText = (
  number: number | null,
  kept: Kept = 'whole',
  commandLine = sayingSmsSim,
): string => {
  if (number === null) return 'Nothing of it is kept.'
  const again = commandLine(`rehearse --resume ${number}`)
  return {
    whole: `Attempt ${number} is kept. To go on with it: ${again}`,
    'in part': `Attempt ${number} is kept in part: what came last could not be saved. To go on from there: ${again}`,
    nothing: `Nothing of attempt ${number} is kept: it could not be saved.`,
  }[kept]
}

const overText = (number: number | null, kept: Kept, commandLine = sayingSmsSim): string => {
  if (number === null) return 'Nothing of it is kept.'
  return {
    whole: `Attempt ${number} is over. To hear this again: ${commandLine(`review ${number}`)}`,
    'in part': `Attempt ${number} is over, but its end could not be saved. To go on from what is kept of it: ${commandLine(`rehearse --resume ${number}`)}`,
    nothing: `Attempt ${number} is over. Nothing of it is kept: it could not be saved.`,
  }[kept]
}
