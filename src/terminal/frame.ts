import { widthOf } from '../grammar/width.ts'
import type { Cursor } from './cursor.ts'
import { least, markWidth, rowsAbove, type Size, type Window } from './layout.ts'
import type { Look } from './look.ts'
import { messageRow } from './message.ts'
import { cursorIn, linesIn } from './page-view.ts'
import { paneCursorIn, paneLinesIn } from './pane-view.ts'
import { deskNameOf } from './panes/panes.ts'
import { clipped, cut, plain, type Row, styled } from './rows.ts'
import { keysRow, keysThatLeadOut, keysWithin, statusRow, waitingIn } from './status.ts'
import { keysOf, paneKeysOf, words } from './text.ts'
import type { Trainer } from './trainer.ts'

/** The whole screen, and the place of its cursor. */
export interface Frame {
  readonly header: Row
  /** The body, from left to right. */
  readonly parts: readonly Part[]
  /** Rows of each part. */
  readonly height: number
  /** What stands under the body. */
  readonly footer: readonly Row[]
  readonly cursor: Cursor | null
}

/** One part of the body: its heading, what stands in it, and how much of it is in sight. */
export interface Part {
  /** Without the line at its left. */
  readonly width: number
  readonly heading: string
  readonly rows: readonly Row[]
  /** In the line under it; empty: nothing. */
  readonly footing: string
  readonly cursor: Cursor | null
}

export const frameOf = (trainer: Trainer, look: Look): Frame => {
  const { simulation } = trainer
  const { layout, place, shell } = look
  const { columns } = layout.size
  const isCovered = layout.desk === null && place === 'pane'
  const parts = isCovered
    ? [paneOf(look, columns)]
    : [menuOf(look), pageOf(look), ...(layout.desk === null ? [] : [paneOf(look, layout.desk)])]
  const footer = [
    ...messageRows(look),
    statusRow(simulation.state, shell.tab, columns),
    keysRow(keysThatLeadOut(keysOf(look), columns)),
    ...paneKeysOf(waitingIn(simulation), layout.deskKeys, deskNameOf(trainer)).map((keys) =>
      keysRow(keysWithin(keys, columns)),
    ),
  ]
  return {
    header,
    parts,
    height: layout.body,
    footer: footer.map((row) => cut(row, columns)),
    cursor: cursorOf(parts),
  }
}

/** The one line that is shown where the terminal is too small. */
export const smallRow = ({ columns, rows }: Size, isLeaving: boolean): Row =>
  plain(clipped(isLeaving ? words.leaveSmall : words.tooSmall(columns, rows, least), columns))

const header: Row = [...styled(` ${words.training} `, 'training'), ...plain(` ${words.header}`)]

const menuOf = (look: Look): Part => {
  const { layout, drawn, menuWindow } = look
  const isWhole = menuWindow.total <= layout.body
  return {
    width: layout.menu,
    heading: words.menu,
    rows: linesIn(look, drawn.menu, menuWindow),
    footing: isWhole ? '' : inSight(menuWindow, layout.menu),
    cursor: null,
  }
}

const pageOf = (look: Look): Part => {
  const { layout, drawn, page, pageWindow, shell } = look
  return {
    width: layout.page,
    heading: shell.tab === null ? 'SMS' : `SMS, tab ${shell.tab}`,
    rows: page ? linesIn(look, drawn.page, pageWindow) : [plain(`  ${words.noTab}`)],
    footing: inSight(pageWindow, layout.page),
    cursor: within(cursorIn(look), pageWindow),
  }
}

const paneOf = (look: Look, width: number): Part => {
  const { layout, pane, paneWindow } = look
  return {
    width,
    heading: pane.title,
    rows: paneLinesIn(look),
    footing: paneWindow.total <= layout.body ? '' : inSight(paneWindow, width),
    cursor: within(paneCursorIn(look), paneWindow),
  }
}

/** How much of a part so wide is in sight, and that there is more, where the line under it has room for that. */
const inSight = ({ from, to, total }: Window, width: number): string => {
  const lines = words.lines(Math.min(from + 1, to), to, total)
  const andMore = `${lines}, ${words.more}`
  return to < total && widthOf(andMore) <= width - besideFooting ? andMore : lines
}

/** A piece of the line at its left, and a space on either side. */
const besideFooting = 3

const within = (cursor: Cursor | null, { from, to }: Window): Cursor | null =>
  cursor && cursor.y >= from && cursor.y < to ? { x: cursor.x, y: cursor.y - from } : null

/** The question whether to leave takes the place of what was told. */
const messageRows = ({ place, message, shell }: Look): readonly Row[] =>
  message.map((line, at) => {
    if (place !== 'leaving') return messageRow(line, shell.message?.isError ?? false)
    return at === 0 ? styled(` ${words.leave}`, 'focus') : []
  })

/** At most one part has a cursor. */
const cursorOf = (parts: readonly Part[]): Cursor | null => {
  let left = 0
  for (const { cursor, width } of parts) {
    if (cursor) return { x: left + markWidth + cursor.x, y: rowsAbove + cursor.y }
    left += width + 1
  }
  return null
}
