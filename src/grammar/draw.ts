import { kept } from '../screens/kept.ts'
import type { Screen, ScreenControl, ScreenField } from '../screens/screen.ts'
import { drawField, labelColumnOf } from './draw-field.ts'
import { drawTable, type TableStyle } from './draw-table.ts'
import { blank, type Drawn, type Line, type Part } from './drawn.ts'
import {
  closings,
  drawnLabel,
  gutters,
  labelEnd,
  narrowest,
  unavailable,
  withoutLabelEnd,
} from './marks.ts'
import { escapeText } from './safe-text.ts'
import { type Piece, wrap } from './wrap.ts'

/** Columns for the page and for its menu, at least 20 each. */
export interface Widths {
  readonly page: number
  readonly menu: number
}

/**
 * A Screen as every front end shows it; `read` gives the Screen back. The grammar stands in docs/screen-grammar.md.
 *
 * @param screen a legal Screen; what is illegal in it comes out escaped, never raw
 * @param tables side by side unless it is to be listened to
 * @returns lines no wider than asked, free of control characters; the same for the same Screen and widths
 * @throws {RangeError} where a width is less than 20 columns
 */
export const draw = (screen: Screen, width: Widths, tables: TableStyle = 'columns'): Drawn => {
  for (const columns of [width.page, width.menu]) {
    if (!(columns >= narrowest)) {
      throw new RangeError(
        `a Screen needs ${narrowest} columns, not ${columns}: give it a wider place`,
      )
    }
  }
  const controls = screen.controls.map((control, index) => ({ control, index }))
  const linesOf = (columns: number, isMenu: boolean) =>
    controls
      .filter(({ control }) => (control.kind === 'menu') === isMenu)
      .flatMap(({ control, index }) => drawControl(control, index, columns))

  return {
    page: withBlanksBetween([...contentOf(screen, width.page, tables), linesOf(width.page, false)]),
    menu: linesOf(width.menu, true),
  }
}

/** The blocks of the page above its controls; some may be empty. */
const contentOf = (
  screen: Screen,
  columns: number,
  tables: TableStyle,
): readonly (readonly Line[])[] => {
  const { title, error, notices, text, table, fields } = screen
  const labels = fields.map(({ label }) => drawnLabel(label))
  const labelColumn = labelColumnOf(fields, columns)
  const errorItems = error?.items ?? []
  return [
    drawText('title', gutters.title, escapeText(title), columns),
    errorItems.flatMap((item) =>
      drawText('error', gutters.error, drawnError(item, labels), columns),
    ),
    notices.flatMap((notice) => drawText('notice', gutters.notice, escapeText(notice), columns)),
    ...drawTexts(text, columns),
    table ? drawTable(table, columns, tables) : [],
    fields.flatMap((field, index) => [
      ...drawFieldAt(field, index, columns, labelColumn),
      ...errorItems
        .filter((item) => item.field === field.label)
        .flatMap((item) =>
          drawText('field-error', gutters.fieldError, escapeText(item.text), columns, {
            target: { kind: 'field', index },
          }),
        ),
    ]),
  ]
}

const drawTexts = kept((texts: readonly string[], columns: number) =>
  texts.map((text) => drawText('text', gutters.none, escapeText(text), columns)),
)

/** A field with its options. */
const drawFieldAt = kept(
  (field: ScreenField, index: number, columns: number, labelColumn: number): readonly Line[] => {
    const target = { kind: 'field', index } as const
    return [
      ...drawField(field, columns, labelColumn).map((line) => ({ ...line, target })),
      ...(field.options ?? []).flatMap((option) =>
        drawText('field', gutters.option, escapeText(option), columns, { target }),
      ),
    ]
  },
)

/** An error with the label of its field; one without never begins like one with. */
const drawnError = (
  { text, field }: { readonly text: string; readonly field?: string | undefined },
  labels: readonly string[],
): string => {
  const drawn = escapeText(text)
  if (field !== undefined) return `${drawnLabel(field)}: ${drawn}`
  const beginsLikeAField = labels.includes(drawn.slice(0, Math.max(0, drawn.search(labelEnd))))
  return beginsLikeAField ? withoutLabelEnd(drawn) : drawn
}

const drawControl = kept(
  (control: ScreenControl, index: number, columns: number): readonly Line[] => {
    const { label, kind, enabled } = control
    const gutter = enabled ? gutters[kind === 'menu' ? 'button' : kind] : gutters.unavailable
    const kindTold = kind === 'menu' || kind === 'button' ? '' : ` ${kind}`
    const closing = gutter === '( ' ? ` ${unavailable}${kindTold}` : closings[gutter]
    return drawText('control', gutter, escapeText(label) + closing, columns, {
      target: { kind: 'control', index },
      enabled,
    })
  },
)

const drawText = (
  part: Part,
  gutter: string,
  text: string,
  columns: number,
  besides: Pick<Line, 'target' | 'enabled'> = {},
): readonly Line[] => {
  const room = columns - gutter.length
  return withoutOrphan(wrap(text, { first: room, rest: room })).map((piece, at) => ({
    text: ((at === 0 ? gutter : gutters.none) + piece.text).trimEnd(),
    part,
    isFirst: at === 0,
    ...besides,
  }))
}

/** A bracket that would close its label on a line of its own takes the last word with it. */
const withoutOrphan = (pieces: readonly Piece[]): readonly Piece[] => {
  const [before, last] = pieces.slice(-2)
  if (!before || !last || !/^[\]>})]$/u.test(last.text)) return pieces
  const gap = before.text.lastIndexOf(' ')
  if (gap < 0) return pieces
  const word = { text: `${before.text.slice(gap + 1)} ${last.text}`, start: before.start + gap + 1 }
  return [...pieces.slice(0, -2), { ...before, text: before.text.slice(0, gap) }, word]
}

const withBlanksBetween = (blocks: readonly (readonly Line[])[]): readonly Line[] =>
  blocks
    .filter((block) => block.length > 0)
    .flatMap((block, at) => (at === 0 ? block : [blank, ...block]))
