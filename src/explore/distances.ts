import { type Instant, minute, second } from '../../machines/time.ts'

/**
 * Time as a search sees it. Every spell that SMS counts, of a session or a lock, is whole tens of minutes. So of a distance
 * its whole tens count, and of all distances together: which have no rest beyond these, which have the same, and whose is
 * the shorter. These are the regions of timed automata: from any two instants of one region, the same comes next in the same
 * order, whatever is set anew on the way. What lies beyond the longest spell is merely far, and is counted from the first
 * such instant: it is reached only once nothing nearer is left.
 */
const unit = 10 * minute
const far = 31 * minute

/** How an instant lies, in short text: it is none, it is over, or its group, its whole tens and the rank of its rest. */
export type Distances = (at: Instant | null) => string

/** How these instants, and no others, lie from now. */
export const distancesOf = (instants: readonly (Instant | null)[], now: Instant): Distances => {
  const ahead = aheadOf(instants, now)
  const texts: string[] = []
  let origin = now
  let group = 0
  for (const at of ahead) {
    if (at - origin > far) {
      origin = at
      group += 1
    }
    const tens = Math.floor((at - origin) / unit)
    texts.push(String.fromCharCode(48 + 4 * group + tens, 48 + rankOf(at, origin, ahead)))
  }
  return (at) => (at === null ? '-' : at <= now ? '.' : (texts[ahead.indexOf(at)] ?? ''))
}

/** The instants later than now, each once, in order. */
const aheadOf = (instants: readonly (Instant | null)[], now: Instant): Instant[] => {
  const ahead: Instant[] = []
  for (const at of instants) if (at !== null && at > now && !ahead.includes(at)) ahead.push(at)
  return ahead.length < 2 ? ahead : ahead.sort((one, other) => one - other)
}

const isNear = (at: Instant, origin: Instant): boolean => at >= origin && at - origin <= far

/** 0 where an instant has no rest beyond whole tens; else one more than there are near it with a shorter rest. */
const rankOf = (at: Instant, origin: Instant, ahead: readonly Instant[]): number => {
  const rest = (at - origin) % unit
  if (rest === 0) return 0
  let rank = 1
  for (const other of ahead) {
    const its = (other - origin) % unit
    if (its > 0 && its < rest && isNear(other, origin)) rank += 1
  }
  return rank
}

/** How far from a deadline just before it and just after it are, where nothing else lies between. */
const close = second

/**
 * Spells, in milliseconds, that end just before the next of these deadlines, at it and just after it: within the region that
 * leads up to it and the one that follows it. None that would end just before where that is so already.
 *
 * @throws {CrowdedTimeError} where there is no millisecond between the deadline and what comes before or after it
 */
export const spellsAround = (deadlines: readonly (Instant | null)[], now: Instant): number[] => {
  const [next, ...later] = aheadOf(deadlines, now)
  if (next === undefined) return []
  const rests = later
    .filter((at) => isNear(at, next))
    .map((at) => (at - next) % unit)
    .filter((rest) => rest > 0)
  const room = unit - Math.max(0, ...rests)
  const left = next - now
  const after = left + within(Math.min(unit, ...rests), next)
  return left < room ? [left, after] : [left - within(room, next), left, after]
}

/** A short spell that ends in the midst of a region of this length. */
const within = (length: number, next: Instant): number => {
  const spell = Math.min(close, Math.floor(length / 2))
  if (spell === 0) throw new CrowdedTimeError(next)
  return spell
}

/** Deadlines have drifted so close together that nothing can be tried between them. */
export class CrowdedTimeError extends Error {
  override readonly name = 'CrowdedTimeError'

  constructor(next: Instant) {
    super(
      `Around ${new Date(next).toISOString()} two deadlines are a millisecond apart, and a search cannot try what comes between: begin it nearer to them.`,
    )
  }
}
