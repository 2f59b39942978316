import { debriefOf } from '../rehearsal/debrief.ts'
import { debriefText } from '../rehearsal/debrief-text.ts'
import { endEarlyText, taskText, usedText } from '../rehearsal/task-text.ts'
import { numbered } from './choices.ts'
import { chooseOne } from './choose.ts'
import type { Deed, Rehearsal } from './rehearsal.ts'

/** What the lesson asks, once more, and how much of its limits is used up. */
export const task: Deed = ({ attempt, dialogue }) => {
  if (attempt !== null) dialogue.say(...taskText(attempt), usedText(attempt))
  return 'go-on'
}

/** Ends the attempt, once and for all, and says how it went. Short of the goal it is asked first. */
export const finish: Deed = async (rehearsal) => {
  const { attempt } = rehearsal
  if (attempt === null) return 'go-on'
  if (!attempt.isGoalReached) {
    const chosen = await chooseOne(
      rehearsal,
      `${endEarlyText.question} (no answer: no)`,
      numbered([
        { label: endEarlyText.no, does: false },
        { label: endEarlyText.yes, does: true },
      ]),
    )
    if (chosen === 'leave') return 'leave'
    if (!chosen) return 'go-on'
  }
  await sayDebrief(rehearsal)
  return 'leave'
}

/** Ends the attempt and says its debrief. */
export const sayDebrief = async ({ attempt, dialogue, advise }: Rehearsal): Promise<void> => {
  if (attempt === null) return
  const result = attempt.end()
  const debrief = debriefOf(attempt.passage, attempt.mode, result)
  const lines = debriefText(debrief, await advise(result))
  dialogue.say(
    '',
    ...lines.map(({ text, isHeading }) =>
      isHeading ? `${text}${/[.:]$/.test(text) ? '' : ':'}` : text,
    ),
    '',
  )
}
