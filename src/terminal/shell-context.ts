import type { DeskEvent, HomeOfficeEvent } from '../../machines/events.ts'
import type { HomeOfficeAct } from '../simulation/home-office-acts.ts'
import { type Edit, editOf } from './edit.ts'
import type { Target } from './focus.ts'
import { type Scroll, top } from './layout.ts'
import type { PaneId } from './panes/ids.ts'
import type { LessonAct } from './panes/pane.ts'

/** What the shell knows besides the simulation: where the trainee is, and what is being typed. */
export interface ShellContext {
  /** The tab that is shown; null: none is open. */
  readonly tab: string | null
  /** What of the page has the focus; null: nothing. */
  readonly focus: Target | null
  /** What had the focus when it was left by Esc, from where one goes on; null: nothing was left on this page. */
  readonly left: Target | null
  /** The text of the field that is being typed into; null: nothing was typed since the focus came. */
  readonly edit: Edit | null
  /** The field that had the focus last, by its label. */
  readonly lastField: string | null
  readonly scroll: Scroll
  readonly pane: PaneId
  /** The choice in the pane that has the focus; null: the one with which it begins. */
  readonly choice: number | null
  /** What is open in the pane, the innermost last: a mail, a call, a person. */
  readonly opened: readonly Opened[]
  /** What the Home Office is about to do, and what has been written for it so far. */
  readonly asking: Asking | null
  /** What is typed into the pane's own line. */
  readonly line: Edit
  /** What had been written in other panes when they were left, and waits there. */
  readonly unfinished: Readonly<Partial<Record<PaneId, Unfinished>>>
  /** What had been written for acts of the Home Office when they were left undone, by their labels, question by question. */
  readonly drafts: Readonly<Record<string, readonly string[]>>
  readonly paneScroll: Scroll
  readonly message: Message | null
}

export type Unfinished = Pick<ShellContext, 'asking' | 'line'>

export interface Opened {
  readonly id: string
  /** The choice by which it was opened, to which one goes back. */
  readonly choice: number
}

export interface Asking {
  readonly act: HomeOfficeAct
  readonly answers: readonly string[]
  /** What had been written for the questions after this one before it was gone back to. */
  readonly ahead: readonly string[]
  /** The choice by which it was begun, to which one goes back. */
  readonly choice: number
}

/** What the message line says until the next key. */
export interface Message {
  readonly text: string
  readonly isError: boolean
}

export const emptyLine = editOf('')

/** @param pane the pane that is shown first */
export const contextAtFirst = (tab: string | null, pane: PaneId): ShellContext => ({
  tab,
  focus: null,
  left: null,
  edit: null,
  lastField: null,
  scroll: top,
  pane,
  choice: null,
  opened: [],
  asking: null,
  line: emptyLine,
  unfinished: {},
  drafts: {},
  paneScroll: top,
  message: null,
})

/** What the shell asks of the simulation: a closed list. Tabs and controls by their names. */
export type Command =
  | { readonly type: 'fill'; readonly tab: string; readonly label: string; readonly text: string }
  | { readonly type: 'select'; readonly tab: string; readonly label: string }
  | { readonly type: 'pass'; readonly ms: number }
  | { readonly type: 'openTab' }
  | { readonly type: 'showTab' | 'closeTab'; readonly tab: string }
  | { readonly type: 'readMail' | 'readLetter'; readonly id: string }
  | { readonly type: 'desk'; readonly event: DeskEvent }
  | { readonly type: 'homeOffice'; readonly event: HomeOfficeEvent; readonly label: string }
  | LessonCommand

/** To begin and to leave is for the shell itself. */
export type LessonCommand = Exclude<LessonAct, { readonly type: 'begin' | 'leave' }>

const kinds = ['help', 'undo', 'play', 'finish'] as const

export const isOfLesson = (command: Command): command is LessonCommand =>
  kinds.some((kind) => kind === command.type)
