import { setup } from 'xstate'

/** A small chart with one of each thing that a chart can have. */
export const toyChart = setup({
  types: { meta: {} as { clauses: string[] }, transitionMeta: {} as { clauses: string[] } },
  guards: { theLidIsOn: () => true, itHolds: (_, _params: { litres: number }) => true },
  actions: { pour: () => {} },
}).createMachine({
  id: 'kettle',
  type: 'parallel',
  states: {
    water: {
      initial: 'cold',
      on: { 'water.poured': { target: '.cold', meta: { clauses: ['K1-4'] } } },
      states: {
        cold: {
          meta: { clauses: ['K1-1'] },
          on: {
            'switch.turnedOn': [
              {
                guard: 'theLidIsOn',
                target: 'heating',
                actions: 'pour',
                meta: { clauses: ['K1-2', 'K2-1'] },
              },
              { actions: 'pour' },
            ],
          },
        },
        heating: {
          initial: 'slow',
          on: { 'switch.turnedOff': { target: 'cold', meta: { clauses: ['K2-2'] } } },
          states: {
            slow: {
              always: {
                guard: { type: 'itHolds', params: { litres: 2 } },
                target: 'fast',
                meta: { clauses: ['K2-3'] },
              },
            },
            fast: {
              on: {
                'switch.turnedOn': { target: 'fast', reenter: true },
                'steam.rose': { target: '#kettle.water.gone', meta: { clauses: ['K2-4'] } },
              },
            },
          },
        },
        gone: { type: 'final', meta: { clauses: ['K4-1'] } },
      },
    },
    lamp: {
      initial: 'off',
      states: {
        off: { on: { 'switch.turnedOn': 'on' } },
        on: { meta: { clauses: ['K3-1'] }, on: { 'switch.turnedOff': 'off' } },
      },
    },
  },
})
