import type { Instant } from '../../machines/time.ts'

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

/** An instant's day as UK services write it: 2 March 2026 (UTC, reading R-TIMEZONE). */
export const dayOf = (instant: Instant): string => {
  const date = new Date(instant)
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** An instant's time of day, to the second where it has seconds: 09:00, 09:19:59 (UTC). */
export const timeOf = (instant: Instant): string => {
  const time = new Date(instant).toISOString().slice(11, 19)
  return time.endsWith(':00') ? time.slice(0, 5) : time
}
