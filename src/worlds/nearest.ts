/**
 * The word that was probably meant: the first of those that `word` begins, or else the one with the fewest slips of the
 * hand between, at most a third of its letters. Case is not regarded.
 *
 * @returns undefined where none is near
 */
export const nearest = (word: string, words: readonly string[]): string | undefined => {
  const wanted = word.trim().toLowerCase()
  const ranked = words
    .map((candidate) => ({ candidate, slips: slipsTo(wanted, candidate.toLowerCase()) }))
    .filter(({ slips }) => slips !== undefined)
    .sort((one, other) => (one.slips ?? 0) - (other.slips ?? 0))
  return ranked[0]?.candidate
}

const slipsTo = (wanted: string, candidate: string): number | undefined => {
  if (wanted.length >= 3 && candidate.startsWith(wanted)) return 0
  const longer = Math.max(wanted.length, candidate.length)
  const most = Math.max(1, Math.floor(longer / 3))
  // So that a word of a million letters is not compared at all.
  if (Math.abs(wanted.length - candidate.length) > most) return undefined
  const slips = distance(wanted, candidate)
  return slips <= most && slips < longer ? slips : undefined
}

/** Letters to put in, leave out, replace or swap with their neighbour (optimal string alignment). */
const distance = (one: string, other: string): number => {
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      next[j] = Math.min(
        (next[j - 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = row
    row = next
  }
  return row[other.length] ?? 0
}
