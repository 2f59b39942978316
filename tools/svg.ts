import type { IBufferCell, Terminal } from '@xterm/headless'

export interface Theme {
  readonly background: string
  readonly foreground: string
  /** The sixteen colours of a terminal, dark ones first. */
  readonly colours: readonly string[]
}

export const themes = {
  dark: {
    background: '#16181d',
    foreground: '#dcdfe4',
    colours: [
      ...['#282c34', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#dcdfe4'],
      ...['#7f848e', '#e88388', '#a8d08d', '#ebcb8b', '#73b8f1', '#d38aea', '#66c2cd', '#ffffff'],
    ],
  },
  light: {
    background: '#ffffff',
    foreground: '#24292f',
    colours: [
      ...['#24292f', '#b3261e', '#1a7f37', '#8a6100', '#0550ae', '#8250df', '#1b7c83', '#6e7781'],
      ...['#57606a', '#cf222e', '#2da44e', '#9a6700', '#218bff', '#a475f9', '#3192aa', '#8c959f'],
    ],
  },
} as const satisfies Record<string, Theme>

const cellWidth = 9
const cellHeight = 19
const margin = 14

interface Look {
  readonly colour: string
  readonly background: string | null
  readonly bold: boolean
  readonly dim: boolean
  readonly underline: boolean
}

/** What stands on a terminal's screen, as a picture that stays sharp at any size. */
export const svgOf = (terminal: Terminal, theme: Theme, title: string): string => {
  const { cols, rows } = terminal
  const width = cols * cellWidth + 2 * margin
  const height = rows * cellHeight + 2 * margin
  const lines = Array.from({ length: rows }, (_, row) => lineOf(terminal, row, theme)).join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${theme.background}"/>`,
    `<g font-family="'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="15" xml:space="preserve">`,
    `${lines}</g></svg>\n`,
  ].join('\n')
}

const lineOf = (terminal: Terminal, row: number, theme: Theme): string => {
  const line = terminal.buffer.active.getLine(terminal.buffer.active.viewportY + row)
  if (!line) return ''
  let drawn = ''
  for (let column = 0; column < terminal.cols; ) {
    const cell = line.getCell(column)
    if (!cell) break
    const look = lookOf(cell, theme)
    let text = ''
    let end = column
    for (
      let next = line.getCell(end);
      next && sameLook(lookOf(next, theme), look);
      next = line.getCell(end)
    ) {
      text += next.getWidth() === 0 ? '' : next.getChars() || ' '
      end += 1
    }
    drawn += runOf(text, look, column, end, row)
    column = end
  }
  return drawn
}

const runOf = (text: string, look: Look, from: number, to: number, row: number): string => {
  const x = margin + from * cellWidth
  const y = margin + row * cellHeight
  const width = (to - from) * cellWidth
  const back = look.background
    ? `<rect x="${x}" y="${y}" width="${width}" height="${cellHeight}" fill="${look.background}"/>`
    : ''
  const line = look.underline
    ? `<rect x="${x}" y="${y + cellHeight - 2}" width="${width}" height="1" fill="${look.colour}"/>`
    : ''
  if (text.trim() === '') return back + line
  const style = `${look.bold ? ' font-weight="bold"' : ''}${look.dim ? ' opacity="0.6"' : ''}`
  const glyphs = `<text x="${x}" y="${y + 14}" textLength="${width}" fill="${look.colour}"${style}>${escaped(text)}</text>`
  return `${back}${line}${glyphs}\n`
}

const lookOf = (cell: IBufferCell, theme: Theme): Look => {
  const colour = cell.isFgPalette() ? theme.colours[cell.getFgColor()] : undefined
  const background = cell.isBgPalette() ? theme.colours[cell.getBgColor()] : undefined
  const isInverse = cell.isInverse() !== 0
  return {
    colour: isInverse ? (background ?? theme.background) : (colour ?? theme.foreground),
    background: isInverse ? (colour ?? theme.foreground) : (background ?? null),
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    underline: cell.isUnderline() !== 0,
  }
}

const sameLook = (one: Look, other: Look): boolean => JSON.stringify(one) === JSON.stringify(other)

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(' ', '\u00a0')
