import { expect, test } from 'vitest'
import { kept } from './kept.ts'

const told: string[] = []
const drawn = kept((thing: { readonly name: string }, width: number, height: number) => {
  told.push(thing.name)
  return `${thing.name} ${width} ${height}`
})

test('a thing is made anew where it is another, or stands elsewhere', () => {
  const [one, alike] = [{ name: 'one' }, { name: 'one' }]
  expect(drawn(one, 80, 24)).toBe('one 80 24')
  expect(drawn(one, 80, 24)).toBe('one 80 24')
  expect(told).toEqual(['one'])
  expect(drawn(one, 80, 40)).toBe('one 80 40')
  expect(drawn(one, 120, 40)).toBe('one 120 40')
  expect(drawn(alike, 120, 40)).toBe('one 120 40')
  expect(told).toEqual(['one', 'one', 'one', 'one'])
})
