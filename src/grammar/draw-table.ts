import type { Screen } from '../screens/screen.ts'
import type { Line } from './drawn.ts'
import { drawnCell, gutters, withoutLabelEnd } from './marks.ts'
import { padded, roomFor, widthOf } from './width.ts'
import { wrap } from './wrap.ts'

type Table = Screen['table'] & {}
type Row = readonly string[]

const between = ' | '
const indent = 4

/**
 * How a table is drawn: side by side where there is room, or record by record, as it is best listened to. One that holds
 * texts stands side by side only where there is room for any: it looks the same whatever is written in it.
 */
export type TableStyle = 'columns' | 'records' | 'texts'

/** Columns of a page on which a date, a subject, a text and a state stand side by side, however long they are. */
const roomForTexts = 80

/** A table in columns where they are wanted and wide enough to be read, otherwise record by record. */
export const drawTable = (
  table: Table,
  columns: number,
  style: TableStyle = 'columns',
): readonly Line[] => {
  const header = table.columns.map(drawnCell)
  const rows = table.rows.map((row) => row.map(drawnCell))
  const areWanted = style === 'columns' || (style === 'texts' && columns >= roomForTexts)
  const widths = areWanted ? columnWidths([header, ...rows], columns) : undefined
  return widths ? inColumns(header, rows, widths) : inRecords(header, rows, columns)
}

const inColumns = (
  header: Row,
  rows: readonly Row[],
  widths: readonly number[],
): readonly Line[] => {
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}`.slice(0, -1)
  return [
    ...drawRow(header, widths),
    ruleLine(rule),
    ...rows.flatMap((row) => drawRow(row, widths)),
  ]
}

const ruleLine = (text: string): Line => ({ text, part: 'table', isFirst: true })

/** A row as high as its highest cell; further lines begin with a colon. */
const drawRow = (row: Row, widths: readonly number[]): readonly Line[] => {
  const cells = row.map((text, column) => linesOf(text, widths[column] ?? 0))
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, at) => ({
    text: (
      (at === 0 ? gutters.table : gutters.tableGoesOn) +
      sideBySide(
        cells.map((lines) => lines[at] ?? ''),
        widths,
      )
    ).trimEnd(),
    part: 'table',
    isFirst: at === 0,
  }))
}

/** Aligned; unless a line with many marks could then overflow where a terminal does not know them. */
const sideBySide = (texts: Row, widths: readonly number[]): string => {
  const filledBy = (measure: (text: string) => number) =>
    texts
      .map((text, column) => padded(text, widths[column] ?? 0, measure))
      .join(between)
      .trimEnd()
  const aligned = filledBy(widthOf)
  return roomFor(aligned) <= sum(widths) ? aligned : filledBy(roomFor)
}

/** What columns take together, with what stands between them. */
const sum = (widths: readonly number[]): number =>
  widths.reduce((total, width) => total + width, between.length * (widths.length - 1))

/** Under a rule each, `Column: value` line by line; of a table without rows the columns alone, above a rule. */
const inRecords = (header: Row, rows: readonly Row[], columns: number): readonly Line[] => {
  const rule = ruleLine('|---')
  if (rows.length === 0) return [...header.flatMap((name) => drawEntry(name, columns)), rule]
  return rows.flatMap((row) => [
    rule,
    ...row.flatMap((text, column) => {
      const entry = `${withoutLabelEnd(header[column] ?? '')}: ${text}`
      return drawEntry(entry.trimEnd(), columns)
    }),
  ])
}

const drawEntry = (text: string, columns: number): readonly Line[] =>
  wrap(text, { first: columns - gutters.table.length, rest: columns - indent }).map(
    (piece, at) => ({
      text: (at === 0 ? gutters.table : gutters.tableGoesOn.padEnd(indent))
        .concat(piece.text)
        .trimEnd(),
      part: 'table',
      isFirst: at === 0,
    }),
  )

/** How wide each column is drawn; undefined where they cannot stand side by side and be read. */
const columnWidths = (rows: readonly Row[], columns: number): readonly number[] | undefined => {
  const room = columns - gutters.table.length
  const wanted = (rows[0] ?? []).map((_, column) => {
    const texts = rows.map((row) => row[column] ?? '')
    const natural = Math.max(1, ...texts.map(roomFor))
    return { texts, natural, least: Math.min(natural, leastFor(natural, texts)) }
  })
  const atMost = (cap: number) =>
    wanted.map(({ natural, least }) => Math.max(least, Math.min(natural, cap)))
  const fits = (widths: readonly number[]) => sum(widths) <= room

  if (!fits(atMost(0))) return undefined
  let cap = room
  while (!fits(atMost(cap))) cap -= 1
  return shared(wanted, atMost(cap), room)
}

interface Wanted {
  readonly texts: readonly string[]
  readonly natural: number
}

/**
 * What a broken text leaves free of its width goes to other columns: first to those that then need not be broken at all,
 * what is left to the one that lacks most.
 */
const shared = (
  wanted: readonly Wanted[],
  widths: readonly number[],
  room: number,
): readonly number[] => {
  const given = wanted.map(({ texts }, column) => widthUsed(texts, widths[column] ?? 0))
  const lacking = wanted
    .map(({ natural }, column) => ({ column, lack: natural - (given[column] ?? 0) }))
    .toSorted((one, other) => one.lack - other.lack)
  const lackingMost = lacking.at(-1)?.column
  for (const { column, lack } of lacking) {
    const left = room - sum(given)
    const more = lack <= left ? lack : column === lackingMost ? left : 0
    given[column] = (given[column] ?? 0) + more
  }
  return given
}

/** The columns that texts really take where they are broken at this width. */
const widthUsed = (texts: readonly string[], width: number): number =>
  Math.max(1, ...texts.flatMap((text) => linesOf(text, width)).map(roomFor))

const linesOf = (text: string, room: number): readonly string[] =>
  wrap(text, { first: room, rest: room }).map((piece) => piece.text)

/** Up to this many columns a text is short: none of its words is broken, and it stands on two lines at most. */
const short = 40
const leastOfShort = 8

/** A long text needs some width to be read with ease. */
const leastOfLong = 24

const leastFor = (natural: number, texts: readonly string[]): number => {
  if (natural > short) return leastOfLong
  let least = Math.max(leastOfShort, ...texts.flatMap((text) => text.split(' ')).map(roomFor))
  while (texts.some((text) => linesOf(text, least).length > 2)) least += 1
  return least
}
