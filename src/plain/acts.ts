import type { DeskAct } from '../simulation/desk-acts.ts'
import { describeEvent } from '../simulation/told.ts'
import { type Choice, numbered } from './choices.ts'
import { chooseOne } from './choose.ts'
import { isTest, type Next, type Rehearsal } from './rehearsal.ts'

/** What a choice does, where it is chosen. */
export type Doing = () => Next | Promise<Next>

/** What the coach says to whoever has told a password, whomever (CRED-6). */
export const neverTold = 'A password is never told to anybody. (CRED-6)'

/** Does something beside SMS, and tells what was done; but in a test, that it was a mistake is told at the end. */
export const perform = (rehearsal: Rehearsal, { event }: DeskAct): Next => {
  const { simulation, dialogue } = rehearsal
  const outcome = simulation.desk(event)
  dialogue.say(outcome.kind === 'ok' ? describeEvent(event, simulation.state.world) : outcome.why)
  if (outcome.kind === 'ok' && event.type === 'password.told' && !isTest(rehearsal))
    dialogue.say(neverTold)
  return 'go-on'
}

/** Acts as choices that do them. */
export const actChoices = (
  rehearsal: Rehearsal,
  acts: readonly DeskAct[],
): readonly Omit<Choice<Doing>, 'number'>[] =>
  acts.map((act) => ({ label: act.label, does: () => perform(rehearsal, act) }))

/** Has one of several acts chosen and does it; where there is none to be done, that is said. */
export const oneOf = async (
  rehearsal: Rehearsal,
  question: string,
  acts: readonly DeskAct[],
  otherwise: string,
): Promise<Next> => {
  if (acts.length === 0) {
    rehearsal.dialogue.say(otherwise)
    return 'go-on'
  }
  const chosen = await chooseOne(rehearsal, question, numbered(actChoices(rehearsal, acts)))
  return chosen === 'leave' ? 'leave' : (chosen?.() ?? 'go-on')
}
