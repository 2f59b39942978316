import type { Output, Signals } from '../plain/dialogue.ts'
import type { Input } from '../plain/lines.ts'

/** What a command has of the process in which it runs; the process itself is one. */
export interface Io {
  /** What stands behind the name of the program. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Input
  readonly stdout: Output
  readonly stderr: Output
  /** Whether `npm start` runs it, as after a mere `npm ci`: then it may be on no PATH. */
  readonly isStartedByNpm?: boolean
  /** From where Ctrl-C is heard of. */
  readonly signals?: Signals
}

/** What the exit code tells whoever called. */
export const exitCodes = { done: 0, fellShort: 1, wrongUse: 2, failed: 3 } as const

/** What a full screen is drawn on, where a person both types and reads at a terminal; otherwise undefined. */
export const terminalOf = ({
  stdin,
  stdout,
}: Io): { readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream } | undefined =>
  readsFromTerminal(stdin) && writesToTerminal(stdout) ? { stdin, stdout } : undefined

const readsFromTerminal = (stream: Input): stream is NodeJS.ReadStream => stream.isTTY === true

const writesToTerminal = (stream: Output): stream is NodeJS.WriteStream => stream.isTTY === true

/** Whether the environment asks for plain text instead of a drawn screen. */
export const wantsPlain = ({ env }: Io): boolean =>
  isSet(env.ACCESSIBLE) || env.INK_SCREEN_READER === 'true' || env.TERM === 'dumb'

const isSet = (value: string | undefined): boolean =>
  value !== undefined && !['', '0', 'false', 'no'].includes(value.toLowerCase())

export const writeLines = (output: Output, lines: readonly string[]): void => {
  output.write(lines.map((line) => `${line}\n`).join(''))
}
