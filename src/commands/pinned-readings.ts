import {
  optionsOf,
  type ReadingId,
  type Readings,
  readingIds,
  readingsWith,
} from '../../machines/readings.ts'
import { quoted } from '../worlds/fault.ts'
import { noSuchWord, UsageError } from './usage-error.ts'

/**
 * Our readings but for those pinned on the command line, each as `R-LOCK=30`.
 *
 * @throws UsageError where one names no reading, or no option of it, or a reading is pinned twice
 */
export const pinnedReadings = (pins: readonly string[]): Readings => {
  const chosen = new Map<ReadingId, string | number>()
  for (const pin of pins) {
    const { id, option } = pinOf(pin)
    if (chosen.has(id)) throw new UsageError(`found ${id} pinned twice; expected it once at most`)
    chosen.set(id, option)
  }
  return readingsWith(Object.fromEntries(chosen) as Partial<Readings>)
}

const pinOf = (pin: string): { readonly id: ReadingId; readonly option: string | number } => {
  const at = pin.indexOf('=')
  if (at < 0)
    throw new UsageError(
      `found ${quoted(pin)} behind --reading; expected ID=OPTION, such as R-LOCK=30`,
    )
  const name = pin.slice(0, at)
  const id = readingIds.find((one) => one === name)
  if (id === undefined) throw noSuchWord('reading', name, readingIds)
  const wanted = pin.slice(at + 1)
  const option = optionsOf(id).find((one) => String(one) === wanted)
  if (option === undefined) throw noSuchWord(`option of ${id}`, wanted, optionsOf(id).map(String))
  return { id, option }
}
