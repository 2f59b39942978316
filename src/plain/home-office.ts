import { routes } from '../../machines/routes.ts'
import { cleanLine } from '../grammar/safe-text.ts'
import { sentByHomeOffice } from '../simulation/desk-acts.ts'
import { type HomeOfficeAct, homeOfficeActs } from '../simulation/home-office-acts.ts'
import type { Doing } from './acts.ts'
import { numbered } from './choices.ts'
import { chooseOne } from './choose.ts'
import { instantText } from './page-text.ts'
import { mailText } from './post.ts'
import type { Deed, Next, Rehearsal } from './rehearsal.ts'

const longestAnswer = 2_000

/** The Home Office's desk, played by hand. */
export const homeOffice: Deed = async (rehearsal) => {
  const { sms, state } = rehearsal.simulation
  const sent = sentByHomeOffice(state.world).length
  const chosen = await chooseOne(
    rehearsal,
    'What does the Home Office do? (no answer: nothing)',
    numbered<Doing>([
      ...homeOfficeActs(sms, state).map((act) => ({
        label: act.label,
        does: () => perform(rehearsal, act),
      })),
      { label: 'Read what was sent by e-mail', note: `${sent}`, does: () => readSent(rehearsal) },
    ]),
  )
  return chosen === 'leave' ? 'leave' : (chosen?.() ?? 'go-on')
}

const perform = async (rehearsal: Rehearsal, act: HomeOfficeAct): Promise<Next> => {
  const { simulation, dialogue } = rehearsal
  const answers = await answersTo(rehearsal, act)
  if (answers === 'leave') return 'leave'
  if (answers === null) {
    dialogue.say('Nothing was done.')
    return 'go-on'
  }
  const outcome = simulation.homeOffice(act.event(answers))
  dialogue.say(outcome.kind === 'ok' ? `Done: ${act.label}.` : outcome.why)
  return 'go-on'
}

/** What is written for an act, each answer a line that a Screen can show; null: it is left undone. */
const answersTo = async (
  { dialogue }: Rehearsal,
  { asks, faultIn }: HomeOfficeAct,
): Promise<readonly string[] | null | 'leave'> => {
  const answers: string[] = []
  if (asks.some((asked) => asked.startsWith('Routes')))
    dialogue.say(`Routes, several with commas between them: ${routes.join(', ')}.`)
  while (answers.length < asks.length) {
    const answer = await dialogue.ask(`${asks[answers.length]}: (no answer: leave it undone)`)
    if (answer === null) return 'leave'
    const text = cleanLine(answer.slice(0, longestAnswer)).trim()
    if (text === '') return null
    const fault = faultIn?.([...answers, text]) ?? null
    if (fault === null) answers.push(text)
    else dialogue.say(fault)
  }
  return answers
}

/** What went out from the Home Office, to whomever: it is read here without being opened there. */
const readSent = async (rehearsal: Rehearsal): Promise<Next> => {
  const sent = sentByHomeOffice(rehearsal.simulation.state.world)
  if (sent.length === 0) {
    rehearsal.dialogue.say('Nothing has been sent.')
    return 'go-on'
  }
  const chosen = await chooseOne(
    rehearsal,
    'Which one? (no answer: none)',
    numbered(
      sent.map((mail) => ({
        label: mail.subject,
        note: `to ${mail.to}, ${instantText(mail.receivedAt)}`,
        does: mail,
      })),
    ),
  )
  if (chosen === null || chosen === 'leave') return chosen ?? 'go-on'
  rehearsal.dialogue.say(...mailText(chosen))
  return 'go-on'
}
