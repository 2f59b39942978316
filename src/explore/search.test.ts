import { expect, test } from 'vitest'
import { search } from './search.ts'

interface Node {
  readonly number: number
}

/** A tree: each state leads to two new ones. */
const searchTree = (states?: number) => {
  const lookedAt: number[] = []
  const searched = search<Node, 0 | 1>(
    {
      start: { number: 1 },
      eventsIn: ({ number }) => {
        lookedAt.push(number)
        return number < 32 ? [0, 1] : []
      },
      step: ({ number }, event) => ({ number: 2 * number + event }),
      keyOf: ({ number }) => String(number),
    },
    states === undefined ? {} : { states },
  )
  return { searched, lookedAt: [...lookedAt] }
}

/** How many events away a state is. */
const distance = (number: number): number => Math.floor(Math.log2(number))

test('a search that comes to its end is complete to its depth', () => {
  const { searched } = searchTree()
  expect(searched).toMatchObject({ states: 63, depth: 5, complete: 5, stop: null })
})

test.each([5, 7, 9, 20, 50])(
  'one that is given up at %i states is complete as far as all have been looked at',
  (states) => {
    const { searched, lookedAt } = searchTree(states)
    const isWhole = (far: number): boolean =>
      lookedAt.filter((number) => distance(number) === far).length === 2 ** far
    expect(searched.stop).toBe('states')
    expect(isWhole(searched.complete)).toBe(true)
    expect(isWhole(searched.complete + 1)).toBe(false)
  },
)

test('the way to a state is a shortest one', () => {
  const { searched } = searchTree()
  const number = searched.numberOf('21') ?? Number.NaN
  expect(searched.wayTo(number)).toEqual([0, 1, 0, 1])
  expect(searched.numberOf('64')).toBeUndefined()
})
