import { type Gutter, type Item, itemsOf } from '../grammar/items.ts'
import { gutters } from '../grammar/marks.ts'
import { read } from '../grammar/read.ts'
import type { Screen } from '../screens/screen.ts'
import { frameOf, type Part, pageIn } from './terminal-frame.ts'
import { keys } from './terminal-keys.ts'
import type { TerminalProgram } from './terminal-program.ts'

/** Something on a page that can have the focus. */
export interface Target {
  readonly kind: 'field' | 'control'
  readonly label: string
}

/** The whole of a page, in sight or not, and what on it has the focus. */
export interface WholePage {
  readonly screen: Screen
  /** What has the focus, among all that can have it, in the order of the Tab key; undefined: it is out of sight. */
  readonly focus: Target | undefined
}

const ofFields: readonly Gutter[] = [gutters.mandatory, gutters.optional]
const ofControls: readonly Gutter[] = [
  gutters.button,
  gutters.link,
  gutters.row,
  gutters.unavailable,
]

/** Reads the page that is in sight, scrolling through it where it is longer than the terminal. */
export const readPage = async (program: TerminalProgram): Promise<WholePage> => {
  const first = partsOf(program)
  const { lines, focus } = isWhole(first.page) ? whole(first.page) : await scrolledThrough(program)
  const page = trimmed(lines)
  const menu = trimmed(first.menu.lines)
  const screen = read({ page, menu })
  return {
    screen,
    focus: targetAt(screen, itemsOf(page, 'page'), itemsOf(menu, 'menu'), focus, first.menu.focus),
  }
}

const partsOf = (program: TerminalProgram) => {
  const parts = pageIn(frameOf(program))
  if (!parts) throw new TypeError('a pane covers the page')
  return parts
}

const isWhole = ({ inSight }: Part): boolean =>
  inSight === null || (inSight.from <= 1 && inSight.to === inSight.total)

interface Lines {
  readonly lines: readonly string[]
  /** The line with the focus mark, counted from 0. */
  readonly focus: number | undefined
}

const whole = ({ lines, focus }: Part): Lines => ({ lines, focus })

/** From the top to the end, stretch by stretch, each put where its numbers say. */
const scrolledThrough = async (program: TerminalProgram): Promise<Lines> => {
  const lines: string[] = []
  let focus: number | undefined
  while ((partsOf(program).page.inSight?.from ?? 1) > 1) await program.press(keys.pageUp)
  for (;;) {
    const { page } = partsOf(program)
    const { from, to, total } = page.inSight ?? { from: 1, to: 0, total: 0 }
    for (let line = from; line <= to; line += 1) lines[line - 1] = page.lines[line - from] ?? ''
    if (page.focus !== undefined) focus = from - 1 + page.focus
    if (to >= total) return { lines, focus }
    await program.press(keys.pageDown)
  }
}

/** Without the empty rows below. */
const trimmed = (lines: readonly string[]): readonly string[] =>
  lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)

const targetAt = (
  { fields, controls }: Screen,
  page: readonly Item[],
  menu: readonly Item[],
  pageLine: number | undefined,
  menuLine: number | undefined,
): Target | undefined => {
  const pageControls = page.filter(({ gutter }) => ofControls.includes(gutter))
  const stands = (line: number | undefined) => (item: Item) =>
    line !== undefined && item.place.line === line + 1
  const field = page.filter(({ gutter }) => ofFields.includes(gutter)).findIndex(stands(pageLine))
  const control = pageControls.findIndex(stands(pageLine))
  const item = menu.findIndex(stands(menuLine))
  const at = control >= 0 ? control : item >= 0 ? pageControls.length + item : -1
  const [label, kind] =
    field >= 0
      ? [fields[field]?.label, 'field' as const]
      : [controls[at]?.label, 'control' as const]
  return label === undefined ? undefined : { kind, label }
}

/** All that can have the focus, in the order of the Tab key. */
const targetsOn = ({ fields, controls }: Screen): readonly Target[] => [
  ...fields.map(({ label }): Target => ({ kind: 'field', label })),
  ...controls
    .filter(({ enabled }) => enabled)
    .map(({ label }): Target => ({ kind: 'control', label })),
]

/** Reading a long page may have scrolled away from what has the focus. */
const isInSight = (program: TerminalProgram): boolean => {
  const { menu, page } = partsOf(program)
  return menu.focus !== undefined || page.focus !== undefined
}

/**
 * Moves the focus with the Tab key until its mark stands at the target.
 *
 * @returns whether it got there
 */
export const moveTo = async (program: TerminalProgram, target: Target): Promise<boolean> => {
  const { screen } = await readPage(program)
  const targets = targetsOn(screen)
  const isAt = (focus: Target | undefined) =>
    focus?.kind === target.kind && focus.label === target.label
  const wanted = targets.findIndex(isAt)
  if (wanted < 0) return false
  for (let tries = 0; tries <= targets.length; tries += 1) {
    const { focus } = await readPage(program)
    // Where what has the focus is out of sight, the first key shows it.
    if (focus && !isInSight(program)) await program.press(keys.next)
    if (isAt(focus)) return true
    const here = targets.findIndex((one) => one.kind === focus?.kind && one.label === focus.label)
    const steps = here < 0 ? 1 : (wanted - here + targets.length) % targets.length
    await program.press(keys.next.repeat(steps))
  }
  return false
}
