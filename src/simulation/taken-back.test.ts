import { describe, expect, test } from 'vitest'
import { testWorld } from '../worlds/test-world.ts'
import { Simulation } from './simulation.ts'

const { world, now } = testWorld()

const started = (): Simulation => {
  const simulation = new Simulation({ world, now })
  simulation.openTab()
  return simulation
}

describe('what is taken back', () => {
  const texts = (simulation: Simulation) => simulation.happened().map(({ text }) => text)

  test('is told no longer, and what comes instead is', () => {
    const simulation = started()
    simulation.fill('1', 'User ID', world.trainee.userId)
    const before = texts(simulation)
    const { state } = simulation
    const events = simulation.journal.entries.length
    simulation.select('1', 'Forgotten your password?')
    expect(texts(simulation).length).toBeGreaterThan(before.length)
    simulation.undoTo(events)
    expect(texts(simulation)).toEqual(before)
    expect(simulation.state).toEqual(state)
    simulation.advance(60_000)
    expect(texts(simulation)).toEqual([...before, 'Time passed: 1 minute.'])
  })

  test('there is no going back to what has not been', () => {
    const simulation = started()
    for (const left of [-1, 0.5, simulation.journal.entries.length + 1])
      expect(() => simulation.undoTo(left)).toThrow(RangeError)
  })
})

describe('a preview', () => {
  const canLogIn = (simulation: Simulation, label: string, typed: string) =>
    simulation.preview('1', label, typed).controls.find((one) => one.label === 'Log in')?.enabled

  test('is of the field and the text that are asked about now', () => {
    const simulation = started()
    simulation.fill('1', 'User ID', world.trainee.userId)
    expect(canLogIn(simulation, 'Password', 'k')).toBe(true)
    expect(canLogIn(simulation, 'Password', '')).toBe(false)
    expect(canLogIn(simulation, 'Password', 'kl')).toBe(true)
    expect(canLogIn(simulation, 'User ID', 'k')).toBe(false)
  })

  test('of a field that is not there is the page as it is', () => {
    const simulation = started()
    expect(simulation.preview('1', 'Postcode', 'k')).toBe(simulation.page('1'))
  })
})
