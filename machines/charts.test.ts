import { describe, expect, test } from 'vitest'
import { charts } from './charts.ts'
import type { sessionChart } from './sms.ts'

/** Every state of a chart; asking for its transitions resolves each target, and throws on a wrong one. */
const statesOf = (node: (typeof sessionChart)['root']): (typeof sessionChart)['root'][] => [
  node,
  ...Object.values(node.states).flatMap((child) => statesOf(child as typeof node)),
]

describe.each(Object.entries(charts))('%s', (_, chart) => {
  const states = statesOf(chart.root as never)
  const transitions = states.flatMap((state) => [
    ...[...state.transitions.values()].flat(),
    ...(state.always ?? []),
  ])

  test('has a target that exists for every transition', () => {
    expect(transitions.length).toBeGreaterThan(0)
    for (const { target } of transitions)
      expect(target?.every(({ id }) => id !== '')).not.toBe(false)
  })

  test('names each guard and action that it uses', () => {
    const { guards, actions } = chart.implementations as unknown as Record<string, object>
    const nameOf = (named: unknown): string =>
      typeof named === 'string' ? named : (named as { type: string }).type
    for (const { guard, actions: taken } of transitions) {
      if (guard) expect(Object.keys(guards ?? {})).toContain(nameOf(guard))
      for (const action of taken) expect(Object.keys(actions ?? {})).toContain(nameOf(action))
    }
  })

  test('starts nothing by itself: no timer, no other actor', () => {
    for (const state of states) {
      expect(state.after).toEqual([])
      expect(state.invoke).toEqual([])
    }
  })
})

test('every state of a session in which a person can stand says which screen it shows, and cites a clause', () => {
  const leaves = statesOf(charts.session.root).filter((state) => state.type === 'atomic')
  const screens = leaves.filter((state) => state.key !== 'arriving')
  expect(screens.map((state) => state.meta?.screen)).not.toContain(undefined)
  for (const state of screens) expect(state.meta?.clauses.length).toBeGreaterThan(0)
})
