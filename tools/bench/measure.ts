/** Two ways of doing the same, measured side by side in one run: the ratio is what counts, a machine's own speed is not. */
export interface Pair {
  readonly name: string
  /** How many times as long as the other it may take. */
  readonly goal: number
  /** Medians, in the unit that the name tells. */
  readonly ours: number
  readonly theirs: number
  readonly ratio: number
  readonly rounds: number
}

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/**
 * Runs both in turn, so that a drift of the machine meets both alike, after one round that is not counted.
 *
 * @returns the median of each, and the median of the ratios round by round
 */
export const measurePair = async (
  name: string,
  goal: number,
  rounds: number,
  ours: () => number | Promise<number>,
  theirs: () => number | Promise<number>,
): Promise<Pair> => {
  await ours()
  await theirs()
  const results: { ours: number; theirs: number }[] = []
  for (let round = 0; round < rounds; round += 1)
    results.push({ ours: await ours(), theirs: await theirs() })
  const rounded = (number: number): number => Number(number.toPrecision(4))
  return {
    name,
    goal,
    ours: rounded(median(results.map((result) => result.ours))),
    theirs: rounded(median(results.map((result) => result.theirs))),
    ratio: rounded(median(results.map((result) => result.ours / result.theirs))),
    rounds,
  }
}

/** How many milliseconds something takes. */
export const timed = (act: () => void): number => {
  const start = performance.now()
  act()
  return performance.now() - start
}
