import { homeOfficeActs } from '../../simulation/home-office-acts.ts'
import type { Asking } from '../shell-context.ts'
import { type Choice, choiceLines, type Desk, gap, type Pane, paragraph } from './pane.ts'
import { typedLine } from './typed-line.ts'

/** What the Home Office could do now, played by hand. */
export const homeOffice = (desk: Desk): Pane => {
  const { simulation, shell, columns } = desk
  if (shell.asking) return asked(desk, shell.asking)
  const choices = homeOfficeActs(simulation.sms, simulation.state).map(
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
      ...choiceLines(choices, columns),
    ],
    choices,
    typing: null,
  }
}

/** The next of the questions that an act asks. */
const asked = ({ shell, columns }: Desk, { act, answers }: Asking): Pane => {
  const question = act.asks[answers.length] ?? ''
  return {
    title: 'Home Office',
    lines: [
      ...paragraph(act.label, columns, 'heading'),
      ...answers.flatMap((answer, at) => paragraph(`${act.asks[at]}: ${answer}`, columns)),
      gap,
      ...typedLine(question, shell.line, columns, 0),
    ],
    choices: [{ label: question, act: { type: 'answer', text: shell.line.text } }],
    typing: 0,
  }
}
