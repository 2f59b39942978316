import { widthOf } from '../grammar/width.ts'
import { kept } from '../screens/kept.ts'
import type { Frame, Part } from './frame.ts'
import { painted } from './paint.ts'
import { cut, type Row, styled } from './rows.ts'

/** The lines of the whole screen, from top to bottom: the parts side by side, with lines between them. */
export const screenLines = ({ header, parts, height, footer }: Frame): readonly string[] => [
  painted(header),
  parts.map(({ heading, width }) => painted(ruled(heading, width))).join(joints.top),
  ...Array.from({ length: height }, (_, y) =>
    parts.map(({ rows, width }) => filled(rows[y] ?? empty, width)).join(joints.between),
  ),
  parts.map(({ footing, width }) => painted(ruled(footing, width))).join(joints.bottom),
  ...footer.map((row) => painted(row)),
]

const empty: Row = []

const jointOf = (joint: string): string => painted(styled(joint, 'quiet'))
const joints = { top: jointOf('┬'), between: jointOf('│'), bottom: jointOf('┴') }

/** A row of a part, up to where the next part begins. */
const filled = kept(
  (row: Row, width: Part['width']): string =>
    painted(row) + ' '.repeat(Math.max(0, width - widthOfRow(row))),
)

const widthOfRow = (row: Row): number => row.reduce((width, { text }) => width + widthOf(text), 0)

/** The line over or under a part, with a word on it. */
const ruled = (word: string, width: number): Row => {
  if (word === '') return styled('─'.repeat(width), 'quiet')
  const within = cut(styled(` ${word} `, 'strong'), width - 1)
  const rest = Math.max(0, width - 1 - widthOfRow(within))
  return [...styled('─', 'quiet'), ...within, ...styled('─'.repeat(rest), 'quiet')]
}
