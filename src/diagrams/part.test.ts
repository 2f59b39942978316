import { describe, expect, test } from 'vitest'
import { chartedOf } from './charted.ts'
import { movesIn, partOf, regionsOf, wholeOf } from './part.ts'
import { toyChart } from './test-charts.ts'

const charted = chartedOf(toyChart)
const about = (family: string) => (clause: string) => clause.startsWith(`${family}-`)
const summed = ({ own, arrows }: ReturnType<typeof partOf>) => ({
  own: [...own].map((path) => path.replace('kettle.', '')),
  arrows: arrows.map(({ from, to, event }) =>
    [from, event, to].map((one) => one?.replace('kettle.', '')).join(' '),
  ),
})

describe('the part of a chart that is about a matter', () => {
  test('has the states that cite it, the ways that cite it, and those ways out that cite nothing', () => {
    expect(summed(partOf(charted, about('K1')))).toEqual({
      own: ['water.cold'],
      arrows: [
        'water water.poured water.cold',
        'water.cold switch.turnedOn water.heating',
        'water.cold switch.turnedOn ',
      ],
    })
  })

  test('has a junction, which cites nothing but leads somewhere by a way that does', () => {
    const { own, arrows } = summed(partOf(charted, about('K2')))
    expect(own).toEqual(['water.heating.slow', 'water.heating.fast'])
    expect(arrows).toEqual([
      'water.cold switch.turnedOn water.heating',
      'water.heating switch.turnedOff water.cold',
      'water.heating.slow  water.heating.fast',
      'water.heating.fast switch.turnedOn water.heating.fast',
      'water.heating.fast steam.rose water.gone',
    ])
  })

  test('has the ways to a state that nothing of the matter leads to', () => {
    expect(summed(partOf(charted, about('K4')))).toEqual({
      own: ['water.gone'],
      arrows: ['water.heating.fast steam.rose water.gone'],
    })
  })

  test('is nothing where no way cites the matter', () => {
    expect(movesIn(charted, about('K1'))).toBe(true)
    expect(movesIn(charted, about('K3'))).toBe(false)
    expect(movesIn(charted, about('K4'))).toBe(false)
  })
})

test('parallel regions can be told apart', () => {
  const regions = regionsOf(charted, wholeOf(charted))
  expect(regions.map(({ region }) => region)).toEqual(['water', 'lamp'])
  expect(regions.map(({ part }) => part.arrows.length)).toEqual([7, 2])
})
