import { type Input, Lines } from './lines.ts'

/** Where text goes: a pipe, a file or a terminal. */
export interface Output extends NodeJS.EventEmitter {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly writableNeedDrain?: boolean
  write(text: string): boolean
}

/** From where Ctrl-C is heard of while a terminal reads line by line: the process. */
export interface Signals {
  on(signal: 'SIGINT', heard: () => void): unknown
  off(signal: 'SIGINT', heard: () => void): unknown
}

export interface DialogueOptions {
  readonly stdin: Input
  readonly stdout: Output
  readonly signals?: Signals
}

/** What is said at the end of input, and at Ctrl-C. */
export const sayings = {
  ended: 'The input has ended: nothing more is asked.',
  interrupted: 'Press Ctrl-C once more to leave, or go on.',
  left: 'You left the rehearsal.',
} as const

/**
 * Says lines and asks for them, append-only: what was said is never touched again. Once nobody listens or answers any more,
 * every question is answered with null.
 */
export class Dialogue {
  readonly #lines: Lines
  readonly #stdout: Output
  readonly #signals: Signals | undefined
  readonly #isTyped: boolean
  #isOver = false
  #isDeaf = false

  constructor({ stdin, stdout, signals }: DialogueOptions) {
    this.#lines = new Lines(stdin)
    this.#stdout = stdout
    this.#isTyped = stdin.isTTY === true
    this.#signals = this.#isTyped ? signals : undefined
    this.#signals?.on('SIGINT', this.#interrupt)
    stdout.on('error', this.#deafen)
    stdout.on('close', this.#deafen)
  }

  /** Whether every further question will be answered with null. */
  get isOver(): boolean {
    return this.#isOver || this.#isDeaf
  }

  /** How many columns a line may have: the terminal's, or 80. */
  get columns(): number {
    return Math.max(this.#stdout.columns ?? 80, 20)
  }

  say(...lines: readonly string[]): void {
    if (!this.#isDeaf) this.#stdout.write(lines.map((line) => `${line}\n`).join(''))
  }

  /** The answer as it was given, without its line end; null: there will be no more answers. */
  async ask(question: string): Promise<string | null> {
    for (let interruptions = 0; !this.#isOver && !this.#isDeaf; interruptions += 1) {
      await this.#drained()
      if (this.#isTyped) this.#stdout.write(`${question} `)
      else this.say(question)
      const taken = await this.#lines.next()
      if (taken.kind === 'line') return taken.text
      if (taken.kind === 'end') return this.#over(sayings.ended)
      if (interruptions > 0) return this.#over(sayings.left)
      this.say('', sayings.interrupted)
    }
    return null
  }

  /** The same without an echo, where it is typed at a terminal. */
  async askSecret(question: string): Promise<string | null> {
    this.#lines.echo(false)
    try {
      const answer = await this.ask(question)
      if (this.#isTyped && answer !== null) this.say('')
      return answer
    } finally {
      this.#lines.echo(true)
    }
  }

  /** Stops listening. Nothing is asked after that. */
  close(): void {
    this.#isOver = true
    this.#lines.close()
    this.#signals?.off('SIGINT', this.#interrupt)
    this.#stdout.off('close', this.#deafen)
    // The 'error' listener stays: a pipe that breaks while the last words are under way is no fault either.
  }

  #over(why: string): null {
    this.#isOver = true
    this.say(...(this.#isTyped ? ['', why] : [why]))
    return null
  }

  /** Waits until the reader of our text has caught up. */
  async #drained(): Promise<void> {
    if (!this.#stdout.writableNeedDrain || this.#isDeaf) return
    await new Promise<void>((resolve) => {
      for (const event of ['drain', 'close', 'error']) this.#stdout.once(event, () => resolve())
    })
  }

  readonly #interrupt = (): void => this.#lines.interrupt()

  readonly #deafen = (): void => {
    this.#isDeaf = true
    this.#lines.close()
  }
}
