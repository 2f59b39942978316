import { Text } from 'ink'
import { memo } from 'react'
import type { Row, Style } from './rows.ts'

const styles: Readonly<Record<Style, object>> = {
  strong: { bold: true },
  quiet: { dimColor: true },
  focus: { inverse: true },
  box: { underline: true },
  error: { bold: true, color: 'red' },
  // Inverse, so that it can be read on a light terminal as on a dark one.
  training: { bold: true, color: 'yellow', inverse: true },
}

/** Rows that are no wider than their place, as one text. */
export const Rows = memo(
  ({ rows }: { readonly rows: readonly Row[] }) => (
    <Text wrap="truncate">
      {rows.map((row, y) => [
        y === 0 ? '' : '\n',
        ...row.map(({ text, style }, x) =>
          style === undefined ? (
            text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a span is its place in the row
            <Text key={`${y} ${x}`} {...styles[style]}>
              {text}
            </Text>
          ),
        ),
      ])}
    </Text>
  ),
  ({ rows: before }, { rows: after }) =>
    before.length === after.length && before.every((row, y) => isSame(row, after[y] ?? [])),
)

const isSame = (before: Row, after: Row): boolean =>
  before.length === after.length &&
  before.every(({ text, style }, x) => text === after[x]?.text && style === after[x]?.style)
