import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createKeyReader, type Intent } from './keys.ts'

/** Everything that comes of some input, whatever was kept back included. */
const intentsOf = (...chunks: readonly string[]): readonly Intent[] => {
  const reader = createKeyReader()
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.flush()]
}

const text = (typed: string): Intent => ({ type: 'text', text: typed })
const paste = (typed: string): Intent => ({ type: 'paste', text: typed })

describe('a key', () => {
  test.each<[string, string, readonly Intent[]]>([
    ['a letter', 'a', [text('a')]],
    ['a letter outside ASCII', 'é', [text('é')]],
    ['Tab', '\t', [{ type: 'next' }]],
    ['Shift-Tab', '\x1b[Z', [{ type: 'previous' }]],
    ['Enter', '\r', [{ type: 'confirm' }]],
    ['Ctrl-J', '\n', [{ type: 'confirm' }]],
    ['Enter of the keypad', '\x1bOM', [{ type: 'confirm' }]],
    ['Backspace', '\x7f', [{ type: 'erase' }]],
    ['Ctrl-H', '\b', [{ type: 'erase' }]],
    ['Delete', '\x1b[3~', [{ type: 'eraseAhead' }]],
    ['Ctrl-U', '\x15', [{ type: 'eraseAll' }]],
    ['Ctrl-C', '\x03', [{ type: 'quit' }]],
    ['Escape', '\x1b', [{ type: 'leave' }]],
    ['Up', '\x1b[A', [{ type: 'up' }]],
    ['Down in application mode', '\x1bOB', [{ type: 'down' }]],
    ['Ctrl-Right', '\x1b[1;5C', [{ type: 'right' }]],
    ['Left', '\x1b[D', [{ type: 'left' }]],
    ['Home', '\x1b[H', [{ type: 'first' }]],
    ['Home of a VT', '\x1b[1~', [{ type: 'first' }]],
    ['End', '\x1b[F', [{ type: 'last' }]],
    ['Ctrl-E', '\x05', [{ type: 'last' }]],
    ['PgUp', '\x1b[5~', [{ type: 'pageUp' }]],
    ['PgDn', '\x1b[6~', [{ type: 'pageDown' }]],
    ['F1', '\x1bOP', [{ type: 'pane', pane: 'desk' }]],
    ['F2', '\x1bOQ', [{ type: 'pane', pane: 'mailbox' }]],
    ['F2 of a VT', '\x1b[12~', [{ type: 'pane', pane: 'mailbox' }]],
    ['F3 of the Linux console', '\x1b[[C', [{ type: 'pane', pane: 'letters' }]],
    ['Shift-F4', '\x1b[1;2S', [{ type: 'pane', pane: 'notebook' }]],
    ['F5', '\x1b[15~', [{ type: 'pane', pane: 'clock' }]],
    ['F6', '\x1b[17~', [{ type: 'pane', pane: 'tabs' }]],
    ['F7', '\x1b[18~', [{ type: 'pane', pane: 'home-office' }]],
    ['F8', '\x1b[19~', [{ type: 'pane', pane: 'happened' }]],
    ['F9', '\x1b[20~', [{ type: 'pane', pane: 'telephone' }]],
    ['F10', '\x1b[21~', [{ type: 'pane', pane: 'colleagues' }]],
    ['Alt-0', '\x1b0', [{ type: 'pane', pane: 'colleagues' }]],
    ['Alt-5', '\x1b5', [{ type: 'pane', pane: 'clock' }]],
    ['Ctrl-O', '\x0f', [{ type: 'pane', pane: 'desk' }]],
    ['F12, which does nothing', '\x1b[24~', []],
    ['Alt-x, which does nothing', '\x1bx', []],
    ['Insert, which does nothing', '\x1b[2~', []],
    ['Ctrl-Z, which does nothing', '\x1a', []],
    ['a letter in the kitty protocol, which is not asked for', '\x1b[97;5u', []],
    ['the answer to a colour query', '\x1b]11;rgb:ffff/ffff/ffff\x07', []],
    ['the answer to a device query', '\x1b[?62;22c', []],
    ['a report of the focus', '\x1b[I', []],
    ['a mouse click', '\x1b[<0;10;5M', []],
  ])('%s', (_, input, intents) => {
    expect(intentsOf(input)).toEqual(intents)
  })
})

describe('keys in one burst', () => {
  test.each<[string, readonly string[], readonly Intent[]]>([
    [
      'text, Tab, text, Enter',
      ['ab\tcd\r'],
      [text('ab'), { type: 'next' }, text('cd'), { type: 'confirm' }],
    ],
    ['text and an arrow', ['ab\x1b[Dc'], [text('ab'), { type: 'left' }, text('c')]],
    ['a Windows line end', ['a\r\n'], [text('a'), { type: 'confirm' }]],
    ['held Backspace', ['\x7f\x7f'], [{ type: 'erase' }, { type: 'erase' }]],
    ['Escape twice', ['\x1b\x1b'], [{ type: 'leave' }, { type: 'leave' }]],
    ['a sequence in two pieces', ['a\x1b', '[B'], [text('a'), { type: 'down' }]],
    ['a sequence in four pieces', ['\x1b', '[', '1', '5~'], [{ type: 'pane', pane: 'clock' }]],
    ['what never ends', ['\x1b['], []],
  ])('%s', (_, chunks, intents) => {
    expect(intentsOf(...chunks)).toEqual(intents)
  })
})

describe('a paste', () => {
  test.each<[string, readonly string[], readonly Intent[]]>([
    ['is text', ['\x1b[200~abc\x1b[201~'], [paste('abc')]],
    ['loses its final line break', ['\x1b[200~abc\r\n\x1b[201~'], [paste('abc')]],
    ['loses one alone', ['\x1b[200~a\nb\n\n\x1b[201~'], [paste('a\nb\n')]],
    ['holds keys as text', ['\x1b[200~a\tb\x1b[A\x03\x1b[201~'], [paste('a\tb\x1b[A\x03')]],
    ['comes in pieces', ['\x1b[20', '0~ab', 'cd\x1b[2', '01~e'], [paste('abcd'), text('e')]],
    ['may be empty', ['\x1b[200~\x1b[201~'], [paste('')]],
  ])('%s', (_, chunks, intents) => {
    expect(intentsOf(...chunks)).toEqual(intents)
  })
})

test('while a paste comes, nothing is taken for the Escape key', () => {
  const reader = createKeyReader()
  reader.push('\x1b[200~abc')
  expect(reader.isWaiting()).toBe(false)
  expect(reader.flush()).toEqual([])
  expect(reader.push('d\x1b[201~')).toEqual([paste('abcd')])
})

const anyInput = fc.string({
  unit: fc.constantFrom(
    'a',
    '1',
    '~',
    '[',
    'O',
    ';',
    '\x1b',
    '\x1b[',
    '\t',
    '\r',
    '\x03',
    'é',
    '\x9b',
  ),
  maxLength: 30,
})

test('input is taken in whole, and typed text holds no control character', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const reader = createKeyReader()
      const intents = [...reader.push(input), ...reader.flush()]
      expect(reader.kept()).toBe(0)
      for (const one of intents)
        if (one.type === 'text') expect(one.text).not.toMatch(/[\p{Cc}--[\x80-\x9f]]/v)
    }),
  )
})

test('in however many pieces input comes, the same is understood', () => {
  fc.assert(
    fc.property(anyInput, fc.nat(), (input, cut) => {
      const at = cut % (input.length + 1)
      const joined = (intents: readonly Intent[]) =>
        intents.map((one) => ('text' in one ? one.text : one.type)).join('')
      expect(joined(intentsOf(input.slice(0, at), input.slice(at)))).toBe(joined(intentsOf(input)))
    }),
  )
})
