import { swiftSms } from '../explore/swift-sms.ts'
import { spellInWords } from '../simulation/spell.ts'
import { ladderAt } from './ladder.ts'
import type { Lesson } from './lesson.ts'
import { type Tracked, Tracker } from './track.ts'
import { WayFinder, wayToMistake } from './way.ts'

/** What can be said of a lesson by going through it: everything wrong with it, a sentence each; none: it is sound. */
export const lessonShortcomings = (lesson: Lesson): readonly string[] => {
  const tracker = new Tracker(lesson, swiftSms({ readings: lesson.readings }))
  const finder = new WayFinder(tracker)
  return [
    ...alreadyReached(tracker),
    ...outOfReach(tracker, finder),
    ...beyondTheLimits(tracker, finder),
    ...emptyHints(tracker, finder),
    ...impossibleMistakes(tracker, finder),
  ].map((fact) => `${lesson.slug}/${lesson.name}: ${fact}`)
}

const alreadyReached = (tracker: Tracker): readonly string[] =>
  tracker.isReached(tracker.start()) ? ['the goal is reached before anything was done'] : []

const outOfReach = (tracker: Tracker, finder: WayFinder): readonly string[] => {
  const distance = finder.distanceFrom(tracker.start())
  if (distance === 'out of reach')
    return ['the goal cannot be reached: no way of a trainee leads there']
  return distance === 'unknown'
    ? ['no way to the goal was found, as far as was looked: a smaller world may help']
    : []
}

/** Whoever goes the shortest way keeps within the limits. */
const beyondTheLimits = (tracker: Tracker, finder: WayFinder): readonly string[] => {
  const start = tracker.start()
  const way = finder.wayFrom(start)
  if (way === null) return []
  const { steps, simulated } = tracker.lesson.limits
  const end = way.reduce<Tracked>((here, event) => tracker.after(here, event), start)
  const passed = end.state.now - start.state.now
  return [
    ...(steps !== null && steps < way.length
      ? [`the limit of ${steps} steps is below the shortest way, which takes ${way.length}`]
      : []),
    ...(simulated !== null && simulated < passed
      ? [
          `the limit of ${spellInWords(simulated)} is below what passes on the shortest way, ${spellInWords(passed)}`,
        ]
      : []),
  ]
}

/** At every place of the shortest way, each rung of the ladder says something, and the step is one that can be done. */
const emptyHints = (tracker: Tracker, finder: WayFinder): readonly string[] => {
  const faults: string[] = []
  let here = tracker.start()
  for (const event of finder.wayFrom(here) ?? []) {
    const { goal, where, what } = ladderAt(tracker, finder, here)
    if ([goal, where, what].some((text) => text.trim() === '' || text.includes('“”')))
      faults.push(`a hint is empty before ${event.type}`)
    here = tracker.after(here, event)
  }
  return faults
}

/** Each can be made at the start, or else just before the goal: nobody tells a password that is yet to be had. */
const impossibleMistakes = (tracker: Tracker, finder: WayFinder): readonly string[] => {
  const start = tracker.start()
  const way = finder.wayFrom(start) ?? []
  const beforeTheGoal = () =>
    way.slice(0, -1).reduce<Tracked>((here, event) => tracker.after(here, event), start)
  return tracker.lesson.never.flatMap((mistake) => {
    const { kind } = wayToMistake(tracker, mistake, start)
    if (kind === 'found' || wayToMistake(tracker, mistake, beforeTheGoal()).kind === 'found')
      return []
    return [`${whyNot[kind]}: ${mistake.sentence}`]
  })
}

const whyNot = {
  unreachable: 'nobody can make this mistake here',
  'given up': 'no way to this mistake was found, as far as was looked',
} as const
