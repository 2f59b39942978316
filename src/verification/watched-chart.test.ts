import { expect, test } from 'vitest'
import { assign, initialTransition, setup, stateIn } from 'xstate'
import { quietScope } from '../../machines/quiet-scope.ts'
import { guardKey, transitionKey, watchedChart } from './watched-chart.ts'

const chart = setup({
  types: { context: {} as { coins: number }, events: {} as { type: 'coin.put' | 'door.pushed' } },
  guards: {
    enough: ({ context }, { price }: { price: number }) => context.coins >= price,
    theLightIsGreen: stateIn({ light: 'green' }),
  },
  actions: { take: assign({ coins: ({ context }) => context.coins + 1 }) },
}).createMachine({
  id: 'gate',
  type: 'parallel',
  context: { coins: 0 },
  states: {
    light: {
      initial: 'red',
      states: {
        red: { always: { guard: { type: 'enough', params: { price: 2 } }, target: 'green' } },
        green: {},
      },
    },
    door: {
      initial: 'shut',
      states: {
        shut: {
          on: {
            'coin.put': { actions: 'take' },
            'door.pushed': [{ guard: 'theLightIsGreen', target: 'open' }, { target: 'shut' }],
          },
        },
        open: {},
      },
    },
  },
})

const events = ['door.pushed', 'coin.put', 'coin.put', 'door.pushed'] as const

/** The values through which a chart goes. */
const played = (machine: typeof chart): readonly unknown[] => {
  const scope = quietScope(() => {})
  let [state] = initialTransition(machine)
  return events.map((type) => {
    state = machine.transition(state, { type }, scope) as typeof state
    return [state.value, state.context]
  })
}

test('a watched chart does what the chart does', () => {
  const watched = watchedChart(chart, { guardSaid: () => {}, taken: () => {} })
  expect(played(watched)).toEqual(played(chart))
})

test('it tells each transition that it takes, by event, at once, and by its turn', () => {
  const taken: (readonly string[])[] = []
  played(watchedChart(chart, { guardSaid: () => {}, taken: (keys) => taken.push(keys) }))
  expect(taken).toEqual([
    [transitionKey('gate.door.shut', 'door.pushed', 2)],
    [transitionKey('gate.door.shut', 'coin.put', 1)],
    [transitionKey('gate.door.shut', 'coin.put', 1), transitionKey('gate.light.red', null, 1)],
    [transitionKey('gate.door.shut', 'door.pushed', 1)],
  ])
})

test('it tells both answers of its guards, those of the library too, and what they are given', () => {
  const said = new Set<string>()
  played(
    watchedChart(chart, {
      guardSaid: (guard, holds) => said.add(`${guard} ${holds}`),
      taken: () => {},
    }),
  )
  const enough = guardKey('gate', 'enough', { price: 2 })
  const green = guardKey('gate', 'theLightIsGreen')
  expect([...said].toSorted()).toEqual(
    [`${enough} false`, `${enough} true`, `${green} false`, `${green} true`].toSorted(),
  )
})
