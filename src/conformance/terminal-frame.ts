import { unwrap } from '../grammar/wrap.ts'
import type { TerminalProgram } from './terminal-program.ts'

/** What the frame of the terminal front end shows, as docs/terminal.md tells a program to read it. */
export interface Frame {
  /** The parts beside each other: menu and page; or the one pane that covers them. */
  readonly parts: readonly Part[]
  readonly message: string
  /** The virtual time, to the second. */
  readonly now: number
}

export interface Part {
  readonly heading: string
  readonly lines: readonly string[]
  /** Which of the lines has the focus mark before it; undefined: none in sight. */
  readonly focus: number | undefined
  /** How much of the part is in sight: the first line's number, the last one's, and how many there are. */
  readonly inSight: { readonly from: number; readonly to: number; readonly total: number } | null
}

const upperRule = 1
const firstRow = 2

export const frameOf = (program: TerminalProgram): Frame => {
  const joints = program.columnsOf('┬', upperRule)
  const lowerRule = lowerRuleOf(program)
  const status = statusOf(program, lowerRule)
  const starts = [0, ...joints.map((at) => at + 1)]
  return {
    parts: starts.map((from, at) => partOf(program, lowerRule, from, joints[at])),
    message: unwrapped(program, lowerRule + 1, status),
    now: nowIn(program.text(status)),
  }
}

/** The status line has the time in UTC. */
const time = / (\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) UTC /

const nowIn = (status: string): number => {
  const [, day, moment] = time.exec(status) ?? []
  return Date.parse(`${day}T${moment}Z`)
}

/** The first row after the message, on how many lines soever this stands. */
const statusOf = (program: TerminalProgram, lowerRule: number): number => {
  for (let row = lowerRule + 2; row < program.rows; row += 1)
    if (time.test(program.text(row))) return row
  throw new UnknownFrameError(program)
}

const unwrapped = (program: TerminalProgram, from: number, to: number): string => {
  const lines = Array.from({ length: to - from }, (_, at) => program.text(from + at).trim())
  return unwrap(lines) ?? lines.join(' ')
}

const lowerRuleOf = (program: TerminalProgram): number => {
  for (let row = firstRow; row < program.rows; row += 1)
    if (program.text(row, 0, 1) === '─') return row
  throw new UnknownFrameError(program)
}

const partOf = (
  program: TerminalProgram,
  lowerRule: number,
  from: number,
  to: number | undefined,
): Part => {
  const rows = Array.from({ length: lowerRule - firstRow }, (_, at) => firstRow + at)
  const marked = rows.findIndex((row) => program.text(row, from, from + 1) === '>')
  const footing = /lines (\d+)-(\d+) of (\d+)/.exec(program.text(lowerRule, from, to))
  const [, first, last, total] = footing?.map(Number) ?? []
  return {
    heading: program.text(upperRule, from, to).replace(/^─* ?|[ ─]*$/g, ''),
    lines: rows.map((row) => program.text(row, from + 2, to)),
    focus: marked < 0 ? undefined : marked,
    inSight:
      first === undefined || last === undefined || total === undefined
        ? null
        : { from: first, to: last, total },
  }
}

/** The menu and the page; undefined where a pane covers them. */
export const pageIn = ({
  parts: [menu, page],
}: Frame): { readonly menu: Part; readonly page: Part } | undefined =>
  menu && page ? { menu, page } : undefined

/** What stands on the terminal is none of the program's frames. */
export class UnknownFrameError extends Error {
  override readonly name = 'UnknownFrameError'

  constructor(program: TerminalProgram) {
    const rows = Array.from({ length: program.rows }, (_, row) => program.text(row))
    super(`the terminal shows no frame of the program:\n${rows.filter(Boolean).join('\n')}`)
  }
}
