import { routes } from '../../../machines/routes.ts'
import { sentByHomeOffice } from '../../simulation/desk-acts.ts'
import { homeOfficeActs } from '../../simulation/home-office-acts.ts'
import { instantHelp } from '../../simulation/spell.ts'
import type { Asking } from '../shell-context.ts'
import { type Choice, choiceLines, type Desk, gap, openIn, type Pane, paragraph } from './pane.ts'
import { sent } from './sent.ts'
import { typedLine } from './typed-line.ts'

/** What the Home Office could do now, played by hand, and what it has sent. */
export const homeOffice = (desk: Desk): Pane => {
  const { simulation, shell, columns } = desk
  if (shell.asking) return asked(desk, shell.asking)
  if (openIn(desk).length > 0) return sent(desk)
  const { state } = simulation
  const reading: Choice = {
    label: `Read what has been sent by e-mail (${sentByHomeOffice(state.world).length})`,
    act: { type: 'open', id: 'sent' },
  }
  const acts = homeOfficeActs(simulation.sms, state).map(
    (act): Choice => ({
      label: act.label,
      act:
        act.asks.length === 0
          ? { type: 'homeOffice', event: act.event([]), label: act.label }
          : { type: 'ask', act },
    }),
  )
  return {
    title: 'Home Office',
    lines: [
      ...paragraph('What the Home Office does, played by hand.', columns, 'quiet'),
      gap,
      ...choiceLines([reading], columns),
      gap,
      ...choiceLines(acts, columns, 1),
    ],
    choices: [reading, ...acts],
    typing: null,
  }
}

/** The next of the questions that an act asks. */
const asked = ({ shell, columns }: Desk, { act, answers }: Asking): Pane => {
  const question = act.asks[answers.length] ?? ''
  const help = helpFor(question)
  return {
    title: 'Home Office',
    lines: [
      ...paragraph(act.label, columns, 'heading'),
      ...answers.flatMap((answer, at) => paragraph(`${act.asks[at]}: ${answer}`, columns)),
      gap,
      ...typedLine(question, shell.line, columns, 0),
      ...(help === null ? [] : [gap, ...paragraph(help, columns, 'quiet')]),
    ],
    choices: [{ label: question, act: { type: 'answer', text: shell.line.text } }],
    typing: 0,
  }
}

/** What may be written, where that does not go without saying. */
const helpFor = (question: string): string | null => {
  if (question.startsWith('Routes')) return `With commas between them: ${routes.join(', ')}.`
  return question.startsWith('Shown until') ? `Expected: ${instantHelp}.` : null
}
