import { optionsOf, type ReadingId, type Readings, readingIds } from '../../machines/readings.ts'

const tagOfAReading = /^@(R-[A-Z0-9]+)=(.+)$/

/**
 * The readings that a scenario's tags pin: `@R-LOCK=30`. A tag without `=` only says what the scenario is about.
 *
 * @throws {ReadingTagError} where a tag names a reading or an option that there is not, or two options of one reading
 */
export const readingsOf = (tags: readonly string[]): Partial<Readings> => {
  const pinned = tags.flatMap((tag) => {
    const [, id, option] = tagOfAReading.exec(tag) ?? []
    return id === undefined || option === undefined ? [] : [readingOf(tag, id, option)]
  })
  const twice = pinned.find(([id], at) => pinned.findIndex(([other]) => other === id) !== at)
  if (twice) throw new ReadingTagError(`@${twice[0]}=${twice[1]}`, 'this reading is pinned already')
  return Object.fromEntries(pinned)
}

const readingOf = (
  tag: string,
  id: string,
  written: string,
): readonly [ReadingId, string | number] => {
  const reading = readingIds.find((one) => one === id)
  if (!reading) throw new ReadingTagError(tag, 'there is no such reading')
  const options = optionsOf(reading)
  const option = options.find((one) => String(one) === written)
  if (option === undefined)
    throw new ReadingTagError(tag, `the options of this reading are: ${options.join(', ')}`)
  return [reading, option]
}

/** The tags that pin what differs from our own readings, in the order of the catalogue. */
export const tagsOf = (readings: Readings, ours: Readings): readonly string[] =>
  readingIds.filter((id) => readings[id] !== ours[id]).map((id) => `@${id}=${readings[id]}`)

export class ReadingTagError extends Error {
  override readonly name = 'ReadingTagError'

  constructor(tag: string, fact: string) {
    super(`${tag}: ${fact}`)
  }
}
