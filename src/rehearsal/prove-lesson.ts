import { createSms } from '../../machines/step.ts'
import { ladderAt } from './ladder.ts'
import type { Lesson } from './lesson.ts'
import { Tracker } from './track.ts'
import { WayFinder, wayToMistake } from './way.ts'

/** What can be said of a lesson by going through it: everything wrong with it, a sentence each; none: it is sound. */
export const lessonShortcomings = (lesson: Lesson): readonly string[] => {
  const tracker = new Tracker(lesson, createSms({ readings: lesson.readings }))
  const finder = new WayFinder(tracker)
  return [
    ...alreadyReached(tracker),
    ...outOfReach(tracker, finder),
    ...emptyHints(tracker, finder),
    ...impossibleMistakes(tracker),
  ].map((fact) => `${lesson.slug}/${lesson.name}: ${fact}`)
}

const alreadyReached = (tracker: Tracker): readonly string[] =>
  tracker.isReached(tracker.start()) ? ['the goal is reached before anything was done'] : []

const outOfReach = (tracker: Tracker, finder: WayFinder): readonly string[] => {
  const distance = finder.distanceFrom(tracker.start())
  if (typeof distance !== 'number')
    return [`the goal cannot be reached (${distance}): no way of a trainee leads there`]
  const { steps } = tracker.lesson.limits
  return steps !== null && steps < distance
    ? [`the limit of ${steps} steps is below the shortest way, which takes ${distance}`]
    : []
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

const impossibleMistakes = (tracker: Tracker): readonly string[] =>
  tracker.lesson.never
    .filter((mistake) => wayToMistake(tracker, mistake).kind !== 'found')
    .map(({ sentence }) => `nobody can make this mistake here: ${sentence}`)
