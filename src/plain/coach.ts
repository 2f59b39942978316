import type { Rung } from '../records/attempt.ts'
import type { Attempt } from '../rehearsal/attempt.ts'
import { cited } from '../rehearsal/debrief.ts'
import type { Ladder } from '../rehearsal/ladder.ts'
import type { Passed } from '../rehearsal/passage.ts'
import { takeBackLabel } from '../rehearsal/taken-back-text.ts'
import { distanceText } from '../rehearsal/turn-text.ts'
import { describeEvent } from '../simulation/told.ts'
import type { Doing } from './acts.ts'
import { numbered } from './choices.ts'
import { chooseOne } from './choose.ts'
import type { Deed, Next, Rehearsal } from './rehearsal.ts'
import { readAfter } from './shown-after.ts'

/** The coach: the ladder of hints, each rung of which tells more, and steps that are taken back. */
export const coach: Deed = async (rehearsal) => {
  const { attempt } = rehearsal
  if (attempt === null) return 'go-on'
  const last = attempt.lastDone
  const chosen = await chooseOne(
    rehearsal,
    'What shall the coach do? (no answer: nothing)',
    numbered<Doing>([
      { label: 'What to achieve', does: () => tell(rehearsal, attempt, 'goal') },
      { label: 'Where to look', does: () => tell(rehearsal, attempt, 'where') },
      { label: 'What to select', does: () => tell(rehearsal, attempt, 'what') },
      {
        label: 'Do the step for me',
        note: 'it is marked as done by the coach',
        does: () => doIt(rehearsal, attempt),
      },
      ...(last === null
        ? []
        : [
            {
              label: takeBackLabel(last),
              note: describeEvent(last.event),
              does: () => takeBack(rehearsal, attempt, attempt.undo()),
            },
          ]),
      ...(attempt.lastStep === null
        ? []
        : [
            {
              label: 'Go back to an earlier step',
              note: 'everything from that step on is taken back',
              does: () => takeBackTo(rehearsal, attempt),
            },
          ]),
    ]),
  )
  return chosen === 'leave' ? 'leave' : (chosen?.() ?? 'go-on')
}

const tell = ({ dialogue }: Rehearsal, attempt: Attempt, rung: Exclude<Rung, 'done'>): Next => {
  const ladder = attempt.help(rung)
  dialogue.say(
    `Coach: ${ladder[rung]}`,
    ...(rung === 'goal' ? stillTo(attempt, ladder) : clausesOf(ladder)),
  )
  return 'go-on'
}

/** How far it is, and what is missing. */
const stillTo = ({ passage }: Attempt, { distance }: Ladder): readonly string[] => [
  distanceText(distance),
  ...passage.tracker.missing(passage.here).map(({ sentence }) => `Still missing: ${sentence}.`),
]

const clausesOf = ({ clauses }: Pick<Ladder, 'clauses'>): readonly string[] =>
  clauses.map(cited).map(({ clause, where, says }) => `${clause} (${where}): ${says}`)

const doIt = (rehearsal: Rehearsal, attempt: Attempt): Next => {
  const { event, what, ...ladder } = attempt.help('done')
  rehearsal.dialogue.say(
    event === null ? `Coach: ${what}` : `Done for you by the coach: ${what}`,
    ...clausesOf(ladder),
  )
  if (event === null) return 'go-on'
  const read = readAfter(rehearsal, event)
  rehearsal.dialogue.say(...(read ?? []))
  return read === null ? 'read-out' : 'go-on'
}

const takeBack = (rehearsal: Rehearsal, attempt: Attempt, taken: readonly Passed[]): Next => {
  rehearsal.dialogue.say(
    ...taken.toReversed().map(({ event }) => `Taken back: ${describeEvent(event)}`),
    distanceText(attempt.ladder.distance),
  )
  return 'read-out'
}

const takeBackTo = async (rehearsal: Rehearsal, attempt: Attempt): Promise<Next> => {
  const chosen = await chooseOne(
    rehearsal,
    'From which step on is everything taken back? (no answer: nothing is)',
    numbered(
      attempt.passage.steps.map(({ event }, at) => ({ label: describeEvent(event), does: at })),
    ),
  )
  if (chosen === null || chosen === 'leave') return chosen ?? 'go-on'
  return takeBack(rehearsal, attempt, attempt.undoTo(chosen))
}
