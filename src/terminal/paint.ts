import chalk from 'chalk'
import { kept } from '../screens/kept.ts'
import type { Row, Span, Style } from './rows.ts'

const paints: Readonly<Record<Style, (text: string) => string>> = {
  strong: chalk.bold,
  quiet: chalk.dim,
  focus: chalk.inverse,
  box: chalk.underline,
  error: chalk.red.bold,
  // Inverse, so that it can be read on a light terminal as on a dark one.
  training: chalk.yellow.bold.inverse,
}

/** A row as the terminal is told it, with its styles. */
export const painted = kept((row: Row): string => row.map(paintedSpan).join(''))

const paintedSpan = ({ text, style }: Span): string =>
  style === undefined ? text : paints[style](text)

export const paintedRows = (rows: readonly Row[]): string =>
  rows.map((row) => painted(row)).join('\n')
