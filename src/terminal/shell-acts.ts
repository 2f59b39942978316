import { cleanLine } from '../grammar/safe-text.ts'
import { top } from './layout.ts'
import type { Look } from './look.ts'
import { fieldFor } from './notes.ts'
import type { Act } from './panes/pane.ts'
import { type Command, emptyLine, type ShellContext } from './shell-context.ts'
import { focused, paneShown } from './shell-moves.ts'
import { words } from './text.ts'

/** What comes of a choice in a pane: a change of the shell, and what is asked of the simulation. */
export interface Consequences {
  readonly change?: Partial<ShellContext>
  readonly command?: Command
}

const fault = (text: string): Consequences => ({ change: { message: { text, isError: true } } })

export const consequencesOf = (act: Act | undefined, look: Look): Consequences => {
  if (!act) return {}
  switch (act.type) {
    case 'fault':
      return fault(act.text)
    case 'readMail':
    case 'readLetter':
      return { change: { reading: act.id, paneScroll: top }, command: act }
    case 'copy':
      return copied(act, look)
    case 'ask':
      return { change: { asking: { act: act.act, answers: [] }, line: emptyLine } }
    case 'answer':
      return answered(cleanLine(act.text), look)
    case 'showPane':
      return { change: paneShown(act.pane) }
    case 'pass':
      return { change: { line: emptyLine }, command: act }
    default:
      return { command: act }
  }
}

const copied = ({ note }: Extract<Act, { type: 'copy' }>, look: Look): Consequences => {
  const { page, shell } = look
  const field = page && fieldFor(page, note, shell.lastField)
  if (!field || shell.tab === null) return fault(words.noField)
  return {
    change: {
      ...focused(look, { kind: 'field', label: field.label }),
      message: { text: words.copied(field.label), isError: false },
    },
    command: { type: 'fill', tab: shell.tab, label: field.label, text: note.value },
  }
}

/** The answer to the question that is asked; the last one lets the Home Office act. */
const answered = (answer: string, { shell: { asking } }: Look): Consequences => {
  if (!asking) return {}
  if (answer === '') return fault(words.hasToBeWritten)
  const { act } = asking
  const answers = [...asking.answers, answer]
  if (answers.length < act.asks.length) {
    return { change: { asking: { act, answers }, line: emptyLine } }
  }
  return {
    change: { asking: null, line: emptyLine },
    command: { type: 'homeOffice', event: act.event(answers), label: act.label },
  }
}
