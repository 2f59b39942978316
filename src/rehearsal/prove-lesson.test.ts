import { describe, expect, test } from 'vitest'
import { createSms } from '../../machines/step.ts'
import { nextDeadline } from '../../machines/time-passing.ts'
import { shortestWay } from '../explore/shortest-way.ts'
import type { Lesson } from './lesson.ts'
import { loadLesson } from './load-lesson.ts'
import { countSteps } from './passage.ts'
import { lessonShortcomings } from './prove-lesson.ts'
import { changedLesson, lessonOf } from './test-lesson.ts'
import { Tracker } from './track.ts'
import { turnOf } from './turn.ts'
import { lessonSpace, WayFinder } from './way.ts'

/** The lesson in the smallest world, where a search soon comes to its end. */
const small: Readonly<Record<number, string>> = {
  3: 'world: dormant',
  4: 'who: You are Sindre Haugemoen, the registrar of a language school.',
  7: '',
  8: '',
  9: '',
  13: '    - the screen is "Students"',
  15: '  - the message "Schools that rest" is shown',
  17: '  - the board is left by Cancel',
}

const told = (change: Readonly<Record<number, string>>): readonly string[] =>
  lessonShortcomings(lessonOf(changedLesson(change)))

const outOfReach = ['the goal cannot be reached: no way of a trainee leads there']

describe('of a lesson is told', () => {
  test.each([
    ['nothing', {}],
    ['nothing, in the smallest world', small],
  ])('%s where it is sound', (_, change) => expect(told(change)).toEqual([]))

  test.each<[string, Readonly<Record<number, string>>, readonly string[]]>([
    [
      'a goal that is reached at the start',
      { ...small, 13: '    - the screen is "SMS log in"', 14: '', 15: '' },
      ['the goal is reached before anything was done'],
    ],
    [
      'a goal that nobody reaches: the menu has no such screen on this licence',
      { ...small, 13: '    - the screen is "Workers"' },
      outOfReach,
    ],
    [
      'a goal to which only a critical mistake leads',
      { ...small, 15: '  - the user logs out', 17: '  - the user logs out' },
      outOfReach,
    ],
    [
      'what must happen and never does',
      { ...small, 15: '  - the e-mail "Nothing" is read' },
      outOfReach,
    ],
    [
      'a mistake that nobody can make: no deceitful mail comes here',
      { ...small, 17: '  - a deceitful link is followed' },
      ['nobody can make this mistake here: a deceitful link is followed'],
    ],
    [
      'a goal that is too far for a search: the trainee was told other details',
      { 9: '    telephone: 01632 960130' },
      ['no way to the goal was found, as far as was looked: a smaller world may help'],
    ],
    [
      'a limit of steps that the shortest way breaks',
      { 19: 'limits: { steps: 6 }' },
      ['the limit of 6 steps is below the shortest way, which takes 7'],
    ],
    [
      'a limit of virtual time that the shortest way breaks',
      {
        8: '  - of: LINDG0001',
        13: `    - '"Telephone number" of "Elin Lindgate" is "01632 960129"'`,
        19: 'limits: { simulated: 4 days }',
      },
      ['the limit of 4 days is below what passes on the shortest way, 5 days'],
    ],
  ])('%s', (_, change, shortcomings) => {
    expect(told(change)).toEqual(shortcomings.map((one) => `log-in/lesson: ${one}`))
  })

  test('a hint that is empty', () => {
    const lesson = lessonOf(changedLesson(small))
    const speechless: Lesson = { ...lesson, goal: { ...lesson.goal, say: ' ' } }
    expect(lessonShortcomings(speechless)).toEqual(
      ['logIn.submitted', 'board.acknowledged', 'section.opened'].map(
        (type) => `log-in/lesson: a hint is empty before ${type}`,
      ),
    )
  })

  test('everything that is wrong, and not only the first', () => {
    const wrong = { 17: '  - a deceitful link is followed', 19: 'limits: { steps: 2 }' }
    expect(told({ ...small, ...wrong })).toHaveLength(2)
  })
})

describe('the bound of a goal never makes a way longer', () => {
  test.each([
    'first-log-in',
    'password-in-junk',
    'a-forgotten-password',
    'locked-out-and-forgotten',
    'forgotten-id-the-letter',
    'an-expiry-notice-in-junk',
    'create-a-level-2-user',
  ])('%s', (name) => {
    const lesson = loadLesson(name)
    const tracker = new Tracker(lesson, createSms({ readings: lesson.readings }))
    const blind = shortestWay(lessonSpace(tracker), {
      isReached: (tracked) => tracker.isReached(tracked),
    })
    expect(blind.kind).toBe('found')
    const finder = new WayFinder(tracker)
    expect(blind.kind === 'found' && blind.way.length).toBe(finder.movesFrom(tracker.start()))
  })
})

describe('a way on which time passes in two spells on end counts them as one step', () => {
  const lesson = loadLesson('a-request-that-is-refused')
  const tracker = new Tracker(lesson, createSms({ readings: lesson.readings }))
  const finder = new WayFinder(tracker)
  const way = finder.wayFrom(tracker.start()) ?? []

  test('wherever it is counted', () => {
    expect(way).toHaveLength(8)
    expect(countSteps(way)).toBe(8)
    let here = tracker.start()
    for (const [at, event] of way.entries()) {
      expect(finder.distanceFrom(here)).toBe(8 - at)
      here = tracker.after(here, event)
    }
    expect(tracker.isReached(here)).toBe(true)
  })

  test('and a part of the spell leads nearer all the same', () => {
    let here = tracker.start()
    for (const event of way) {
      if (event.type === 'time.passed') {
        const part = { ...event, ms: (nextDeadline(here.state) ?? 0) - here.state.now }
        const after = tracker.after(here, part)
        expect(part.ms).toBeLessThan(event.ms)
        expect(turnOf(tracker, finder, { before: here, event: part, after }).kind).toBe('on')
        return
      }
      here = tracker.after(here, event)
    }
    expect.unreachable()
  })

  test('a limit of as many steps is enough', () => {
    const limited = { ...lesson, limits: { ...lesson.limits, steps: 8 } }
    expect(lessonShortcomings(limited)).toEqual([])
  })
})
