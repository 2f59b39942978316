import { cleanLine } from '../grammar/safe-text.ts'
import type { PageField } from '../screens/screen.ts'
import { fieldFor, fieldForDetail, nextAfter } from './copying.ts'
import type { Look } from './look.ts'
import type { Act } from './panes/pane.ts'
import { type Command, emptyLine, type ShellContext } from './shell-context.ts'
import { closed, focused, follows, opened, paneShown } from './shell-moves.ts'
import { words } from './text.ts'

/** What comes of a choice in a pane: a change of the shell, and what is asked of the simulation. */
export interface Consequences {
  readonly change?: Partial<ShellContext>
  readonly command?: Command
}

type ActOf<Type extends Act['type']> = Extract<Act, { readonly type: Type }>

const fault = (text: string): Consequences => ({ change: { message: { text, isError: true } } })

export const consequencesOf = (act: Act | undefined, look: Look): Consequences => {
  if (!act) return {}
  switch (act.type) {
    case 'fault':
      return fault(act.text)
    case 'open':
      return { change: opened(look, act.id) }
    case 'goBack':
      return { change: closed(look) }
    case 'readMail':
    case 'readLetter':
      return { change: opened(look, act.id), command: act }
    case 'desk':
      return {
        ...(act.opens !== undefined && { change: opened(look, act.opens) }),
        command: { type: 'desk', event: act.event },
      }
    case 'copy':
      return copied(act, look)
    case 'copyDetail':
      return detailCopied(act, look)
    case 'ask':
      return {
        change: {
          asking: { act: act.act, answers: [], choice: look.choice },
          line: emptyLine,
        },
      }
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

const copied = ({ note }: ActOf<'copy'>, look: Look): Consequences => {
  const { page, shell } = look
  return filled(page && fieldFor(page, note, shell.lastField), note.value, look)
}

const filled = (field: PageField | null, text: string, look: Look): Consequences => {
  const { tab } = look.shell
  if (!field || tab === null) return fault(words.noField)
  const { label } = field
  return {
    change: {
      ...focused(look, { kind: 'field', label }),
      message: { text: words.copied(label), isError: false },
    },
    command: { type: 'fill', tab, label, text },
  }
}

/** The detail goes into its field; then the focus goes on to the next field, and the pane to what fits it. */
const detailCopied = ({ detail, value }: ActOf<'copyDetail'>, look: Look): Consequences => {
  const { page, shell, pane } = look
  const field = page && fieldForDetail(page, detail, shell.lastField)
  const done = filled(field, value, look)
  const next = page && nextAfter(page, pane, detail)
  if (!field || !next) return done
  return {
    ...done,
    change: {
      ...focused(look, { kind: 'field', label: next.field.label }),
      message: { text: words.copiedBefore(field.label, next.field.label), isError: false },
      choice: next.choice,
      paneScroll: { from: look.paneWindow.from, follows: true },
    },
  }
}

/** Whether copying this is the last of what the pane has for the page: from there it goes on by hand. */
export const isLastToCopy = ({ detail }: ActOf<'copyDetail'>, { page, pane }: Look): boolean =>
  page !== null && page.fields.length > 0 && nextAfter(page, pane, detail) === null

/** The answer to the question that is asked; the last one lets the Home Office act. */
const answered = (answer: string, { shell: { asking } }: Look): Consequences => {
  if (!asking) return {}
  if (answer === '') return fault(words.hasToBeWritten)
  const { act } = asking
  const answers = [...asking.answers, answer]
  const wrong = act.faultIn?.(answers) ?? null
  if (wrong !== null) return fault(wrong)
  if (answers.length < act.asks.length) {
    return { change: { asking: { ...asking, answers }, line: emptyLine } }
  }
  return {
    change: { asking: null, choice: asking.choice, line: emptyLine, paneScroll: follows },
    command: { type: 'homeOffice', event: act.event(answers), label: act.label },
  }
}
