import type { SmsEvent } from '../../machines/events.ts'
import { cited } from '../rehearsal/debrief.ts'
import type { Narrated } from '../rehearsal/narration.ts'
import { Player, type Shown } from '../rehearsal/player.ts'
import { describeEvent } from '../simulation/told.ts'
import { type Choice, choiceLine, numbered, pick } from './choices.ts'
import { sayings } from './dialogue.ts'
import { headOf, pageText } from './page-text.ts'
import { letterText, mailText } from './post.ts'
import { type Rehearsal, standInATab } from './rehearsal.ts'
import { sayDebrief } from './task.ts'

type Pace = 'on' | 'back' | 'rest' | 'leave'

const paces: readonly Choice<Pace>[] = numbered<Pace>([
  { label: 'On', note: 'the next step; no answer does the same', does: 'on' },
  { label: 'Back', note: 'takes the last step back', does: 'back' },
  { label: 'Rest', note: 'all the rest without asking', does: 'rest' },
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
    ...page(rehearsal),
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
    ? 'That was the last step. (no answer: finish; back: take it back)'
    : `Step ${taken + 1} of ${taken + left}. On, back, rest or leave?`
  for (;;) {
    const answer = await dialogue.ask(question)
    if (answer === null) return hasEnded ? 'on' : 'leave'
    if (answer.trim() === '') return 'on'
    if (answer.trim() === '?') {
      dialogue.say(...page(rehearsal))
      continue
    }
    const picked = pick(answer, paces)
    if (picked.kind === 'unclear') {
      dialogue.say(picked.why)
      continue
    }
    if (picked.does === 'leave') dialogue.say(sayings.left)
    return picked.does
  }
}

const page = ({ simulation, tab, dialogue }: Rehearsal): readonly string[] => [
  ...headOf(simulation, tab),
  ...(tab === null ? [] : pageText(simulation.page(tab), dialogue.columns)),
  '',
]

const goOn = (rehearsal: Rehearsal, player: Player, { where, what, narrated }: Shown): void => {
  const { attempt, dialogue } = rehearsal
  dialogue.say('', where, what, ...narrated.map(narrationLine))
  player.forward()
  const event = attempt?.lastStep?.event
  if (!event) return
  if ('tab' in event && event.type !== 'tab.closed') rehearsal.tab = event.tab
  standInATab(rehearsal)
  dialogue.say(...shownAfter(rehearsal, event))
}

/** What is to be read after a step: the mail or the letter that was opened, or the page. */
const shownAfter = (rehearsal: Rehearsal, event: SmsEvent): readonly string[] => {
  const { mail, letters } = rehearsal.simulation.state.world
  if (event.type === 'mail.opened') {
    const read = mail.find(({ id }) => id === event.id)
    return read ? mailText(read) : []
  }
  if (event.type === 'letter.opened') {
    const read = letters.find(({ id }) => id === event.id)
    return read ? letterText(read) : []
  }
  return [describeEvent(event), ...page(rehearsal)]
}

const goBack = (rehearsal: Rehearsal, player: Player): void => {
  const event = rehearsal.attempt?.lastStep?.event
  if (!player.back() || !event) {
    rehearsal.dialogue.say('No step has been taken yet.')
    return
  }
  standInATab(rehearsal)
  rehearsal.dialogue.say(`Taken back: ${describeEvent(event)}`, ...page(rehearsal))
}

const narrationLine = ({ clause, text }: Narrated): string =>
  `${clause} (${cited(clause).where}): ${text}`

/** What has not been told on the way, and how long the way was. */
const sayEnd = async (rehearsal: Rehearsal, { rest }: Player): Promise<void> => {
  if (rest.length > 0)
    rehearsal.dialogue.say('', 'What the manual says besides:', ...rest.map(narrationLine))
  await sayDebrief(rehearsal)
}
