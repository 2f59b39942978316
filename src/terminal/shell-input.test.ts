import { expect, test } from 'vitest'
import { Remarks } from '../rehearsal/remarks.ts'
import { shellInputOf } from './shell-input.ts'
import { testSimulation } from './test-shell.ts'
import { trainerOf } from './trainer.ts'

const notKept = 'What you had typed into Password and had not sent is not kept: type it again.'

test('who comes back is told first what has to be typed again', () => {
  const trainer = trainerOf({ simulation: testSimulation(), notKept })
  expect(shellInputOf(trainer).greeting).toBe(notKept)
})

test('and before that, what is wrong with the records', () => {
  const remarks = new Remarks()
  remarks.add('The records are kept in memory alone.')
  const trainer = trainerOf({ simulation: testSimulation(), remarks, notKept })
  expect(shellInputOf(trainer).greeting).toBe(`The records are kept in memory alone. ${notKept}`)
})

test('who begins is greeted with the world', () => {
  const simulation = testSimulation()
  expect(shellInputOf(trainerOf({ simulation })).greeting).toContain(simulation.state.world.title)
})
