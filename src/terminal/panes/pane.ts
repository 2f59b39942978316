import type { DeskEvent, HomeOfficeEvent } from '../../../machines/events.ts'
import { tabOf } from '../../../machines/state.ts'
import { cleanLine } from '../../grammar/safe-text.ts'
import { wrap } from '../../grammar/wrap.ts'
import type { Rung } from '../../records/attempt.ts'
import type { Page } from '../../screens/screen.ts'
import type { HomeOfficeAct } from '../../simulation/home-office-acts.ts'
import type { Note } from '../../simulation/notebook.ts'
import type { Told } from '../../simulation/people.ts'
import type { Simulation } from '../../simulation/simulation.ts'
import type { ShellContext } from '../shell-context.ts'
import type { Trainer } from '../trainer.ts'
import type { PaneId } from './ids.ts'

/** What a pane of the desk is drawn from. */
export interface Desk {
  readonly simulation: Simulation
  readonly trainer: Trainer
  readonly shell: ShellContext
  /** Columns for its text. */
  readonly columns: number
}

/** What a pane shows, and what can be chosen in it. */
export interface Pane {
  readonly title: string
  readonly lines: readonly PaneLine[]
  readonly choices: readonly Choice[]
  /** Whether what is typed goes into the pane's own line, and at which choice that line stands. */
  readonly typing: number | null
  /** The choice that has the focus at first, where this is not simply the first one; it is brought into sight. */
  readonly start?: number
}

export interface PaneLine {
  readonly text: string
  readonly look: 'plain' | 'heading' | 'quiet'
  /** The choice to which it belongs, by its number. */
  readonly choice?: number
  /** The column of the typed line's text in it, where it holds one. */
  readonly typedFrom?: number
}

/** What a choice does: a closed list, which the shell carries out. */
export type Act =
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'readMail' | 'readLetter'; readonly id: string }
  | { readonly type: 'goBack' }
  | { readonly type: 'desk'; readonly event: DeskEvent; readonly opens?: string }
  | { readonly type: 'copy'; readonly note: Note }
  | ({ readonly type: 'copyDetail' } & Pick<Told, 'fills'>)
  | { readonly type: 'pass'; readonly ms: number }
  | { readonly type: 'fault'; readonly text: string }
  | { readonly type: 'showTab' | 'closeTab'; readonly tab: string }
  | { readonly type: 'openTab' }
  | { readonly type: 'ask'; readonly act: HomeOfficeAct }
  | { readonly type: 'answer'; readonly text: string }
  | { readonly type: 'homeOffice'; readonly event: HomeOfficeEvent; readonly label: string }
  | { readonly type: 'showPane'; readonly pane: PaneId }
  | LessonAct

/** What can be asked of a lesson: the coach, a step back, the player, its end. */
export type LessonAct =
  | { readonly type: 'help'; readonly rung: Rung }
  /** Null: the last step. */
  | { readonly type: 'undo'; readonly step: number | null }
  | { readonly type: 'play'; readonly how: 'on' | 'back' | 'play' | 'pause' | 'faster' | 'slower' }
  | { readonly type: 'finish' }
  /** From the briefing to the page. */
  | { readonly type: 'begin' }
  | { readonly type: 'leave' }

export interface Choice {
  readonly label: string
  readonly act: Act
}

/** Foreign text on as many lines as it needs. */
export const paragraph = (
  text: string,
  columns: number,
  look: PaneLine['look'] = 'plain',
): readonly PaneLine[] =>
  wrap(cleanLine(text), { first: columns, rest: columns }).map((piece) => ({
    text: piece.text,
    look,
  }))

/** Foreign text of which what goes on from the line above is set in. */
export const indented = (
  text: string,
  columns: number,
  look: PaneLine['look'] = 'plain',
): readonly PaneLine[] =>
  wrap(cleanLine(text), { first: columns, rest: columns - 2 }).map((piece, at) => ({
    text: at === 0 ? piece.text : `  ${piece.text}`,
    look,
  }))

export const heading = (text: string, columns: number): readonly PaneLine[] =>
  paragraph(text, columns, 'heading')

export const gap: PaneLine = { text: '', look: 'plain' }

/** Choices line by line, numbered from `first`. What goes on from the line above is set in. */
export const choiceLines = (
  choices: readonly Choice[],
  columns: number,
  first = 0,
): readonly PaneLine[] =>
  choices.flatMap(({ label }, at) =>
    indented(label, columns).map((line) => ({ ...line, choice: first + at })),
  )

/** A pane of nothing but text. */
export const textPane = (title: string, lines: readonly PaneLine[]): Pane => ({
  title,
  lines,
  choices: [],
  typing: null,
})

/** Text, and below it what can be done about it. */
export const textAndChoices = (
  title: string,
  lines: readonly PaneLine[],
  choices: readonly Choice[],
  columns: number,
): Pane => ({
  title,
  lines: choices.length === 0 ? lines : [...lines, gap, ...choiceLines(choices, columns)],
  choices,
  typing: null,
})

/** The page beside which the pane stands; null: no tab is open. */
export const pageBeside = ({
  simulation,
  shell: { tab },
}: Pick<Desk, 'simulation' | 'shell'>): Page | null =>
  tab !== null && tabOf(simulation.state, tab) ? simulation.page(tab) : null

/** What is open in the pane, the innermost last. */
export const openIn = ({ shell }: Desk): readonly string[] => shell.opened.map(({ id }) => id)
