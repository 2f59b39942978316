import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toJson } from '../../machines/state.ts'
import { writeJournal } from '../simulation/journal.ts'
import type { Size } from './layout.ts'
import { keys, pasted, testSimulation } from './test-shell.ts'
import { createTestTerminal } from './test-terminal.tsx'

/** More of them by hand: `SECRET_RUNS=1000 npx vitest run src/terminal/secrets.test.tsx`. */
const numRuns = Number(process.env.SECRET_RUNS ?? 25)

type Terminal = Awaited<ReturnType<typeof createTestTerminal>>

const sizes: readonly Size[] = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 200, rows: 60 },
  { columns: 60, rows: 10 },
]

/** How a text gets into the field that has the focus. */
interface Way {
  /** In pieces of so many characters, each with a frame of its own. */
  readonly pieces: number
  readonly isPasted: boolean
  /** What happens between two pieces. */
  readonly between: 'nothing' | 'resize' | 'cursor' | 'pane' | 'question' | 'mistake'
  readonly size: number
  /** What puts it into its field. */
  readonly end: string
}

const way: fc.Arbitrary<Way> = fc.record({
  pieces: fc.constantFrom(1, 5, 50),
  isPasted: fc.boolean(),
  between: fc.constantFrom('nothing', 'resize', 'cursor', 'pane', 'question', 'mistake'),
  size: fc.nat(sizes.length - 1),
  end: fc.constantFrom(keys.tab, keys.down, keys.happened + keys.happened),
})

const meanwhile = async (terminal: Terminal, { between, size }: Way): Promise<void> => {
  switch (between) {
    case 'nothing':
      return
    case 'resize':
      await terminal.resize(sizes[size] ?? expect.unreachable())
      return terminal.resize({ columns: 80, rows: 24 })
    case 'cursor':
      return terminal.press(keys.left, keys.right, keys.home, keys.end)
    case 'question':
      return terminal.press(keys.quit, '\x1b')
    case 'mistake':
      return terminal.press('xy', keys.backspace, keys.backspace)
    case 'pane':
      // What was typed goes into its field; a secret one is typed anew.
      return terminal.press(keys.notebook, keys.notebook)
  }
}

const type = async (terminal: Terminal, text: string, how: Way): Promise<void> => {
  const characters = [...text]
  for (let at = 0; at < characters.length; at += how.pieces) {
    const piece = characters.slice(at, at + how.pieces).join('')
    await terminal.press(how.isPasted ? pasted(piece) : piece)
    if (at === 0) await meanwhile(terminal, how)
  }
}

/** Goes to a field or a control by its label. */
const goTo = async (terminal: Terminal, label: string): Promise<void> => {
  const isThere = () => terminal.rows().some((row) => row.includes('> ') && row.includes(label))
  for (let tries = 0; !isThere() && tries < 30; tries++) await terminal.press(keys.tab)
  expect(isThere(), label).toBe(true)
}

const enter = async (terminal: Terminal, label: string, text: string, how: Way) => {
  await goTo(terminal, label)
  await terminal.press(keys.clear)
  await type(terminal, text, how)
  await terminal.press(how.end)
}

const select = async (terminal: Terminal, label: string) => {
  await goTo(terminal, label)
  await terminal.press(keys.enter)
}

const plainly: Way = { pieces: 50, isPasted: false, between: 'nothing', size: 0, end: keys.tab }

const logIn = async (terminal: Terminal, userId: string, password: string, how = plainly) => {
  await enter(terminal, 'User ID', userId, plainly)
  await enter(terminal, 'Password', password, how)
  await goTo(terminal, 'Password')
  await terminal.press(keys.enter)
}

/** Types the secret into all three fields, then into the two for the new password alone. */
const change = async (terminal: Terminal, original: string, secret: string, how: Way) => {
  for (const first of [secret, original]) {
    await enter(terminal, 'Original password', first, first === secret ? how : plainly)
    await enter(terminal, 'New password', secret, how)
    await enter(terminal, 'Confirm new password', secret, how)
    await goTo(terminal, 'Confirm new password')
    await terminal.press(keys.enter)
  }
}

/** Looks at everything that tells what happened and what is known. */
const lookAround = async (terminal: Terminal): Promise<void> => {
  for (const pane of [keys.notebook, keys.happened, keys.desk, keys.mailbox])
    await terminal.press(pane, keys.down, keys.pageDown, pane)
}

/** Stretches of six characters: a frame may break a text where it likes. */
const stretchesOf = (secret: string): readonly string[] => {
  const characters = [...secret]
  return characters.slice(5).map((_, at) => characters.slice(at, at + 6).join(''))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what moves the cursor is taken away as well
const sequences = /\x1b\[[\d;?]*[A-Za-z]/g

const foundIn = (text: string, secret: string): readonly string[] => {
  const bare = text.replace(sequences, '')
  return stretchesOf(secret).filter((stretch) => text.includes(stretch) || bare.includes(stretch))
}

const writtenBy = ({ output }: Terminal): string => output.written.join('')
const keptBy = ({ simulation }: Terminal): string =>
  writeJournal(simulation.journal) + toJson(simulation.state)

const anySecret = fc.string({
  unit: fc.constantFrom(...'aeiouAEIOU13579#+&~éüж'),
  minLength: 16,
  maxLength: 40,
})

const withTerminal = async (act: (terminal: Terminal) => Promise<void>): Promise<void> => {
  const terminal = await createTestTerminal(testSimulation())
  try {
    await act(terminal)
  } finally {
    terminal.close()
  }
}

test('what is typed into secret fields is in no byte written, and in nothing kept', async () => {
  await fc.assert(
    fc.asyncProperty(anySecret, way, fc.boolean(), (secret, how, isForced) =>
      withTerminal(async (terminal) => {
        await logIn(terminal, 'LINDG0002', secret, how)
        expect(terminal.frame()).toContain('previous attempt does not')
        if (isForced) {
          await logIn(terminal, 'OKORO0001', 'Issued#Training1')
          await change(terminal, 'Issued#Training1', secret, how)
        } else {
          await logIn(terminal, 'LINDG0002', 'Chosen#Training2')
          await select(terminal, '[ OK ]')
          await select(terminal, '[ Change password ]')
          await change(terminal, 'Chosen#Training2', secret, how)
        }
        await lookAround(terminal)
        // It went in, and into each of the fields.
        const filled = terminal.simulation.journal.entries.flatMap(({ event }) =>
          event.type === 'field.filled' && event.value !== '' ? [event.field] : [],
        )
        expect(new Set(filled)).toEqual(
          new Set(['userId', 'password', 'original', 'replacement', 'confirmation']),
        )
        expect(foundIn(writtenBy(terminal), secret)).toEqual([])
        expect(foundIn(keptBy(terminal), secret)).toEqual([])
      }),
    ),
    { numRuns },
  )
}, 240_000)

test('what goes astray into the user ID is shown there alone, and kept nowhere', async () => {
  const leaving = fc.constantFrom('cleared', 'another page', 'logged in')
  await fc.assert(
    fc.asyncProperty(anySecret, way, leaving, (secret, how, left) =>
      withTerminal(async (terminal) => {
        await enter(terminal, 'User ID', secret, how)
        expect(foundIn(writtenBy(terminal), secret)).not.toEqual([])
        await enter(terminal, 'Password', secret, how)
        await goTo(terminal, 'Password')
        await terminal.press(keys.enter)
        await lookAround(terminal)
        if (left === 'another page') await select(terminal, 'Forgotten your password?')
        else await logIn(terminal, 'LINDG0002', left === 'cleared' ? 'x' : 'Chosen#Training2')
        const gone = terminal.output.written.length
        await lookAround(terminal)
        const later = terminal.output.written.slice(gone - 1).join('')
        expect(foundIn(later, secret)).toEqual([])
        expect(foundIn(keptBy(terminal), secret)).toEqual([])
      }),
    ),
    { numRuns: Math.ceil(numRuns / 2) },
  )
}, 240_000)
