import { widthOf } from '../grammar/width.ts'
import type { Cursor } from './cursor.ts'
import type { Look } from './look.ts'
import { mark, noMark } from './page-view.ts'
import type { PaneLine } from './panes/pane.ts'
import { plain, type Row, styled } from './rows.ts'

/** The lines in sight of the pane, with the focus mark before the choice that has it. */
export const paneLinesIn = (look: Look): readonly Row[] => {
  const { pane, paneWindow, choice, place } = look
  return pane.lines.slice(paneWindow.from, paneWindow.to).map((line, at) => {
    const isChosen = place === 'pane' && line.choice === choice
    const before = pane.lines[paneWindow.from + at - 1]
    const isFirst = isChosen && before?.choice !== choice
    return [...plain(isFirst ? mark : noMark), ...shown(line, isChosen)]
  })
}

const shown = ({ text, look, typedFrom }: PaneLine, isChosen: boolean): Row => {
  if (isChosen) return typedFrom === undefined ? styled(text, 'focus') : styled(`${text} `, 'focus')
  if (look === 'heading') return styled(text, 'strong')
  return look === 'quiet' ? styled(text, 'quiet') : plain(text)
}

/** Where the pane's own line goes on. */
export const paneCursorIn = ({ pane, place, choice }: Look): Cursor | null => {
  if (place !== 'pane' || pane.typing === null || choice !== pane.typing) return null
  const y = pane.lines.findIndex((line) => line.typedFrom !== undefined)
  const line = pane.lines[y]
  return line ? { x: widthOf(line.text), y } : null
}
