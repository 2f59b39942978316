import { wrap } from '../grammar/wrap.ts'
import { type Row, shortened, styled } from './rows.ts'
import type { Message } from './shell-context.ts'

/** More would push too much of the page out of sight. */
const mostLines = 3

/** What is told under the body, on as many lines as it needs; one that is empty where nothing is. */
export const messageLines = (message: Message | null, columns: number): readonly string[] => {
  const room = columns - 1
  const lines = wrap(message?.text ?? '', { first: room, rest: room }).map(({ text }) => text)
  if (lines.length <= mostLines) return lines
  const whole = lines.slice(0, mostLines - 1)
  return [...whole, shortened(lines.slice(mostLines - 1).join(' '), room)]
}

export const messageRow = (line: string, isError: boolean): Row =>
  line === '' ? [] : styled(` ${line}`, isError ? 'error' : 'strong')
