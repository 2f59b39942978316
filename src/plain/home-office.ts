import { cleanLine } from '../grammar/safe-text.ts'
import { type HomeOfficeAct, homeOfficeActs } from '../simulation/home-office-acts.ts'
import { numbered } from './choices.ts'
import { chooseOne } from './choose.ts'
import type { Deed, Rehearsal } from './rehearsal.ts'

/** The Home Office's desk, played by hand. */
export const homeOffice: Deed = async (rehearsal) => {
  const { simulation, dialogue } = rehearsal
  const acts = homeOfficeActs(simulation.sms, simulation.state)
  const act = await chooseOne(
    rehearsal,
    'What does the Home Office do? (no answer: nothing)',
    numbered(acts.map((one) => ({ label: one.label, does: one }))),
  )
  if (act === 'leave') return 'leave'
  if (act === null) return 'go-on'
  const answers = await answersTo(rehearsal, act)
  if (answers === 'leave') return 'leave'
  const outcome = simulation.homeOffice(act.event(answers))
  dialogue.say(outcome.kind === 'ok' ? `Done: ${act.label}.` : outcome.why)
  return 'go-on'
}

const answersTo = async (
  { dialogue }: Rehearsal,
  { asks }: HomeOfficeAct,
): Promise<readonly string[] | 'leave'> => {
  const answers: string[] = []
  for (const asked of asks) {
    const answer = await dialogue.ask(`${asked}:`)
    if (answer === null) return 'leave'
    answers.push(cleanLine(answer).slice(0, 2_000).trim() || 'Nothing was written.')
  }
  return answers
}
