import type { Kept } from '../records/records.ts'
import type { Rehearsing } from './rehearsing.ts'

/** What has become of a rehearsal that was left, and how to go on with it or to hear it again; it is closed for that. */
export const howItIsKept = ({ number, settle, attempt, whereabouts }: Rehearsing): string => {
  const kept = settle()
  return attempt?.hasEnded
    ? overText(number, kept, whereabouts)
    : keptText(number, kept, whereabouts)
}

/** What becomes of a rehearsal that was left before its end. */
export const keptText = (number: number | null, kept: Kept = 'whole', whereabouts = ''): string => {
  if (number === null) return 'Nothing of it is kept.'
  const again = resuming(number, whereabouts)
  return {
    whole: `Attempt ${number} is kept. To go on with it: ${again}`,
    'in part': `Attempt ${number} is kept in part: what came last could not be saved. To go on from there: ${again}`,
    nothing: `Nothing of attempt ${number} is kept: it could not be saved.`,
  }[kept]
}

const overText = (number: number | null, kept: Kept, whereabouts = ''): string => {
  if (number === null) return 'Nothing of it is kept.'
  return {
    whole: `Attempt ${number} is over. To hear this again: sms-sim review ${number}${whereabouts}`,
    'in part': `Attempt ${number} is over, but its end could not be saved. To go on from what is kept of it: ${resuming(number, whereabouts)}`,
    nothing: `Attempt ${number} is over. Nothing of it is kept: it could not be saved.`,
  }[kept]
}

const resuming = (number: number, whereabouts: string): string =>
  `sms-sim rehearse --resume ${number}${whereabouts}`
