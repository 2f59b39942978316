import { describe, expect, test } from 'vitest'
import type { HomeOfficeEvent } from '../../machines/events.ts'
import { createSms } from '../../machines/step.ts'
import { homeOfficeActs } from '../simulation/home-office-acts.ts'
import { testWorld } from '../worlds/test-world.ts'
import { homeOfficeChoice } from './home-office-choice.ts'
import { postsBy } from './posts.ts'

const { world: begun, now } = testWorld()
const sms = createSms()
const [user] = Object.values(begun.users)
if (!user) throw new TypeError('the test world has a user')
const world = { ...begun, amendments: { [user.id]: user } }
const state = sms.start(world, now)
const titleOf = (id: string) => postsBy(now, world, []).find((post) => post.id === id)?.title

/** What is written where not any line will do. */
const written: Readonly<Record<string, string>> = {
  'Routes (or all)': 'Student Route, Scale-up',
  'Shown until (or none)': '2027-06-01T00:00:00.000Z',
}

describe('what the terminal offers the Home Office', () => {
  test.each(
    homeOfficeActs(sms, state).map(({ label, asks, event }) => ({
      label,
      answers: asks.map((ask) => written[ask] ?? `${ask}, written`),
      event,
    })),
  )('$label', ({ label, answers, event }) => {
    const choice = homeOfficeChoice(event(answers), titleOf)
    expect(choice?.answers).toEqual(answers)
    const matching = homeOfficeActs(sms, state).filter((act) =>
      act.label.startsWith(choice?.label ?? '?'),
    )
    expect(matching.map((act) => act.label)).toEqual([label])
  })
})

const posted = { type: 'homeOffice.posted', title: 'x', text: 'x' } as const

test.each<[HomeOfficeEvent, readonly string[]]>([
  [{ ...posted, routes: ['Student Route'], expiresAt: null }, ['Student Route', 'none']],
  [{ ...posted, routes: [], expiresAt: 0 }, ['all', '1970-01-01T00:00:00.000Z']],
])('%j is told to the end', (event, answers) => {
  expect(homeOfficeChoice(event, titleOf)?.answers).toEqual(['x', 'x', ...answers])
})

test.each<HomeOfficeEvent>([
  { ...posted, routes: [], expiresAt: 1 },
  { type: 'homeOffice.archived', post: 'post-99' },
])('it has not got %j', (event) => {
  expect(homeOfficeChoice(event, titleOf)).toBeUndefined()
})

test('messages are numbered as they are posted: the world’s, then by schedule and by hand', () => {
  const scheduled = {
    at: now + 5,
    event: {
      type: 'homeOffice.posted',
      title: 'By schedule',
      text: 'x',
      routes: [],
      expiresAt: null,
    },
  } as const
  const later = {
    posts: world.posts,
    schedule: [scheduled, { at: now + 99, event: { ...scheduled.event, title: 'Not yet' } }],
  }
  const byHand = [
    { title: 'Before', at: now + 1 },
    { title: 'After', at: now + 9 },
  ]
  const posts = postsBy(now + 10, later, byHand)
  const [first, second] = world.posts.map(({ title }) => title)
  expect(posts.map(({ title }) => title)).toEqual([first, second, 'Before', 'By schedule', 'After'])
  expect(posts.map(({ id }) => id)).toEqual(['post-1', 'post-2', 'post-3', 'post-4', 'post-5'])
})
