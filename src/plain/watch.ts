import { cited } from '../rehearsal/debrief.ts'
import type { Narrated } from '../rehearsal/narration.ts'
import { Player, type Shown } from '../rehearsal/player.ts'
import { describeEvent } from '../simulation/told.ts'
import { type Choice, choiceLine, numbered, pick } from './choices.ts'
import { sayings } from './dialogue.ts'
import { type Rehearsal, standInATab } from './rehearsal.ts'
import { pageInSight, shownAfter } from './shown-after.ts'
import { sayDebrief } from './task.ts'

type Pace = 'on' | 'back' | 'rest' | 'leave'

const paces: readonly Choice<Pace>[] = numbered<Pace>([
  { label: 'On', note: 'the next step; no answer does the same', does: 'on' },
  { label: 'Back', note: 'takes the last step back', does: 'back' },
  { label: 'Rest', note: 'all the rest without asking', does: 'rest' },
  { label: 'Leave', does: 'leave' },
])

const pacesAtTheEnd: readonly Choice<Pace>[] = numbered<Pace>([
  { label: 'Finish', does: 'on' },
  { label: 'Back', does: 'back' },
  { label: 'Leave', does: 'leave' },
])

/** Plays a lesson to whoever watches, step by step: whoever reads or listens sets the pace. */
export const watch = async (rehearsal: Rehearsal): Promise<void> => {
  const { attempt, dialogue } = rehearsal
  if (attempt === null) return
  const player = new Player(attempt)
  dialogue.say(
    'After each step you say how it goes on; ? reads the page again.',
    ...paces.map(choiceLine),
    ...pageInSight(rehearsal),
  )
  let pace: Pace = 'on'
  for (;;) {
    const { next } = player
    if (next === null || pace !== 'rest') pace = await asked(rehearsal, player)
    if (pace === 'leave') return
    if (pace === 'back') goBack(rehearsal, player)
    else if (next === null) return sayEnd(rehearsal, player)
    else goOn(rehearsal, player, next)
  }
}

/** How it goes on. Who has seen it to its end and answers no more has watched it. */
const asked = async (rehearsal: Rehearsal, player: Player): Promise<Pace> => {
  const { dialogue } = rehearsal
  const { taken, left } = player.progress
  const hasEnded = player.next === null
  const question = hasEnded
    ? 'That was the last step. Finish, back or leave? (no answer: finish)'
    : `Step ${taken + 1} of ${taken + left}. On, back, rest or leave?`
  for (;;) {
    const answer = await dialogue.ask(question)
    if (answer === null) return hasEnded ? 'on' : 'leave'
    if (answer.trim() === '') return 'on'
    if (answer.trim() === '?') {
      dialogue.say(...pageInSight(rehearsal))
      continue
    }
    const picked = pick(answer, hasEnded ? pacesAtTheEnd : paces)
    if (picked.kind === 'unclear') {
      dialogue.say(picked.why)
      continue
    }
    if (picked.does === 'leave') dialogue.say(sayings.left)
    return picked.does
  }
}

const goOn = (rehearsal: Rehearsal, player: Player, { where, what, narrated }: Shown): void => {
  const { attempt, dialogue } = rehearsal
  dialogue.say('', where, what, ...narrated.map(narrationLine))
  player.forward()
  const event = attempt?.lastStep?.event
  if (event) dialogue.say(...shownAfter(rehearsal, event))
}

const goBack = (rehearsal: Rehearsal, player: Player): void => {
  const event = rehearsal.attempt?.lastStep?.event
  if (!player.back() || !event) {
    rehearsal.dialogue.say('No step has been taken yet.')
    return
  }
  standInATab(rehearsal)
  rehearsal.dialogue.say(`Taken back: ${describeEvent(event)}`, ...pageInSight(rehearsal))
}

const narrationLine = ({ clause, text }: Narrated): string =>
  `${clause} (${cited(clause).where}): ${text}`

/** What has not been told on the way, and how long the way was. */
const sayEnd = async (rehearsal: Rehearsal, { rest }: Player): Promise<void> => {
  if (rest.length > 0)
    rehearsal.dialogue.say('', 'What the manual says besides:', ...rest.map(narrationLine))
  await sayDebrief(rehearsal)
}
