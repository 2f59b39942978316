import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Lines, type Taken } from './lines.ts'
import { TestInput } from './test-streams.ts'

const line = (text: string): Taken => ({ kind: 'line', text })
const end: Taken = { kind: 'end' }

const allOf = async (lines: Lines): Promise<readonly Taken[]> => {
  const taken: Taken[] = []
  do taken.push(await lines.next())
  while (taken.at(-1)?.kind === 'line')
  return taken
}

describe('lines of a pipe', () => {
  test.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\r\nb\n\nc', ['a', 'b', '', 'c']],
    ['a\rb\n', ['a\rb']],
    [' a \n', [' a ']],
  ])('%j', async (text, expected) => {
    const input = new TestInput()
    input.end(text)
    expect(await allOf(new Lines(input))).toEqual([...expected.map(line), end])
  })

  test('come out the same however they were cut, in the midst of a letter too', async () => {
    const oneLine = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, ' '))
    await fc.assert(
      fc.asyncProperty(
        fc.array(oneLine),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        async (texts, cuts) => {
          const input = new TestInput()
          const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''))
          for (let at = 0, cut = 0; at < bytes.length; cut += 1) {
            const size = cuts[cut % cuts.length] ?? 1
            input.write(bytes.subarray(at, at + size))
            at += size
          }
          input.end()
          expect(await allOf(new Lines(input))).toEqual([...texts.map(line), end])
        },
      ),
      { numRuns: 50 },
    )
  })

  test('of 100,000 characters are whole, endless ones are cut', async () => {
    const input = new TestInput()
    const lines = new Lines(input)
    const long = 'x'.repeat(100_000)
    input.write(`${long}\n`)
    expect(await lines.next()).toEqual(line(long))
    for (let at = 0; at < 30; at += 1) input.write(long)
    input.end('and more\nnext\n')
    expect(await lines.next()).toEqual(line('x'.repeat(1_000_000)))
    expect(await lines.next()).toEqual(line('next'))
  })

  test('of a secret come without raw mode: nothing echoes there', async () => {
    const input = new TestInput()
    input.end('pass\n')
    const lines = new Lines(input)
    lines.echo(false)
    expect(await lines.next()).toEqual(line('pass'))
    lines.echo(true)
    expect(input.rawModes).toEqual([])
  })

  test('a closed input brings no more, and an input that breaks has ended', async () => {
    const closed = new TestInput()
    const lines = new Lines(closed)
    const waiting = lines.next()
    lines.close()
    expect(await waiting).toEqual(end)

    const broken = new TestInput()
    const brokenLines = new Lines(broken)
    const asked = brokenLines.next()
    broken.destroy(new Error('gone'))
    expect(await asked).toEqual(end)
  })
})

describe('a secret typed at a terminal', () => {
  test.each([
    ['word\r', line('word')],
    ['word\n', line('word')],
    ['wrong\u007f\u007f\u007f\u007f\u007fright\r', line('right')],
    ['wrong\u0015right\r', line('right')],
    ['é\u007fe\r', line('e')],
    ['a\u001b[D\u001b[3~\u001bOPb\r', line('ab')],
    ['a\tb\u0007\r', line('a\tb')],
    ['\u0004', end],
    ['abc\u0003', { kind: 'interrupted' }],
  ])('%j', async (keys, expected) => {
    const input = new TestInput({ isTTY: true })
    const lines = new Lines(input)
    lines.echo(false)
    const taken = lines.next()
    for (const key of keys) input.write(key)
    expect(await taken).toEqual(expected)
    lines.echo(true)
    expect(input.rawModes).toEqual([true, false])
  })

  test('leaves what follows it to the next question', async () => {
    const input = new TestInput({ isTTY: true })
    const lines = new Lines(input)
    input.write('secret\rnext\n')
    lines.echo(false)
    expect(await lines.next()).toEqual(line('secret'))
    lines.echo(true)
    expect(await lines.next()).toEqual(line('next'))
  })
})
