/** Where what stands on the screen, in columns and rows. Pure: the size goes in, the places come out. */
export interface Size {
  readonly columns: number
  readonly rows: number
}

/** What the terminal needs at least. */
export const least: Size = { columns: 80, rows: 24 }

/** From this width on, the desk stands beside the page; below, it is laid over it. */
export const wide = 120

export interface Layout {
  readonly size: Size
  /** Widths of the three parts of the body, without the lines between them. `desk` is null where it has no place of its own. */
  readonly menu: number
  readonly page: number
  readonly desk: number | null
  /** The rows of the body, from rule to rule. */
  readonly body: number
  /** The rows for the keys of the desk: they fit on one where there is room for the desk itself. */
  readonly deskKeys: 1 | 2
  /** Columns for the text of each, without the columns for the focus mark. */
  readonly text: { readonly menu: number; readonly page: number; readonly pane: number }
}

/** The focus mark, and the space behind it. */
export const markWidth = 2

/** So that the address of a helpdesk, of 35 characters, stands whole on a line that is set in by two. */
const narrowestDesk = 40

/** Rows above the body: header and rule. */
export const rowsAbove = 2
/** Rows below it: rule, status, keys; the message comes after the rule, the keys of the desk after these. */
const rowsBelow = 3

export const isBigEnough = ({ columns, rows }: Size): boolean =>
  columns >= least.columns && rows >= least.rows

/** The places on a terminal of this size, with a message of so many rows; null where it is too small. */
export const layoutOf = (size: Size, messageRows = 1): Layout | null => {
  const { columns, rows } = size
  if (!isBigEnough(size)) return null
  const desk = columns < wide ? null : clamp(Math.floor(columns * 0.32), narrowestDesk, 64)
  const deskKeys = desk === null ? 2 : 1
  const menu = clamp(Math.floor(columns * 0.19), 23, 34)
  const page = columns - menu - 1 - (desk === null ? 0 : desk + 1)
  return {
    size,
    menu,
    page,
    desk,
    body: rows - rowsAbove - rowsBelow - messageRows - deskKeys,
    deskKeys,
    text: {
      menu: menu - markWidth - 1,
      page: page - markWidth - 1,
      pane: (desk ?? columns) - markWidth - 1,
    },
  }
}

const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value))

/** A part of a list of lines, as much as there is room for. */
export interface Window {
  readonly from: number
  /** The line after the last one. */
  readonly to: number
  readonly total: number
}

/** How far a list is scrolled, and whether it moves on to keep the focus in sight. */
export interface Scroll {
  readonly from: number
  readonly follows: boolean
}

export const top: Scroll = { from: 0, follows: false }

/** The part that is in sight; `kept` are the first and the last line that are to be in it, if it follows the focus. */
export const windowOf = (
  total: number,
  height: number,
  { from, follows }: Scroll,
  kept: { readonly first: number; readonly last: number } | null,
): Window => {
  const wished = follows && kept ? around(kept, from, height) : from
  const start = clamp(wished, 0, Math.max(0, total - height))
  return { from: start, to: Math.min(total, start + height), total }
}

const around = (
  { first, last }: { readonly first: number; readonly last: number },
  from: number,
  height: number,
): number => {
  const downTo = last >= from + height ? last - height + 1 : from
  return Math.min(first, downTo)
}
