import {
  defaultReadings,
  optionsOf,
  type ReadingId,
  type Readings,
  readingIds,
} from '../../machines/readings.ts'
import { numbersFrom, shuffled } from './random.ts'

/** Where the manual can be read in two ways and the model can be run under both. */
export const openReadings: readonly ReadingId[] = readingIds.filter(
  (id) => optionsOf(id).length > 1,
)

type Option = string | number
type Row = Record<string, Option>

/** Our readings with each other option of each, one at a time. */
export const oneAtATime = (): readonly Readings[] =>
  openReadings.flatMap((id) =>
    optionsOf(id)
      .filter((option) => option !== defaultReadings[id])
      .map((option) => ({ ...defaultReadings, [id]: option })),
  )

/** So few sets of readings that every two options of two readings stand together in one of them. */
export const allPairs = (): readonly Readings[] =>
  coveringArray(Object.fromEntries(openReadings.map((id) => [id, optionsOf(id)]))).map(
    (row) => ({ ...defaultReadings, ...row }) as Readings,
  )

/** Of so many rows, each filled in another order, the one that brings the most is taken. */
const candidates = 40

/**
 * Rows in which every pair of options of two factors occurs: each row is begun with a pair that is still missing and filled,
 * factor by factor, with the option that brings the most of those missing. Greedy, hence not the fewest, and always the same.
 */
export const coveringArray = (factors: Readonly<Record<string, readonly Option[]>>): Row[] => {
  const names = Object.keys(factors)
  const missing = new Map<string, Row>()
  for (const [at, one] of names.entries())
    for (const other of names.slice(at + 1))
      for (const a of factors[one] ?? [])
        for (const b of factors[other] ?? [])
          missing.set(pairOf(one, a, other, b), { [one]: a, [other]: b })

  /** How many of the missing pairs this option of a factor brings, together with what the row has already. */
  const brings = (row: Row, name: string, option: Option): number =>
    Object.entries(row).filter(([set, value]) => missing.has(pairOf(set, value, name, option)))
      .length

  const filled = (begun: Row, order: readonly string[]): { row: Row; brought: number } => {
    const row = { ...begun }
    let brought = 1
    for (const name of order) {
      if (name in row) continue
      const options = (factors[name] ?? []).map((option) => ({
        option,
        count: brings(row, name, option),
      }))
      const best = options.toSorted((one, other) => other.count - one.count)[0]
      if (!best) continue
      brought += best.count
      row[name] = best.option
    }
    return { row, brought }
  }

  const rows: Row[] = []
  const random = numbersFrom(1)
  while (missing.size > 0) {
    const [begun = {}] = missing.values()
    const tried = Array.from({ length: candidates }, () => filled(begun, shuffled(names, random)))
    const best = tried.toSorted((one, other) => other.brought - one.brought)[0]
    if (!best) break
    const { row } = best
    for (const [at, one] of names.entries())
      for (const other of names.slice(at + 1))
        missing.delete(pairOf(one, row[one] as Option, other, row[other] as Option))
    rows.push(row)
  }
  return rows
}

/** The same text whichever of the two is named first. */
const pairOf = (one: string, a: Option, other: string, b: Option): string =>
  one < other ? `${one}=${a} ${other}=${b}` : `${other}=${b} ${one}=${a}`
