import { numbersFrom, shuffled } from '../explore/random.ts'

/** So many of some things, always the same for a seed; all of them where there are no more. */
export const sampleOf = <Thing>(
  things: readonly Thing[],
  many: number,
  seed: number,
): readonly Thing[] => {
  const chosen = new Set(shuffled(things, numbersFrom(seed)).slice(0, many))
  return things.filter((thing) => chosen.has(thing))
}
