import { type PaneId, paneNumbered, paneOfDigit } from './panes/ids.ts'

/**
 * What a trainee can want of the terminal: a closed list. This file alone knows keys; what an intent does is for the
 * shell to say.
 */
export type Intent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'pane'; readonly pane: PaneId }
  | { readonly type: PlainIntent }

export type PlainIntent =
  | 'next'
  | 'previous'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'first'
  | 'last'
  | 'pageUp'
  | 'pageDown'
  | 'erase'
  | 'eraseAhead'
  | 'eraseAll'
  | 'confirm'
  | 'leave'
  | 'quit'
  | 'repaint'

/** Turns raw input, in whatever pieces it comes, into intents. */
export interface KeyReader {
  /** The intents of a piece of input. What may be the beginning of a longer sequence is kept back. */
  readonly push: (chunk: string) => readonly Intent[]
  /** Whether an Escape is kept back that may have been the Escape key alone. */
  readonly isWaiting: () => boolean
  /** How many UTF-16 code units of input are kept back. */
  readonly kept: () => number
  /** Takes what is kept back as it stands: nothing more came. */
  readonly flush: () => readonly Intent[]
}

const plain = (type: PlainIntent): Intent => ({ type })
const opening = (id: PaneId | undefined): Intent | null =>
  id === undefined ? null : { type: 'pane', pane: id }
const pane = (number: number): Intent | null => opening(paneNumbered(number))

const controlKeys: Readonly<Record<string, Intent | null>> = {
  '\x01': plain('first'),
  '\x03': plain('quit'),
  '\x05': plain('last'),
  '\b': plain('erase'),
  '\t': plain('next'),
  '\r': plain('confirm'),
  '\n': plain('confirm'),
  '\f': plain('repaint'),
  '\x0f': pane(1),
  '\x15': plain('eraseAll'),
  '\x7f': plain('erase'),
}

/** By the final letter of a sequence that begins with `ESC [` or `ESC O`. */
const letterKeys: Readonly<Record<string, Intent | null>> = {
  A: plain('up'),
  B: plain('down'),
  C: plain('right'),
  D: plain('left'),
  F: plain('last'),
  H: plain('first'),
  M: plain('confirm'),
  P: pane(1),
  Q: pane(2),
  R: pane(3),
  S: pane(4),
  Z: plain('previous'),
}

/** By the number in `ESC [ number ~`. */
const numberKeys: Readonly<Record<string, Intent | null>> = {
  1: plain('first'),
  3: plain('eraseAhead'),
  4: plain('last'),
  5: plain('pageUp'),
  6: plain('pageDown'),
  7: plain('first'),
  8: plain('last'),
  11: pane(1),
  12: pane(2),
  13: pane(3),
  14: pane(4),
  15: pane(5),
  17: pane(6),
  18: pane(7),
  19: pane(8),
  20: pane(9),
  21: pane(10),
}

const pasteStart = '\x1b[200~'
const pasteEnd = '\x1b[201~'

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: this is what keys are made of
/** What begins with Escape and is whole, tried in this order. */
const sequences: readonly (readonly [RegExp, (match: RegExpExecArray) => Intent | null])[] = [
  // The Linux console's F1 to F5.
  [/^\x1b\[\[([A-E])/, ([, letter = '']) => pane(letter.charCodeAt(0) - 64)],
  [/^\x1b\[(\d+)(?:;\d+)?[~^$@]/, ([, number = '']) => numberKeys[number] ?? null],
  [
    /^\x1b\[(?:\d+(?:;\d+)*)?([A-Z])/,
    ([, letter = '']) => (letter === 'M' ? null : (letterKeys[letter] ?? null)),
  ],
  // Whatever else a terminal may answer or report.
  [/^\x1b\[[0-?]*[ -/]*[@-~]/, () => null],
  [/^\x1bO(?:\d+(?:;\d+)*)?([A-Za-z])/, ([, letter = '']) => letterKeys[letter] ?? null],
  [/^\x1b[\]P^_X][^\x07\x1b]*(?:\x07|\x1b\\)/, () => null],
  // Escape twice is the Escape key; with another key it is Alt.
  [/^\x1b(?=\x1b)/, () => plain('leave')],
  [/^\x1b([0-9])/, ([, digit = '']) => opening(paneOfDigit(digit))],
  [/^\x1b[^\x1b[\]OP^_X]/u, () => null],
]
/** What may still become one of them. */
const unfinished = /^\x1b(?:\[\[?[0-?]*[ -/]*|O[\d;]*|[\]P^_X][^\x07\x1b]*\x1b?)?$/
const text = /^[^\x00-\x1f\x7f]+/
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above

/** A pasted text ends where it was cut: a final line break that came with it is none of it. */
const pasted = (raw: string): Intent => ({
  type: 'paste',
  text: raw.replace(/\r\n?/g, '\n').replace(/\n$/, ''),
})

interface Taken {
  readonly intent: Intent | null
  readonly length: number
}

/** The first intent of some input; undefined: more has to come before it can be told. */
const take = (input: string): Taken | undefined => {
  if (input.startsWith(pasteStart)) {
    const end = input.indexOf(pasteEnd)
    if (end < 0) return undefined
    const intent = pasted(input.slice(pasteStart.length, end))
    return { intent, length: end + pasteEnd.length }
  }
  if (input.startsWith('\x1b')) return takeSequence(input)
  const [typed] = text.exec(input) ?? []
  if (typed !== undefined) return { intent: { type: 'text', text: typed }, length: typed.length }
  const length = input.startsWith('\r\n') ? 2 : 1
  return { intent: controlKeys[input.charAt(0)] ?? null, length }
}

const takeSequence = (input: string): Taken | undefined => {
  if (unfinished.test(input)) return undefined
  for (const [pattern, intentOf] of sequences) {
    const match = pattern.exec(input)
    if (match) return { intent: intentOf(match), length: match[0].length }
  }
  return { intent: plain('leave'), length: 1 }
}

export const createKeyReader = (): KeyReader => {
  let kept = ''
  return {
    push(chunk) {
      const intents: Intent[] = []
      let rest = kept + chunk
      kept = ''
      while (rest !== '') {
        const taken = take(rest)
        if (!taken) {
          kept = rest
          break
        }
        if (taken.intent) intents.push(taken.intent)
        rest = rest.slice(taken.length)
      }
      return intents
    },
    isWaiting: () => kept !== '' && !kept.startsWith(pasteStart),
    kept: () => kept.length,
    flush() {
      const isEscape = kept === '\x1b'
      if (!kept.startsWith(pasteStart)) kept = ''
      return isEscape ? [plain('leave')] : []
    },
  }
}
