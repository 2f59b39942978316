import { expect, test } from 'vitest'
import { createMachine } from 'xstate'
import { chartedOf } from './charted.ts'
import { toyChart } from './test-charts.ts'

const { states, arrows } = chartedOf(toyChart)

test('reads the states in the order of the chart, with what is inside them and where they begin', () => {
  expect([...states.keys()]).toEqual([
    'kettle',
    'kettle.water',
    'kettle.water.cold',
    'kettle.water.heating',
    'kettle.water.heating.slow',
    'kettle.water.heating.fast',
    'kettle.water.gone',
    'kettle.lamp',
    'kettle.lamp.off',
    'kettle.lamp.on',
  ])
  expect(states.get('kettle')).toMatchObject({ kind: 'parallel', initial: [] })
  expect(states.get('kettle.water')).toMatchObject({ initial: ['kettle.water.cold'] })
  expect(states.get('kettle.water.cold')).toMatchObject({ inner: [], clauses: ['K1-1'] })
  expect(states.get('kettle.water.gone')).toMatchObject({ kind: 'final' })
})

test('reads every transition: by event and at once, with its guard, its turn, its actions and its clauses', () => {
  expect(arrows).toHaveLength(9)
  expect(arrows).toContainEqual({
    from: 'kettle.water.cold',
    to: 'kettle.water.heating',
    event: 'switch.turnedOn',
    guard: { name: 'theLidIsOn', params: {} },
    turn: { at: 1, of: 2 },
    actions: [{ name: 'pour', params: {} }],
    clauses: ['K1-2', 'K2-1'],
  })
  expect(arrows).toContainEqual(
    expect.objectContaining({ from: 'kettle.water.cold', to: null, turn: { at: 2, of: 2 } }),
  )
  expect(arrows).toContainEqual(
    expect.objectContaining({
      from: 'kettle.water.heating.slow',
      event: null,
      guard: { name: 'itHolds', params: { litres: 2 } },
    }),
  )
  expect(arrows).toContainEqual(
    expect.objectContaining({ from: 'kettle.water.heating.fast', to: 'kettle.water.heating.fast' }),
  )
})

test('a guard without a name is told, since there is nothing to write', () => {
  const nameless = createMachine({
    on: { 'switch.turnedOn': { guard: () => true, actions: () => {} } },
  })
  expect(() => chartedOf(nameless)).toThrow(/without a name.*setup\(\)/)
})
