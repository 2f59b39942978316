import { day, minute } from '../../../machines/time.ts'
import { dayOf, timeOf } from '../../screens/dates.ts'
import { parseSpell, spellInWords, untilExample } from '../../simulation/spell.ts'
import { type Act, type Choice, choiceLines, type Desk, gap, type Pane, paragraph } from './pane.ts'
import { typedLine } from './typed-line.ts'

const spells = [minute, 19 * minute, 20 * minute, 30 * minute, day]

/** Lets virtual time pass: a spell that is often needed, or one that is typed. */
export const clock = ({ simulation, shell, columns }: Desk): Pane => {
  const { now } = simulation.state
  const choices = spells.map(
    (ms): Choice => ({ label: `Let ${spellInWords(ms)} pass`, act: { type: 'pass', ms } }),
  )
  const typed: Choice = { label: 'Other', act: typedAct(shell.line.text, now) }
  return {
    title: 'Clock',
    lines: [
      ...paragraph(`It is ${timeOf(now)} UTC on ${dayOf(now)}.`, columns),
      gap,
      ...choiceLines(choices, columns),
      ...typedLine('Other', shell.line, columns, choices.length),
      gap,
      ...paragraph(
        `For instance: 45 seconds, 19m59s, 2 days, ${untilExample(now)}`,
        columns,
        'quiet',
      ),
    ],
    choices: [...choices, typed],
    typing: choices.length,
  }
}

const typedAct = (text: string, now: number): Act => {
  const spell = parseSpell(text, now)
  return 'error' in spell ? { type: 'fault', text: spell.error } : { type: 'pass', ms: spell.ms }
}
