import chalk from 'chalk'
import { Text } from 'ink'
import { memo } from 'react'
import type { Row, Span, Style } from './rows.ts'

const painted: Readonly<Record<Style, (text: string) => string>> = {
  strong: chalk.bold,
  quiet: chalk.dim,
  focus: chalk.inverse,
  box: chalk.underline,
  error: chalk.red.bold,
  // Inverse, so that it can be read on a light terminal as on a dark one.
  training: chalk.yellow.bold.inverse,
}

/**
 * Rows that are no wider than their place, as one text. They are painted here: to Ink, a text within a text is a thing of
 * its own, to be compared and put together for every frame.
 */
export const Rows = ({ rows }: { readonly rows: readonly Row[] }) => (
  <PaintedText text={rows.map((row) => row.map(painting).join('')).join('\n')} />
)

const painting = ({ text, style }: Span): string =>
  style === undefined ? text : painted[style](text)

const PaintedText = memo(({ text }: { readonly text: string }) => (
  <Text wrap="truncate">{text}</Text>
))
