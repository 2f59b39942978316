import { type Instant, minute } from '../../machines/time.ts'

/**
 * Instants as their distances from now, as far as these can matter: sessions and locks last whole tens of minutes, so a
 * distance counts as whole tens of minutes and whether it is a little less, exactly that, or a little more. Beyond the
 * longest of these spells it is merely far. Which of two deadlines comes first, and which come together, is always kept.
 */
const unit = 10 * minute
const far = 31 * minute

/** The distances of these instants from now, as text: for each its rank among those that lie ahead, then the ranks. */
export const writeDistances = (instants: readonly (Instant | null)[], now: Instant): string => {
  let ranks = ''
  const ahead: Instant[] = []
  for (const at of instants) if (at !== null && at > now && !ahead.includes(at)) ahead.push(at)
  ahead.sort((one, other) => one - other)
  for (const at of instants)
    ranks += at === null ? '-' : at <= now ? '.' : String.fromCharCode(48 + ahead.indexOf(at))
  let spans = ''
  let before = now
  for (const at of ahead) {
    spans += at - now > far ? `f${spanOf(at - before)}` : spanOf(at - now)
    before = at
  }
  return `${ranks} ${spans}`
}

const spanOf = (ms: number): string => {
  if (ms > far) return 'f'
  const tens = Math.round(ms / unit)
  const rest = ms - tens * unit
  return `${tens}${rest === 0 ? '=' : rest < 0 ? '<' : '>'}`
}
