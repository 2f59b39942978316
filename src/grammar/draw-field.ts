import { mask, type ScreenField } from '../screens/screen.ts'
import type { Line } from './drawn.ts'
import { drawnFieldLabel, gutters } from './marks.ts'
import { escapeText } from './safe-text.ts'
import { padded, roomFor, widthOf } from './width.ts'
import { wrap } from './wrap.ts'

const gutterWidth = 2

/** A value that goes on after a label too long to stand beside it is set in so far. */
const indent = 4

/** One column stays free behind a value, for the cursor. */
const cursor = 1

/** A label stands beside its value where it takes no more than this share of the page, and leaves so many columns. */
const widestLabel = 0.7
const narrowestValue = 14

const labelledOf = ({ label, secret }: ScreenField): string => `${drawnFieldLabel(label, secret)}:`

/** The column at which values stand, so that those of one screen stand under each other. */
export const labelColumnOf = (fields: readonly ScreenField[], columns: number): number => {
  const ends = fields.map((field) => gutterWidth + roomFor(labelledOf(field)) + 1)
  const most = Math.min(columns * widestLabel, columns - narrowestValue)
  return Math.max(0, ...ends.filter((end) => end <= most))
}

/** A field with its value, at most so many columns wide; the value stands at `labelColumn` where its label leaves room. */
export const drawField = (
  field: ScreenField,
  columns: number,
  labelColumn: number,
): readonly Line[] => {
  const gutter = field.required ? gutters.mandatory : gutters.optional
  const labelled = gutter + labelledOf(field)
  const value = field.secret && field.value !== '' ? mask : escapeText(field.value)
  return roomFor(labelled) < labelColumn
    ? besideLabel(padded(labelled, labelColumn), value, columns)
    : afterLabel(labelled, value, columns)
}

const besideLabel = (labelled: string, value: string, columns: number): readonly Line[] => {
  const from = widthOf(labelled)
  const first = columns - roomFor(labelled) - cursor
  return wrap(value, { first, rest: columns - from - cursor }).map((piece, at) => ({
    text: (at === 0 ? labelled : ' '.repeat(from)).concat(piece.text).trimEnd(),
    part: 'field',
    isFirst: at === 0,
    value: { from, to: from + widthOf(piece.text) },
  }))
}

/** Label and value as one running text. */
const afterLabel = (labelled: string, value: string, columns: number): readonly Line[] => {
  const first = columns - cursor
  const pieces = wrap(`${labelled.slice(gutterWidth)} ${value}`.trimEnd(), {
    first: first - gutterWidth,
    rest: first - indent,
  })
  const valueStart = labelled.length - gutterWidth + 1
  return pieces.map((piece, at) => {
    const before = at === 0 ? labelled.slice(0, gutterWidth) : ' '.repeat(indent)
    const text = before + piece.text
    const end = piece.start + piece.text.length
    const isLast = at === pieces.length - 1
    // Of an empty value, the place behind the label; the last line has that place even at its end.
    const holdsValue = end > valueStart || isLast
    const to = widthOf(text)
    const from = Math.min(
      widthOf(before + piece.text.slice(0, Math.max(0, valueStart - piece.start))),
      to,
    )
    const place =
      value === '' ? { from: Math.min(to + 1, first), to: Math.min(to + 1, first) } : { from, to }
    return { text, part: 'field', isFirst: at === 0, ...(holdsValue && { value: place }) }
  })
}
