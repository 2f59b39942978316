import { type IPty, spawn } from '@lydell/node-pty'
import headless from '@xterm/headless'

/** What is asked for before the program runs. */
export interface Launch {
  readonly file: string
  readonly args: readonly string[]
  readonly columns: number
  readonly rows: number
  /** How long the program may take to answer a key, or to start, in milliseconds. */
  readonly patience: number
}

/** After each frame the program says how much of its input that frame takes account of (docs/terminal.md). */
const handshakeSequence = 5379

interface Waiting {
  readonly forInput: number
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/**
 * A program in a real pseudo-terminal, whose screen is read by a terminal emulator. It never sleeps: a key is answered
 * once the program's handshake says so, and within the time given, or not at all.
 */
export class TerminalProgram {
  readonly #pty: IPty
  readonly #screen: headless.Terminal
  readonly #patience: number
  readonly #gone: Promise<void>
  #isGone = false
  #sent = 0
  #answered = -1
  #waiting: Waiting | undefined

  private constructor({ file, args, columns, rows, patience }: Launch) {
    this.#patience = patience
    this.#screen = new headless.Terminal({ cols: columns, rows, allowProposedApi: true })
    this.#screen.parser.registerOscHandler(handshakeSequence, (data) => {
      this.#answered = Number(data)
      this.#settle()
      return true
    })
    this.#pty = spawn(file, [...args], {
      name: 'xterm-256color',
      cols: columns,
      rows,
      env: environment(),
    })
    this.#pty.onData((data) => this.#screen.write(data))
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#gone = promise
    this.#pty.onExit(({ exitCode }) => {
      this.#isGone = true
      resolve()
      // What it wrote last may still be on its way through the emulator.
      this.#screen.write('', () => this.#fail(`the program has ended with exit code ${exitCode}`))
    })
  }

  /** @throws {TerminalProgramError} where the program ends, or shows nothing in time */
  static async start(launch: Launch): Promise<TerminalProgram> {
    const program = new TerminalProgram(launch)
    try {
      await program.#answer()
    } catch (error) {
      await program.stop()
      throw error
    }
    return program
  }

  /**
   * Presses keys, in one burst, and waits for the screen that comes of them.
   *
   * @throws {TerminalProgramError} where the program ends, or does not answer in time
   */
  async press(keys: string): Promise<void> {
    if (this.#isGone) throw this.#error('the program has ended')
    this.#sent += keys.length
    this.#pty.write(keys)
    await this.#answer()
  }

  /** A row of the screen, from one column to before another; spaces at its end are cut off. */
  text(row: number, from = 0, to = this.#screen.cols): string {
    return (
      this.#screen.buffer.active.getLine(row)?.translateToString(true, from, to).trimEnd() ?? ''
    )
  }

  get rows(): number {
    return this.#screen.rows
  }

  /** The columns of a row in which this character stands. */
  columnsOf(character: string, row: number): readonly number[] {
    const line = this.#screen.buffer.active.getLine(row)
    return Array.from({ length: this.#screen.cols }, (_, at) => at).filter(
      (at) => line?.getCell(at)?.getChars() === character,
    )
  }

  /** Ends the program, by force if it does not go when told to. */
  async stop(): Promise<void> {
    if (!this.#isGone) this.#pty.kill('SIGKILL')
    await this.#gone
  }

  async #answer(): Promise<void> {
    if (this.#answered >= this.#sent) return
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.#waiting = { forInput: this.#sent, resolve, reject }
    const timer = setTimeout(
      () => this.#fail(`no answer within ${this.#patience} milliseconds`),
      this.#patience,
    )
    await promise.finally(() => {
      clearTimeout(timer)
      this.#waiting = undefined
    })
  }

  #settle(): void {
    if (this.#waiting && this.#answered >= this.#waiting.forInput) this.#waiting.resolve()
  }

  #fail(fact: string): void {
    this.#waiting?.reject(this.#error(fact))
  }

  #error(fact: string): TerminalProgramError {
    const rows = Array.from({ length: this.rows }, (_, row) => this.text(row))
    return new TerminalProgramError(fact, rows.filter(Boolean).join('\n'))
  }
}

/** As a person's terminal would have it: nothing in it that makes the program write in another way. */
const environment = (): Record<string, string | undefined> => {
  const { CI, ACCESSIBLE, INK_SCREEN_READER, NO_COLOR, FORCE_COLOR, NODE_OPTIONS, ...rest } =
    process.env
  return { ...rest, TERM: 'xterm-256color', SMS_SIM_HANDSHAKE: '1' }
}

/** The program in the terminal did not do what any program there has to do: start, answer, stay. */
export class TerminalProgramError extends Error {
  override readonly name = 'TerminalProgramError'

  constructor(fact: string, screen: string) {
    super(`${fact}${screen === '' ? '' : `; its screen shows:\n${screen}`}`)
  }
}
