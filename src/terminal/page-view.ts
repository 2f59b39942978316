import type { Line } from '../grammar/drawn.ts'
import { gutters } from '../grammar/marks.ts'
import { kept } from '../screens/kept.ts'
import type { Cursor } from './cursor.ts'
import type { Window } from './layout.ts'
import { isLineOf, type Look } from './look.ts'
import { marked, plain, type Row, type Style, styled } from './rows.ts'

/** How the lines of the grammar look, besides what they say. */
const styles: Partial<Readonly<Record<Line['part'], Style>>> = {
  title: 'strong',
  error: 'error',
  'field-error': 'error',
  notice: 'strong',
}

export const mark = '> '
export const noMark = '  '

/** The lines in sight of the page or of its menu, with the focus mark in a column of its own. */
export const linesIn = (look: Look, lines: readonly Line[], { from, to }: Window): readonly Row[] =>
  lines.slice(from, to).map((line) => {
    const hasFocus =
      hasTheKeyboard(look) && look.page !== null && isLineOf(look.page, line, look.focus)
    if (!hasFocus) return unmarked(line)
    return [...plain(line.isFirst && isHead(line) ? mark : noMark), ...withFocus(line)]
  })

const hasTheKeyboard = ({ place }: Look): boolean => place === 'page'

/** A message at a field belongs to it, but is not where its focus is. */
const isHead = ({ part }: Line): boolean => part !== 'field-error'

/** As many columns as a field seems to have room for: somewhere to type, to the eye. */
const boxWidth = 18

const withoutFocus = (line: Line): Row => {
  const { text, part, enabled, value } = line
  if (part === 'field' && value) return withBox(line)
  const style = enabled === false || text.startsWith(gutters.rule) ? 'quiet' : styles[part]
  return style ? styled(text, style) : plain(text)
}

const unmarked = kept((line: Line): Row => [...plain(noMark), ...withoutFocus(line)])

const withFocus = (line: Line): Row => {
  const { text, part, value } = line
  if (part === 'control') return styled(text, 'focus')
  if (part !== 'field' || !value) return withoutFocus(line)
  const focused = value.to + 1
  const [upToCursor, box] = [
    marked(text, value.from, focused, 'focus', 'strong'),
    value.from + boxWidth,
  ]
  return box > focused ? [...upToCursor, ...styled(' '.repeat(box - focused), 'box')] : upToCursor
}

/** A field's line with its value, and the room behind it, underlined. */
const withBox = ({ text, value }: Line): Row =>
  value ? marked(text, value.from, Math.max(value.to, value.from + boxWidth), 'box') : plain(text)

/** Where what is typed next goes, if it is the page that is typed into. */
export const cursorIn = (look: Look): Cursor | null => (hasTheKeyboard(look) ? look.cursor : null)
