import { describe, expect, test } from 'vitest'
import { defaultReadings, optionsOf, type ReadingId } from '../../machines/readings.ts'
import { allPairs, coveringArray, oneAtATime, openReadings } from './reading-sets.ts'

describe('sets of readings', () => {
  test('each other option stands alone in one of them', () => {
    const changed = oneAtATime().map((readings) =>
      openReadings.filter((id) => readings[id] !== defaultReadings[id]).join(),
    )
    const expected = openReadings.flatMap((id) =>
      optionsOf(id)
        .slice(1)
        .map(() => id),
    )
    expect(changed.toSorted()).toEqual(expected.toSorted())
  })

  test('every two options of two readings stand together in one of them', () => {
    const sets = allPairs()
    const together = (one: ReadingId, a: unknown, other: ReadingId, b: unknown) =>
      sets.some((readings) => readings[one] === a && readings[other] === b)
    for (const [at, one] of openReadings.entries())
      for (const other of openReadings.slice(at + 1))
        for (const a of optionsOf(one))
          for (const b of optionsOf(other))
            expect(together(one, a, other, b), `${one}=${a} ${other}=${b}`).toBe(true)
    // 2 x 3 options alone need six; so many factors a few more.
    expect(sets.length).toBeLessThanOrEqual(14)
  })

  test('one factor alone brings no pairs, and needs no rows', () => {
    expect(coveringArray({ only: [1, 2] })).toEqual([])
    expect(coveringArray({})).toEqual([])
  })
})
