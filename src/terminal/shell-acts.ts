import { cleanLine } from '../grammar/safe-text.ts'
import { type Copy, copiesOf, fieldFor, nextAfter } from './copying.ts'
import { editOf } from './edit.ts'
import { top } from './layout.ts'
import type { Look } from './look.ts'
import type { Act } from './panes/pane.ts'
import { type Command, emptyLine, type ShellContext } from './shell-context.ts'
import { closed, focused, follows, opened, paneShown } from './shell-moves.ts'
import { words } from './text.ts'

/** What comes of a choice in a pane: a change of the shell, and what is asked of the simulation. */
export interface Consequences {
  readonly change?: Partial<ShellContext>
  readonly commands?: readonly Command[]
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
      return { change: opened(look, act.id), commands: [act] }
    case 'desk':
      return {
        ...(act.opens !== undefined && { change: opened(look, act.opens) }),
        commands: [{ type: 'desk', event: act.event }],
      }
    case 'copy':
      return copied(act, look)
    case 'copyDetail':
      return detailCopied(act, look)
    case 'ask':
      return { change: begun(act, look) }
    case 'answer':
      return answered(cleanLine(act.text), look)
    case 'leave':
      return {}
    case 'begin':
      return { change: closed(look) }
    case 'undo':
    case 'finish':
      return { change: { opened: [], choice: null, paneScroll: top }, commands: [act] }
    case 'help':
      return { change: helped(act, look), commands: [act] }
    case 'play':
      return { change: act.how === 'on' ? { choice: null, paneScroll: top } : {}, commands: [act] }
    case 'showPane':
      return { change: paneShown(look, act.pane) }
    case 'pass':
      return { change: { line: emptyLine }, commands: [act] }
    default:
      return { commands: [act] }
  }
}

/** What the coach tells stands right above the choices; what is done for the trainee is read from the top. */
const helped = (
  { rung }: ActOf<'help'>,
  { paneWindow: { from } }: Look,
): Partial<ShellContext> => ({
  choice: null,
  paneScroll: rung === 'done' ? top : { from, follows: true },
})

const copied = ({ note }: ActOf<'copy'>, look: Look): Consequences => {
  const { page, shell } = look
  const field = page && fieldFor(page, note, shell.lastField)
  return filled(field ? [{ field, text: note.value }] : [], look)
}

/** The fields are filled; the last one has the focus. */
const filled = (copies: readonly Copy[], look: Look): Consequences => {
  const { tab } = look.shell
  const [first, last] = [copies.at(0), copies.at(-1)]
  if (!first || !last || tab === null) return fault(words.noField)
  return {
    change: {
      ...focused(look, { kind: 'field', label: last.field.label }),
      message: { text: words.copied(first.field.label, last.field.label), isError: false },
    },
    commands: copies.map(({ field, text }) => ({ type: 'fill', tab, label: field.label, text })),
  }
}

/** The detail goes into its fields; then the focus goes on to the next field, and the pane to what fits it. */
const detailCopied = (told: ActOf<'copyDetail'>, look: Look): Consequences => {
  const { page, pane } = look
  const done = filled(page ? copiesOf(page, told) : [], look)
  const next = page && nextAfter(page, pane, told)
  if (!next || !done.commands) return done
  const text = `${done.change?.message?.text} ${words.nextField(next.field.label)}`
  return {
    ...done,
    change: {
      ...focused(look, { kind: 'field', label: next.field.label }),
      message: { text, isError: false },
      choice: next.choice,
      paneScroll: { from: look.paneWindow.from, follows: true },
    },
  }
}

/** Whether copying this is the last of what the pane has for the page: from there it goes on by hand. */
export const isLastToCopy = (told: ActOf<'copyDetail'>, { page, pane }: Look): boolean =>
  page !== null && page.fields.length > 0 && nextAfter(page, pane, told) === null

/** The first question of an act, with what had been written when it was left undone. */
const begun = ({ act }: ActOf<'ask'>, { shell, choice }: Look): Partial<ShellContext> => {
  const [text = '', ...ahead] = shell.drafts[act.label] ?? []
  return { asking: { act, answers: [], ahead, choice }, line: editOf('', text) }
}

/** The answer to the question that is asked; the last one lets the Home Office act. */
const answered = (answer: string, { shell: { asking, drafts } }: Look): Consequences => {
  if (!asking) return {}
  if (answer === '') return fault(words.hasToBeWritten)
  const { act } = asking
  const answers = [...asking.answers, answer]
  const wrong = act.faultIn?.(answers) ?? null
  if (wrong !== null) return fault(wrong)
  if (answers.length < act.asks.length) {
    const [text = '', ...ahead] = asking.ahead
    return { change: { asking: { ...asking, answers, ahead }, line: editOf('', text) } }
  }
  return {
    change: {
      asking: null,
      choice: asking.choice,
      line: emptyLine,
      drafts: { ...drafts, [act.label]: [] },
      paneScroll: follows,
    },
    commands: [{ type: 'homeOffice', event: act.event(answers), label: act.label }],
  }
}
