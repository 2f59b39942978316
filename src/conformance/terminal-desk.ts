import { unwrap } from '../grammar/wrap.ts'
import { spellInWords } from '../simulation/spell.ts'
import type { LetterItem, MailItem } from './driver.ts'
import { type Frame, frameOf, type Part, pageIn } from './terminal-frame.ts'
import { keys, type PaneName, paneKeys, typed } from './terminal-keys.ts'
import type { TerminalProgram } from './terminal-program.ts'

/** The trainee's desk in the terminal: panes that are opened by their key, chosen from by arrows, and closed again. */

const paneIn = (frame: Frame): Part => {
  const [pane, ...others] = frame.parts
  if (!pane || others.length > 0) throw new TypeError('no pane covers the page')
  return pane
}

/** Opens a pane, does something there, and brings the page back into sight. */
const inPane = async <Value>(
  program: TerminalProgram,
  name: PaneName,
  act: () => Promise<Value>,
): Promise<Value> => {
  await program.press(paneKeys[name])
  const value = await act()
  if (!pageIn(frameOf(program))) await program.press(paneKeys[name])
  return value
}

/** The text of the choice that has the focus: its line, and those that go on from it. */
const chosenIn = ({ lines, focus }: Part): string | undefined => {
  if (focus === undefined) return undefined
  const more = lines.slice(focus + 1)
  const end = more.findIndex((line) => !line.startsWith('  '))
  return unwrap(
    [lines[focus] ?? '', ...more.slice(0, end < 0 ? more.length : end)].map((line) => line.trim()),
  )
}

/** Goes down the choices of the open pane until one begins like this. @returns whether there is one */
const choose = async (program: TerminalProgram, beginning: string): Promise<boolean> => {
  const first = chosenIn(paneIn(frameOf(program)))
  for (let chosen = first; chosen !== undefined; ) {
    if (chosen.startsWith(beginning)) return true
    await program.press(keys.down)
    chosen = chosenIn(paneIn(frameOf(program)))
    if (chosen === first) return false
  }
  return false
}

/** What came of an act: the message line, and whether the choice was there at all. */
export interface DeskOutcome {
  readonly isThere: boolean
  readonly message: string
}

const nothingThere: DeskOutcome = { isThere: false, message: '' }

/** Chooses from a pane and types the answers to what is then asked. */
export const actInPane = (
  program: TerminalProgram,
  name: PaneName,
  beginning: string,
  answers: readonly string[] = [],
): Promise<DeskOutcome> =>
  inPane(program, name, async () => {
    if (!(await choose(program, beginning))) return nothingThere
    await program.press(keys.enter)
    for (const answer of answers) await program.press(typed(answer) + keys.enter)
    return { isThere: true, message: frameOf(program).message }
  })

/** Lets time pass. @returns the message, and whether it says that so much has passed */
export const passTime = (program: TerminalProgram, ms: number): Promise<DeskOutcome> =>
  inPane(program, 'clock', async () => {
    await program.press(spellInWords(ms) + keys.enter)
    const { message } = frameOf(program)
    return { isThere: message.startsWith(`${spellInWords(ms)} passed`), message }
  })

interface Item {
  readonly subject: string
  readonly head: Readonly<Record<string, string>>
  readonly text: readonly string[]
}

/** Opens every item of a list, one after the other, from its top. */
const readAll = async (
  program: TerminalProgram,
  name: 'mailbox' | 'letters',
): Promise<readonly Item[]> => {
  const items: Item[] = []
  let first: number | undefined
  for (;;) {
    const item = await inPane(program, name, async () => {
      await program.press(keys.down.repeat(items.length))
      const { focus } = paneIn(frameOf(program))
      if (focus === undefined || (items.length > 0 && focus === first)) return undefined
      first ??= focus
      await program.press(keys.enter)
      return itemOf(await scrolledThrough(program))
    })
    if (!item) return items.toSorted((one, other) => receivedAt(one) - receivedAt(other))
    items.push(item)
  }
}

const receivedAt = ({ head }: Item): number => Date.parse((head.Received ?? '').replace(',', ''))

/** All lines of the open pane, in sight or not. */
const scrolledThrough = async (program: TerminalProgram): Promise<readonly string[]> => {
  const all: string[] = []
  for (;;) {
    const { lines, inSight } = paneIn(frameOf(program))
    const { from, to, total } = inSight ?? { from: 1, to: lines.length, total: lines.length }
    for (let line = from; line <= to; line += 1) all[line - 1] = lines[line - from] ?? ''
    if (to >= total) return all
    await program.press(keys.pageDown)
  }
}

/** A subject, a head of `Name: value`, and paragraphs with a blank line before each. */
const itemOf = (lines: readonly string[]): Item => {
  const [top = [], ...paragraphs] = blocksOf(lines)
  const start = top.findIndex((line) => /^(?:From|To): /.test(line))
  const head = top.slice(start).map((line) => /^(\w+): (.*)$/.exec(line) ?? [])
  return {
    subject: unwrap(top.slice(0, start)) ?? '',
    head: Object.fromEntries(head.map(([, name = '', value = '']) => [name, value])),
    text: paragraphs.map((paragraph) => unwrap(paragraph) ?? ''),
  }
}

const blocksOf = (lines: readonly string[]): readonly (readonly string[])[] => {
  const blocks: string[][] = [[]]
  for (const line of lines) {
    if (line === '') blocks.push([])
    else blocks.at(-1)?.push(line)
  }
  return blocks.filter((block) => block.length > 0)
}

/** What the notebook says of an item: the user ID and the password that were read in it. */
const notesFrom = async (program: TerminalProgram) => {
  const lines = await inPane(program, 'notebook', () => scrolledThrough(program))
  const notes = blocksOf(lines).slice(1).flatMap(notesIn)
  return (what: string, subject: string): string | null =>
    notes.find((note) => note.what === what && note.from === subject)?.value ?? null
}

const notesIn = (lines: readonly string[]) => {
  const starts = lines.flatMap((line, at) => (line.startsWith('  ') ? [] : [at]))
  return starts.flatMap((start, at) => {
    const written = unwrap(lines.slice(start, starts[at + 1]).map((line) => line.trim())) ?? ''
    const [, what, value, from] = /^(User ID|Password): (\S+) - (.*)$/.exec(written) ?? []
    return what === undefined || value === undefined || from === undefined
      ? []
      : [{ what, value, from }]
  })
}

/** The trainee's mail, each piece opened, oldest first. */
export const readMailbox = async (
  program: TerminalProgram,
): Promise<readonly (MailItem & { readonly to: string })[]> => {
  const items = await readAll(program, 'mailbox')
  const noted = await notesFrom(program)
  return items.map(({ subject, head, text }) => ({
    to: head.To ?? '',
    from: head.From ?? '',
    subject,
    folder: head.Folder === 'junk' ? 'junk' : 'inbox',
    text,
    password: noted('Password', subject),
    userId: noted('User ID', subject),
  }))
}

/** The letters on the desk, each opened, oldest first. */
export const readLetters = async (program: TerminalProgram): Promise<readonly LetterItem[]> => {
  const items = await readAll(program, 'letters')
  const noted = await notesFrom(program)
  return items.map(({ subject, head, text }) => ({
    to: head.To ?? '',
    subject,
    text,
    userId: noted('User ID', subject),
  }))
}
