import { type ReadingId, type Readings, readingIds } from '../../machines/readings.ts'

/** Readings that remember which of them were asked for. */
export interface Watched {
  readonly readings: Readings
  readonly asked: () => readonly ReadingId[]
}

/**
 * The same readings, watched. What never asks for a reading does the same under each of its options: so one run can stand for
 * every other one whose readings agree with it in those that it asked for.
 */
export const watched = (readings: Readings): Watched => {
  const asked = new Set<ReadingId>()
  const watchedOnes = {} as Readings
  for (const id of readingIds)
    Object.defineProperty(watchedOnes, id, {
      enumerable: true,
      get: () => {
        asked.add(id)
        return readings[id]
      },
    })
  return { readings: watchedOnes, asked: () => [...asked] }
}
