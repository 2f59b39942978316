import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  defaultReadings,
  type ReadingId,
  type Readings,
  readingIds,
} from '../../machines/readings.ts'
import { worldNamed } from '../conformance/worlds.ts'
import { type Aspect, aspects } from '../explore/aspects.ts'
import { allPairs, oneAtATime } from '../explore/reading-sets.ts'
import { packageFolder } from '../worlds/package-folder.ts'
import type { Beginning } from '../worlds/translation.ts'

/** What a mutant is looked for in: everything that comes of a small world under one aspect and some readings. */
export interface Searched {
  readonly world: string
  readonly beginning: Beginning
  readonly aspect: Aspect
  readonly readings: Readings
  /** What is not as we read it, such as `R-LOCK=30`; empty: nothing. */
  readonly under: string
}

const folder = 'scenarios/proof-worlds'

/** The small worlds, each under every aspect to its end, as we read the manual: the same that is proven. */
export const ourSpaces = async (): Promise<readonly Searched[]> => {
  const files = readdirSync(join(packageFolder() ?? '.', folder)).sort()
  const worlds = await Promise.all(
    files.map(async (file) => {
      const world = `${folder}/${file}`
      return { world, beginning: await worldNamed(world) }
    }),
  )
  return worlds.flatMap((world) =>
    Object.values(aspects).map((aspect) => ({
      ...world,
      aspect,
      readings: defaultReadings,
      under: '',
    })),
  )
}

/** Readings that are not ours. */
export interface OtherReading {
  /** The one that differs; null: several do. */
  readonly id: ReadingId | null
  readonly readings: Readings
}

/** Each other option of each reading by itself, then so few sets that every two options stand together in one. */
export const otherReadings: readonly OtherReading[] = [
  ...oneAtATime().flatMap((readings) => {
    const id = readingIds.find((one) => readings[one] !== defaultReadings[one])
    return id === undefined ? [] : [{ id, readings }]
  }),
  ...allPairs().map((readings) => ({ id: null, readings })),
]

export const underAnother = (space: Searched, { id, readings }: OtherReading): Searched => ({
  ...space,
  readings,
  under: id === null ? 'several readings' : `${id}=${readings[id]}`,
})
