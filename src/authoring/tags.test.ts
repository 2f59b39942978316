import { describe, expect, test } from 'vitest'
import { defaultReadings, readingsWith } from '../../machines/readings.ts'
import { readingsOf, tagsOf } from './tags.ts'

describe('the readings that tags pin', () => {
  test.each([
    [['@R-LOCK=30'], { 'R-LOCK': 30 }],
    [['@R-COUNT=cumulative', '@CRED-7.password'], { 'R-COUNT': 'cumulative' }],
    [['@R-LIVE', '@G1-2a'], {}],
  ])('%j', (tags, readings) => {
    expect(readingsOf(tags)).toEqual(readings)
  })

  test.each([
    [['@R-LOK=30'], '@R-LOK=30: there is no such reading'],
    [['@R-LOCK=25'], '@R-LOCK=25: the options of this reading are: 20, 30'],
    [['@R-LOCK=20', '@R-LOCK=30'], '@R-LOCK=30: this reading is pinned already'],
  ])('%j is refused', (tags, message) => {
    expect(() => readingsOf(tags)).toThrow(message)
  })
})

test('readings that differ from ours become the tags that pin them', () => {
  const readings = readingsWith({ 'R-LOCK': 30, 'R-DORMANT': 'shown' })
  const tags = tagsOf(readings, defaultReadings)
  expect(tags).toEqual(['@R-LOCK=30', '@R-DORMANT=shown'])
  expect(readingsOf(tags)).toEqual({ 'R-LOCK': 30, 'R-DORMANT': 'shown' })
})
