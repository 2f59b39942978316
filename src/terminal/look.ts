import { tabOf } from '../../machines/state.ts'
import { draw } from '../grammar/draw.ts'
import type { Drawn, Line } from '../grammar/drawn.ts'
import { escapeText } from '../grammar/safe-text.ts'
import { mask, type Page, type PageField, screenOf } from '../screens/screen.ts'
import type { Simulation } from '../simulation/simulation.ts'
import { type Cursor, placeOf } from './cursor.ts'
import { editOf } from './edit.ts'
import { focusOn, type Target } from './focus.ts'
import { type Layout, layoutOf, type Size, type Window, windowOf } from './layout.ts'
import { messageLines } from './message.ts'
import type { Pane } from './panes/pane.ts'
import { deskNameOf, paneOf } from './panes/panes.ts'
import type { ShellContext } from './shell-context.ts'
import type { Trainer } from './trainer.ts'

/** Where the shell stands: on the page, in a pane, or asking whether to leave. */
export type Place = 'page' | 'pane' | 'leaving'

export interface Shell {
  readonly place: Place
  readonly context: ShellContext
}

/** All that is in sight, from which the screen is drawn and by which the next key is understood. */
export interface Look {
  readonly layout: Layout
  readonly place: Place
  readonly shell: ShellContext
  /** The lines of the message; one, where there is nothing to tell. */
  readonly message: readonly string[]
  /** The page as it would be with what is being typed; null: no tab is open. */
  readonly page: Page | null
  readonly drawn: Drawn
  /** What of the page really has the focus. */
  readonly focus: Target | null
  /** Where what is typed next would go: the line of the page and the column of its text; null: no field has the focus. */
  readonly cursor: Cursor | null
  readonly pageWindow: Window
  readonly menuWindow: Window
  readonly pane: Pane
  /** The choice in the pane that really has the focus: there may be fewer by now. */
  readonly choice: number
  readonly paneWindow: Window
  /** Whether it is told why something is not available: not in a test. */
  readonly tellsWhy: boolean
  /** Who speaks behind F1 and the question mark. */
  readonly speaker: string
}

/** What is in sight of this shell over this simulation; null where the terminal is too small. */
export const lookOf = (trainer: Trainer, shell: Shell, size: Size): Look | null => {
  const { simulation } = trainer
  const { context } = shell
  const message = messageLines(context.message, size.columns)
  const layout = layoutOf(size, message.length)
  if (!layout) return null
  const page = pageIn(simulation, context)
  const drawn = page
    ? draw(
        screenOf(page),
        { page: layout.text.page, menu: layout.text.menu },
        page.holdsTexts ? 'texts' : 'columns',
      )
    : nothing
  const focus = page ? focusOn(page, context.focus) : null
  const isFocus = (line: Line) => page !== null && isLineOf(page, line, focus)
  const cursor = cursorOf({ shell: context, page, focus, drawn })
  const pane = paneOf(context.pane, {
    simulation,
    trainer,
    shell: context,
    columns: layout.text.pane,
  })
  const choice = Math.max(0, Math.min(context.choice ?? pane.start ?? 0, pane.choices.length - 1))
  const isAtItsStart = context.choice === null && pane.start !== undefined
  return {
    layout,
    place: shell.place,
    shell: context,
    message,
    tellsWhy: trainer.attempt?.mode !== 'test',
    speaker: deskNameOf(trainer),
    page,
    drawn,
    focus,
    cursor,
    pageWindow: windowOf(
      drawn.page.length,
      layout.body,
      context.scroll,
      fitting(stretchOf(drawn.page, isFocus), cursor, layout.body),
    ),
    menuWindow: windowOf(
      drawn.menu.length,
      layout.body,
      { from: 0, follows: true },
      stretchOf(drawn.menu, isFocus),
    ),
    pane,
    choice,
    paneWindow: windowOf(
      pane.lines.length,
      layout.body,
      isAtItsStart ? { ...context.paneScroll, follows: true } : context.paneScroll,
      stretchOf(pane.lines, (line) => line.choice === choice),
    ),
  }
}

const nothing: Drawn = { page: [], menu: [] }

const pageIn = (simulation: Simulation, { tab, edit }: ShellContext): Page | null => {
  if (tab === null || !tabOf(simulation.state, tab)) return null
  if (!edit) return simulation.page(tab)
  const page = simulation.preview(tab, edit.label, edit.text)
  const shown = (field: PageField): PageField =>
    field.label === edit.label
      ? { ...field, value: field.secret ? masked(edit.text) : edit.text }
      : field
  return { ...page, fields: page.fields.map(shown) }
}

/** A secret is shown by its mask alone, whatever its length. */
const masked = (text: string): string => (text === '' ? '' : mask)

/** Whether a line belongs to a field or control of the page. */
export const isLineOf = (page: Page, { target }: Line, wished: Target | null): boolean => {
  if (!target || !wished || target.kind !== wished.kind) return false
  const { label } = (target.kind === 'field' ? page.fields : page.controls)[target.index] ?? {}
  return label === wished.label
}

const stretchOf = <Item>(items: readonly Item[], isIn: (item: Item) => boolean) => {
  const first = items.findIndex(isIn)
  return first < 0 ? null : { first, last: items.findLastIndex(isIn) }
}

/** What is to be in sight of a field: all of it, or where it is taller than the page, the line that is typed into. */
const fitting = (
  stretch: ReturnType<typeof stretchOf>,
  cursor: Cursor | null,
  height: number,
): ReturnType<typeof stretchOf> =>
  stretch && cursor && stretch.last - stretch.first >= height
    ? { first: cursor.y, last: cursor.y }
    : stretch

/** Whether any of what has the focus on the page can be seen. */
export const isFocusInSight = ({ page, drawn, focus, pageWindow, menuWindow }: Look): boolean => {
  const isOwn = (line: Line) => page !== null && isLineOf(page, line, focus)
  return (
    drawn.page.slice(pageWindow.from, pageWindow.to).some(isOwn) ||
    drawn.menu.slice(menuWindow.from, menuWindow.to).some(isOwn)
  )
}

/** Whether what Enter would do in the pane can be read there; a pane without choices has nothing to be read. */
export const isChoiceInSight = ({ pane, paneWindow: { from, to }, choice }: Look): boolean =>
  pane.choices.length === 0 || pane.lines.slice(from, to).some((line) => line.choice === choice)

/** The text of the field that has the focus, ready to be typed into; a secret one is typed anew. */
export const editIn = ({ shell, page, focus }: Pick<Look, 'shell' | 'page' | 'focus'>) => {
  if (shell.edit) return shell.edit
  const field = focus?.kind === 'field' && page?.fields.find(({ label }) => label === focus.label)
  return field ? editOf(field.label, field.secret ? '' : field.value) : null
}

const cursorOf = (look: Pick<Look, 'shell' | 'page' | 'focus' | 'drawn'>): Cursor | null => {
  const { drawn, page, focus } = look
  const edit = editIn(look)
  const field = page?.fields.find(({ label }) => label === edit?.label)
  if (!page || !field || !edit) return null
  const shown = field.secret ? field.value : escapeText(edit.text.slice(0, edit.at))
  return placeOf(shown, drawn.page, (line) => isLineOf(page, line, focus))
}

/** The control that Enter in a field selects. */
export const defaultControl = ({ page }: Look) => page?.controls.find(({ isDefault }) => isDefault)

/** Computes a look once for each shell, state and size: drawing and keys ask for the same one. */
export const createLooker = (trainer: Trainer) => {
  let asked: readonly unknown[] = []
  let answer: Look | null = null
  return (shell: Shell, size: Size): Look | null => {
    const now = [trainer.simulation.state, shell.place, shell.context, size.columns, size.rows]
    if (now.some((part, at) => part !== asked[at])) {
      answer = lookOf(trainer, shell, size)
      asked = now
    }
    return answer
  }
}

export type Looker = ReturnType<typeof createLooker>
