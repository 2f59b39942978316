import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartedOf } from './charted.ts'
import { subjects } from './diagrams.ts'
import { drawingOf } from './drawing.ts'
import { escaped, mermaidOf } from './mermaid.ts'
import { wholeOf } from './part.ts'
import { toyChart } from './test-charts.ts'
import { read } from './test-grammar.ts'

const toy = chartedOf(toyChart)

test('a chart with one of each thing is written so', () => {
  expect(mermaidOf(drawingOf('A kettle', toy, wholeOf(toy)))).toBe(`stateDiagram-v2
  direction TB
  accTitle: A kettle
  state "kettle" as kettle {
    direction TB
    state "water" as kettle_water {
      direction TB
      [*] --> kettle_water_cold
      state "anywhere in 'water'" as kettle_water_anywhere
      state "cold" as kettle_water_cold
      kettle_water_cold : (K1-1)
      kettle_water_cold : • switch turned on 2 of 2 [else] / pour
      state "heating" as kettle_water_heating {
        direction TB
        [*] --> kettle_water_heating_slow
        state "anywhere in 'heating'" as kettle_water_heating_anywhere
        state "slow" as kettle_water_heating_slow
        state "fast" as kettle_water_heating_fast
      }
      state "gone" as kettle_water_gone
      kettle_water_gone : (K4-1)
      kettle_water_gone --> [*]
    }
    --
    state "lamp" as kettle_lamp {
      direction TB
      [*] --> kettle_lamp_off
      state "off" as kettle_lamp_off
      state "on" as kettle_lamp_on
      kettle_lamp_on : (K3-1)
    }
  }
  kettle_water_anywhere --> kettle_water_cold : water poured<br>(K1-4)
  kettle_water_cold --> kettle_water_heating_slow : switch turned on<br>1 of 2 [the lid is on]<br>(K1-2, K2-1)
  kettle_water_heating_anywhere --> kettle_water_cold : switch turned off<br>(K2-2)
  kettle_water_heating_slow --> kettle_water_heating_fast : at once<br>[it holds, litres 2]<br>(K2-3)
  kettle_water_heating_fast --> kettle_water_heating_fast : switch turned on
  kettle_water_heating_fast --> kettle_water_gone : steam rose<br>(K2-4)
  kettle_lamp_off --> kettle_lamp_on : switch turned on
  kettle_lamp_on --> kettle_lamp_off : switch turned off
  classDef neighbour stroke-dasharray: 4 4
  class kettle_water_anywhere,kettle_water_heating_anywhere neighbour
`)
})

describe('no text can end a label or begin something else', () => {
  test.each([
    ['a: b; c', 'a#58; b#59; c'],
    ['"quoted" #1', '#34;quoted#34; #35;1'],
    ['1. no list', '#49;. no list'],
    ['- no list', '#45; no list'],
    ['*no* _stress_', '#42;no#42; #95;stress#95;'],
    ['one\ntwo', 'one two'],
    ['a [[fork]] <<join>>', 'a #91;[fork#93;] #60;#60;join#62;#62;'],
    ['in direction TB', 'in direction#32;TB'],
    ['the new user is refused, level 1', 'the new user is refused, level 1'],
  ])('%j', (text, safe) => {
    expect(escaped(text)).toBe(safe)
  })

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (title) => {
        fc.pre(title.trim() !== '')
        const { boxes } = read(mermaidOf(drawingOf(title, toy, wholeOf(toy))))
        expect(boxes.size).toBe(4)
      }),
    )
  })
})

describe.each(subjects)('$slug', ({ drawings }) => {
  test.each(drawings())('$title is a diagram, line by line', (drawing) => {
    const { nodes, arrows } = read(mermaidOf(drawing))
    expect(nodes.size).toBeGreaterThan(1)
    expect(arrows.length).toBeGreaterThan(1)
  })
})

describe('the strict reader catches', () => {
  const diagram = 'stateDiagram-v2\n  state "a" as x_a\n  state "b" as x_b\n  x_a --> x_b : go\n'

  test.each([
    ['a label with a colon', ': go', ': go: on'],
    ['a semicolon', ': go', ': go; on'],
    ['a way to nowhere', '--> x_b', '--> x_c'],
    ['a state that is there twice', 'as x_b', 'as x_a'],
    ['a box that is left open', '"b" as x_b', '"b" as x_b {'],
    ['a line set in wrongly', '  x_a', ' x_a'],
    ['regions of nothing', '  x_a', '  --\n  x_a'],
    ['a missing head', 'stateDiagram-v2', 'stateDiagram'],
  ])('%s', (_, right, wrong) => {
    expect(() => read(diagram)).not.toThrow()
    expect(() => read(diagram.replace(right, wrong))).toThrow(SyntaxError)
  })
})
