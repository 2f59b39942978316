import { describe, expect, test } from 'vitest'
import { chapters, clauseIds, clauses } from './clauses.ts'
import { catalogue, readingIds } from './readings.ts'

describe('the catalogue of clauses', () => {
  test('has each id once, over all chapters', () => {
    expect(clauseIds).toHaveLength(chapters.flatMap((chapter) => Object.keys(chapter)).length)
  })

  test.each(clauseIds)('%s tells its place and what it says, each part by another name', (id) => {
    const { where, says, parts = [], strings = [], partsAwaiting = [] } = clauses[id]
    expect([where, says, ...parts, ...strings]).not.toContain('')
    expect(new Set(parts).size).toBe(parts.length)
    expect(parts).toEqual(expect.arrayContaining([...partsAwaiting]))
    for (const part of parts) expect(part).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  })

  test('only what SMS itself does awaits a guide', () => {
    const waiting = clauseIds.filter((id) => clauses[id].awaits !== undefined)
    expect(waiting.length).toBeGreaterThan(0)
    for (const id of waiting) expect(clauses[id].by).toBe('system')
  })
})

describe('the readings', () => {
  test.each(readingIds)('%s names a clause, and has its default among its options', (id) => {
    const { clauses: named, default: ours, question, why } = catalogue[id]
    const options: readonly unknown[] = catalogue[id].options
    expect(named.length).toBeGreaterThan(0)
    expect(new Set(options).size).toBe(options.length)
    expect(options).toContain(ours)
    expect([question, why]).not.toContain('')
  })
})
