import { expect, test } from 'vitest'
import type { SmsEvent } from '../../machines/events.ts'
import { defaultReadings } from '../../machines/readings.ts'
import { type State, toJson } from '../../machines/state.ts'
import { createSms, type Sms } from '../../machines/step.ts'
import { minute } from '../../machines/time.ts'
import { testWorld } from '../worlds/test-world.ts'
import { ChartWatch } from './chart-watch.ts'

const { world, now } = testWorld()
const { userId } = world.trainee
const password = world.users[userId]?.account.context.password ?? ''

const tab = '1'
const logIn = (at: string, typed = password): SmsEvent => ({
  type: 'logIn.submitted',
  tab: at,
  userId,
  password: typed,
})

const played = (sms: Sms, events: readonly SmsEvent[]): State =>
  events.reduce(sms.step, sms.start(world, now))

const watched = (events: readonly SmsEvent[]) => {
  const watch = new ChartWatch()
  played(watch.create({ readings: defaultReadings }), events)
  return watch
}

const wrongThreeTimes = Array.from({ length: 3 }, () => logIn(tab, 'wrong'))

test('what is watched goes the same way', () => {
  const events: readonly SmsEvent[] = [
    { type: 'tab.opened' },
    ...wrongThreeTimes,
    { type: 'time.passed', ms: 20 * minute },
    logIn(tab),
  ]
  const watch = new ChartWatch()
  expect(toJson(played(watch.create({}), events))).toBe(toJson(played(createSms(), events)))
})

test('states, transitions and guards of the session and of what outlives it are seen', () => {
  const { states, transitions, guards } = watched([
    { type: 'tab.opened' },
    ...wrongThreeTimes,
  ]).take()
  expect(states).toEqual(expect.arrayContaining(['account.lock.locked', 'licence.status.active']))
  expect(transitions).toEqual(
    expect.arrayContaining([
      'sms.outside.logIn logIn.submitted 1',
      'account.lock.open logIn.failed 2',
      'account.lock.open logIn.failed 1',
    ]),
  )
  expect(guards['account: thisTryLocks door=logIn']?.toSorted()).toEqual([
    'failed in a step',
    'held in a step',
  ])
})

test('where one is left at once, on the way in, is seen too', () => {
  expect(watched([{ type: 'tab.opened' }, logIn(tab)]).take().states).toContain(
    'sms.inside.arriving',
  )
})

test('what is only asked for a page is told apart from a step', () => {
  const watch = new ChartWatch()
  const sms = watch.create({})
  const state = played(sms, [{ type: 'tab.opened' }])
  const [open] = state.tabs
  if (!open) expect.unreachable()
  sms.canTake(sms.sceneOf(state), open, { type: 'logIn.submitted', tab, userId, password })
  expect(watch.take().guards['sms: theLogInIsServed']).toEqual(['held on a page'])
})

test('what a step throws away, the session having ended meanwhile, was not taken', () => {
  const opened = 'sms.inside.boardAtLogIn.active archive.opened 1'
  const inside: readonly SmsEvent[] = [
    { type: 'tab.opened' },
    logIn(tab),
    {
      type: 'passwordChange.submitted',
      tab,
      original: password,
      replacement: 'Vq7#Wz9+Kx4_Tn',
      confirmation: 'Vq7#Wz9+Kx4_Tn',
    },
  ]
  expect(watched([...inside, { type: 'archive.opened', tab }]).take().transitions).toContain(opened)
  const takenOver: readonly SmsEvent[] = [
    ...inside,
    { type: 'tab.opened' },
    { type: 'logIn.submitted', tab: '2', userId, password: 'Vq7#Wz9+Kx4_Tn' },
    { type: 'archive.opened', tab },
  ]
  const { transitions } = watched(takenOver).take()
  expect(transitions).not.toContain(opened)
  expect(transitions).toContain('sms.inside session.ended 1')
})

test('what was asked for once is not told again', () => {
  const watch = watched([{ type: 'tab.opened' }, logIn(tab)])
  watch.take()
  expect(watch.take()).toEqual({ states: [], transitions: [], guards: {} })
})
