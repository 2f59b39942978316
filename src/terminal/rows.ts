import { padded, widthOf } from '../grammar/width.ts'

/** A stretch of a row in one style. The terminal's own colours only, and nothing that text does not say as well. */
export interface Span {
  readonly text: string
  readonly style?: Style
}

export type Style = 'strong' | 'quiet' | 'focus' | 'box' | 'error' | 'training'

export type Row = readonly Span[]

export const plain = (text: string): Row => (text === '' ? [] : [{ text }])
export const styled = (text: string, style: Style): Row => (text === '' ? [] : [{ text, style }])

/** As much of a row as there are columns for. */
export const cut = (row: Row, columns: number): Row => {
  let room = columns
  return row.flatMap((span): Row => {
    const text = clipped(span.text, room)
    room -= widthOf(text)
    return text === '' ? [] : [{ ...span, text }]
  })
}

/** As much of a text as there are columns for. */
export const clipped = (text: string, columns: number): string => {
  if (widthOf(text) <= columns) return text
  let kept = ''
  let width = 0
  for (const character of text) {
    width += widthOf(character)
    if (width > columns) return kept
    kept += character
  }
  return kept
}

/** A text that says with three dots that it was cut off. */
export const shortened = (text: string, columns: number): string =>
  widthOf(text) <= columns ? text : `${clipped(text, columns - 3)}...`

/** A part of a text in its own style; the columns counted from 0. */
export const marked = (
  text: string,
  from: number,
  to: number,
  style: Style,
  others?: Style,
): Row => {
  const filled = padded(text, to)
  const before = clipped(filled, from)
  const within = clipped(filled.slice(before.length), to - from)
  const after = filled.slice(before.length + within.length)
  const rest = (piece: string): Row => (others ? styled(piece, others) : plain(piece))
  return [...rest(before), ...styled(within, style), ...rest(after)]
}
