import { StringDecoder } from 'node:string_decoder'

/** Where answers come from: a pipe, a file or a terminal. */
export interface Input extends NodeJS.EventEmitter {
  readonly isTTY?: boolean
  pause(): unknown
  resume(): unknown
  setRawMode?(isRaw: boolean): unknown
}

/** What the input brought: a line without its end, the end of all input, or Ctrl-C. */
export type Taken =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'interrupted' }

/** A line longer than this, in characters, is cut: nobody can have meant it, and memory is finite. */
const longestLine = 1_000_000

const interrupt = '\u0003'
const endOfTransmission = '\u0004'

/**
 * Takes lines from an input, one at a time, and lets it rest in between, so that neither a flood nor an input that never
 * ends does harm. It is unaware of what the lines mean.
 */
export class Lines {
  readonly #input: Input
  readonly #decoder = new StringDecoder('utf8')
  #text = ''
  #hasEnded = false
  #isRaw = false
  #isInterrupted = false
  #wake: (() => void) | null = null

  constructor(input: Input) {
    this.#input = input
    input.on('data', this.#take)
    for (const event of endings) input.on(event, this.#end)
    input.pause()
  }

  /** Has a terminal show what is typed, or not; other inputs show nothing anyway. */
  echo(isShown: boolean): void {
    if (!this.#input.isTTY || !this.#input.setRawMode || this.#isRaw !== isShown) return
    this.#isRaw = !isShown
    this.#input.setRawMode(this.#isRaw)
  }

  /** The next line. */
  async next(): Promise<Taken> {
    for (;;) {
      if (this.#isInterrupted) return this.#interruption()
      const taken = this.#isRaw ? this.#rawLine() : this.#line()
      if (taken) return taken
      if (this.#hasEnded) return this.#last()
      await this.#more()
    }
  }

  /** Ends the wait for a line, as Ctrl-C does. */
  interrupt(): void {
    this.#isInterrupted = true
    this.#wake?.()
  }

  /** No more lines will be taken, and the input no longer keeps the process alive. */
  close(): void {
    this.#input.off('data', this.#take)
    for (const event of ['end', 'close']) this.#input.off(event, this.#end)
    // Errors are still heard, for an input that breaks while nobody listens would end the process.
    this.#input.pause()
    this.#end()
  }

  #line(): Taken | undefined {
    const end = this.#text.indexOf('\n')
    return end < 0 ? undefined : { kind: 'line', text: this.#cut(end).replace(/\r$/, '') }
  }

  /** In raw mode the keys arrive as they are: what a terminal does with them otherwise is done here. */
  #rawLine(): Taken | undefined {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the keys that end a line are control characters
    const at = this.#text.search(/[\r\n\u0003\u0004]/)
    if (at < 0) return undefined
    const key = this.#text[at]
    const text = withEditingKeys(this.#cut(at))
    if (key === interrupt) return { kind: 'interrupted' }
    return key === endOfTransmission && text === '' ? { kind: 'end' } : { kind: 'line', text }
  }

  #interruption(): Taken {
    this.#isInterrupted = false
    return { kind: 'interrupted' }
  }

  /** A last line may lack its end. */
  #last(): Taken {
    const text = this.#text
    this.#text = ''
    return text === '' ? { kind: 'end' } : { kind: 'line', text }
  }

  #cut(end: number): string {
    const line = this.#text.slice(0, end)
    this.#text = this.#text.slice(end + 1)
    return line
  }

  async #more(): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve
    })
    this.#input.resume()
    await woken
    this.#wake = null
    this.#input.pause()
  }

  readonly #take = (chunk: Uint8Array | string): void => {
    const text = typeof chunk === 'string' ? chunk : this.#decoder.write(Buffer.from(chunk))
    const lineStart = this.#text.lastIndexOf('\n') + 1
    const room = lineStart + longestLine - this.#text.length
    const end = text.indexOf('\n')
    this.#text +=
      end < 0 ? text.slice(0, room) : text.slice(0, Math.min(end, room)) + text.slice(end)
    this.#wake?.()
  }

  readonly #end = (): void => {
    this.#hasEnded = true
    this.#wake?.()
  }
}

const endings = ['end', 'close', 'error'] as const

// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences that arrow keys and their like send
const keySequence = /\u001b(?:\[[0-?]*[ -/]*[@-~]|O.|.)?/gsu

/** What was typed, once Backspace and Ctrl-U have done their work; other control keys count for nothing. */
const withEditingKeys = (typed: string): string => {
  const kept: string[] = []
  for (const character of typed.replace(keySequence, '')) {
    if (character === '\u007f' || character === '\b') kept.pop()
    else if (character === '\u0015') kept.length = 0
    else if (character === '\t' || !/\p{Cc}/u.test(character)) kept.push(character)
  }
  return kept.join('')
}
