/**
 * Virtual time. An instant is a whole number of milliseconds since 1970-01-01T00:00Z, UTC (reading R-TIMEZONE); a spell
 * is a whole number of milliseconds. Nothing in the model knows the wall clock.
 */
export type Instant = number

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** The longest spell that may pass at once, ten years: what is longer is a slip of the hand. */
export const longestSpell = 3_653 * day

/** Whether a period that ends at `end` is over at `now`: the end itself is outside it (reading R-EDGE). */
export const isOver = (end: Instant | null, now: Instant): boolean => end !== null && now >= end

/** The first instant of the day after the one that `date` (YYYY-MM-DD) names, in UTC (readings R-EXPIRYDAY, R-TIMEZONE). */
export const endOfDay = (date: string): Instant => Date.parse(`${date}T00:00:00Z`) + day

/** The first instant of a day, in UTC. */
export const startOfDay = (instant: Instant): Instant => instant - (instant % day)

/** The day of an instant as forms have it, DD/MM/YYYY (UTC). */
export const dayWritten = (instant: Instant): string => {
  const [year, month, date] = new Date(instant).toISOString().slice(0, 10).split('-')
  return `${date}/${month}/${year}`
}

/** The first instant of the day that DD/MM/YYYY names, from the year 1000 on; undefined: there is no such day. */
export const dayRead = (text: string): Instant | undefined => {
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/([1-9]\d{3})$/.exec(text) ?? []
  if (date === undefined || month === undefined || year === undefined) return undefined
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  // The 31st of February rolls over into March.
  const isThatDay = at.getUTCDate() === Number(date) && at.getUTCMonth() === Number(month) - 1
  return isThatDay ? at.getTime() : undefined
}
