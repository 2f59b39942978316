import { escapeText } from '../../grammar/safe-text.ts'
import { widthOf } from '../../grammar/width.ts'
import type { Edit } from '../edit.ts'
import type { PaneLine } from './pane.ts'

/** The pane's own line for typing: its label, and as much of the text before the cursor as there is room for. */
export const typedLine = (
  label: string,
  line: Edit,
  columns: number,
  choice: number,
): readonly PaneLine[] => {
  const before = `${label}: `
  const room = columns - widthOf(before) - 1
  const text = tailOf(escapeText(line.text), room)
  return [{ text: before + text, look: 'plain', choice, typedFrom: widthOf(before) }]
}

const tailOf = (text: string, room: number): string => {
  let tail = text
  while (widthOf(tail) > room) tail = tail.slice(Math.max(1, tail.length - room * 2))
  return tail
}
