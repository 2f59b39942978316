import { describe, expect, test } from 'vitest'
import type { HomeOfficeEvent } from '../../machines/events.ts'
import { createSms } from '../../machines/step.ts'
import { homeOfficeActs } from '../simulation/home-office-acts.ts'
import { testWorld } from '../worlds/test-world.ts'
import { homeOfficeChoice } from './home-office-choice.ts'

const { world, now } = testWorld()
const sms = createSms()
const state = sms.start(world, now)

describe('what the terminal offers the Home Office', () => {
  test.each(
    homeOfficeActs(sms, state).map(({ label, asks, event }) => ({
      label,
      answers: asks.map((ask) => `${ask}, written`),
      event,
    })),
  )('$label', ({ label, answers, event }) => {
    const choice = homeOfficeChoice(event(answers), world)
    expect(choice?.answers).toEqual(answers)
    const matching = homeOfficeActs(sms, state).filter((act) =>
      act.label.startsWith(choice?.label ?? '?'),
    )
    expect(matching.map((act) => act.label)).toEqual([label])
  })
})

test.each<HomeOfficeEvent>([
  { type: 'homeOffice.posted', title: 'x', text: 'x', routes: ['Student Route'], expiresAt: null },
  { type: 'homeOffice.posted', title: 'x', text: 'x', routes: [], expiresAt: now + 1 },
  { type: 'homeOffice.archived', post: 'post-99' },
])('it has not got %j', (event) => {
  expect(homeOfficeChoice(event, world)).toBeUndefined()
})
