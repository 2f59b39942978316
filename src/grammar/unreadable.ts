import { escaped } from './safe-text.ts'

/** Where a line stands, counted from 1. */
export interface Place {
  readonly part: 'page' | 'menu'
  readonly line: number
}

/** Thrown where lines are no drawn Screen: torn, cut off, in the wrong order, or of something else. */
export class UnreadableScreenError extends Error {
  override readonly name = 'UnreadableScreenError'
  readonly part: Place['part']
  readonly line: number
  /** The line as it was found. */
  readonly text: string
  readonly expected: string

  constructor({ part, line }: Place, text: string, expected: string) {
    const drawn = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escaped)
    const found = drawn.length > 200 ? `${drawn.slice(0, 200)}…` : drawn
    super(
      `line ${line} of the ${part} cannot be read: “${found}”; expected ${expected}. The grammar stands in docs/screen-grammar.md`,
    )
    this.part = part
    this.line = line
    this.text = text
    this.expected = expected
  }
}
