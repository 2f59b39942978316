import type { Page } from '../screens/screen.ts'
import { type Edit, editOf, withText } from './edit.ts'
import { focusOn, isSame, missingAfter, neighbourOf, startOf, type Target } from './focus.ts'
import { type Scroll, top } from './layout.ts'
import { defaultControl, editIn, type Look } from './look.ts'
import type { PaneId } from './panes/ids.ts'
import { type Asking, emptyLine, type ShellContext, type Unfinished } from './shell-context.ts'
import { words } from './text.ts'

/** How the shell's context changes: each function gives what is new in it. A key takes the last message away. */
type Change = Partial<ShellContext>

const quiet = { message: null } as const

export const focused = (look: Look, focus: Target | null): Change => ({
  ...quiet,
  focus,
  scroll: { from: look.pageWindow.from, follows: true },
  ...(focus?.kind === 'field' && { lastField: focus.label }),
})

/** The focus is left, and known to be gone on from. */
export const rested = (look: Look): Change => ({ ...focused(look, null), left: placeOf(look) })

/** The next thing, or the one before it, in the order of Tab. */
export const moved = (look: Look, step: 1 | -1): Change =>
  focused(look, look.page && neighbourOf(look.page, placeOf(look), step))

/** Back to what was left, or else to where a page begins. */
export const resumed = (look: Look): Change => {
  const { page, shell } = look
  return focused(look, page && (focusOn(page, shell.left) ?? startOf(page)))
}

const placeOf = ({ focus, shell }: Look): Target | null => focus ?? shell.left

/** On from a field to the next one that has to be filled; it is told if that is the same one still. */
export const goneOn = (look: Look): Change => {
  const { page, focus } = look
  if (!page) return quiet
  const missing = missingAfter(page, focus)
  if (!missing || !isSame(missing, focus))
    return focused(look, missing ?? neighbourOf(page, focus, 1))
  const control = defaultControl(look)?.label
  const text = look.tellsWhy ? words.missing(missing.label, control) : words.notAvailable(control)
  return { ...focused(look, focus), message: { text, isError: true } }
}

/** What is typed goes into the field; one that is only looked at is none. */
export const edited = (look: Look, change: (edit: Edit) => Edit): Change => {
  const before = editIn(look)
  if (!before) return quiet
  const edit = change(before)
  const scroll = { from: look.pageWindow.from, follows: true }
  return { ...quiet, edit: edit === before ? look.shell.edit : edit, scroll, lastField: edit.label }
}

/** The page that has come: nothing of the one before it is left. */
export const arrivedAt = (tab: string | null, page: Page | null): Change => {
  const focus = page && startOf(page)
  const isToMend = focus?.kind === 'field' && page?.error !== undefined
  return {
    ...quiet,
    tab,
    focus,
    left: null,
    lastField: focus?.kind === 'field' ? focus.label : null,
    edit: null,
    // What has to be mended comes into sight; anything else is read from the top.
    scroll: isToMend ? follows : top,
  }
}

export const pageScrolled = (look: Look, pages: number): Change => ({
  ...quiet,
  scroll: scrolled(look.pageWindow.from, look, pages),
})

export const paneScrolled = (look: Look, pages: number): Change => ({
  ...quiet,
  paneScroll: scrolled(look.paneWindow.from, look, pages),
})

/** One line of the last page stays in sight. */
const scrolled = (from: number, { layout }: Look, pages: number): Scroll => ({
  from: Math.max(0, from + pages * (layout.body - 1)),
  follows: false,
})

/** Another pane comes, with what was written there and not finished; what is being written in this one waits. */
export const paneShown = ({ shell }: Look, pane: PaneId): Change => {
  const unfinished = {
    ...shell.unfinished,
    [shell.pane]: { asking: shell.asking, line: shell.line },
  }
  const { asking, line } = unfinished[pane] ?? nothingWritten
  return { ...quiet, pane, choice: null, opened: [], asking, line, unfinished, paneScroll: top }
}

const nothingWritten: Unfinished = { asking: null, line: emptyLine }

/** Something is opened in the pane; what it was opened from is kept, to go back to. */
export const opened = ({ shell, choice }: Look, id: string): Change => ({
  ...quiet,
  opened: [...shell.opened, { id, choice }],
  choice: null,
  paneScroll: top,
})

/** What was opened last is closed: a question, or else a thing. */
export const closed = ({ shell }: Look): Change => {
  const { asking, opened } = shell
  return {
    ...quiet,
    paneScroll: follows,
    ...(asking
      ? questionLeft(shell, asking)
      : { choice: opened.at(-1)?.choice ?? null, opened: opened.slice(0, -1) }),
  }
}

/** Back to the question before, or from the first one to the act; nothing that was written is lost. */
const questionLeft = ({ line, drafts }: ShellContext, asking: Asking): Change => {
  const { act, answers, choice } = asking
  const ahead = [line.text, ...asking.ahead]
  const before = answers.at(-1)
  if (before !== undefined)
    return { asking: { ...asking, answers: answers.slice(0, -1), ahead }, line: editOf('', before) }
  const isWritten = ahead.some((text) => text !== '')
  return {
    asking: null,
    line: emptyLine,
    choice,
    drafts: { ...drafts, [act.label]: ahead },
    message: isWritten ? { text: words.draftKept, isError: false } : null,
  }
}

export const follows: Scroll = { from: 0, follows: true }

/** The choice is brought into sight. */
export const choiceSought = (look: Look): Change => ({
  ...quiet,
  choice: look.choice,
  paneScroll: { from: look.paneWindow.from, follows: true },
})

/** The next choice, round and round; where nothing is to be chosen, the text moves a line. */
export const chosen = (look: Look, step: 1 | -1): Change => {
  const { length } = look.pane.choices
  const { from } = look.paneWindow
  return length === 0
    ? { ...quiet, paneScroll: { from: Math.max(0, from + step), follows: false } }
    : {
        ...quiet,
        choice: (look.choice + step + length) % length,
        paneScroll: { from, follows: true },
      }
}

/** What is typed into a pane goes to its own line. */
export const lineChanged = (look: Look, change: (line: Edit) => Edit): Change =>
  look.pane.typing === null
    ? quiet
    : {
        ...quiet,
        line: change(look.shell.line),
        choice: look.pane.typing,
        paneScroll: { from: look.paneWindow.from, follows: true },
      }

export const typed = (text: string) => (edit: Edit) => withText(edit, text)
export const emptied = ({ label }: Edit) => editOf(label)
