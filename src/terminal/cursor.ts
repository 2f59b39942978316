import type { Line } from '../grammar/drawn.ts'
import { widthOf } from '../grammar/width.ts'
import { reserved } from '../screens/line.ts'
import { clipped } from './rows.ts'

/** Where the terminal's cursor stands within a part of the screen, from 0. */
export interface Cursor {
  readonly x: number
  readonly y: number
}

/** The end of a text that the field's lines begin with. */
export const placeOf = (
  text: string,
  lines: readonly Line[],
  isOwn: (line: Line) => boolean,
): Cursor | null => {
  let at = 0
  let end: Cursor | null = null
  for (const [y, line] of lines.entries()) {
    if (!isOwn(line) || !line.value) continue
    const { from, to } = line.value
    const piece = clipped(line.text.slice(clipped(line.text, from).length), to - from)
    if (text.length - at <= piece.length) return { x: from + widthOf(text.slice(at)), y }
    at += piece.endsWith(reserved.goesOn) ? piece.length - reserved.goesOn.length : piece.length
    // The space at which the line was broken stands on neither.
    if (text.charAt(at) === ' ') at += 1
    end = { x: to, y }
  }
  return end
}
