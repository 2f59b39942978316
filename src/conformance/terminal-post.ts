import { unwrap } from '../grammar/wrap.ts'
import type { LetterItem, MailItem } from './driver.ts'
import { keys, type PaneName } from './terminal-keys.ts'
import { blocksOf, choicesIn, inPane, scrolledThrough, textIn } from './terminal-pane.ts'
import type { TerminalProgram } from './terminal-program.ts'

/** What is read at the trainee's desk in the terminal: mail, letters, and what the Home Office has sent. */

/** Something that was opened: its first line, its head of `Name: value`, and its paragraphs. */
export interface Item {
  readonly subject: string
  readonly head: Readonly<Record<string, string>>
  readonly text: readonly string[]
}

/** An entry of a list, and how many choices stand before it. */
export interface Entry {
  readonly at: number
  readonly label: string
}

const headLine = /^([A-Z][\w ]*): (.*)$/

/** A first line, a head, and paragraphs with a blank line before each. */
export const itemOf = (lines: readonly string[]): Item => {
  const [top = [], ...paragraphs] = blocksOf(lines)
  const start = top.findIndex((line) => /^(?:From|To|Called|User ID|Settled worker): /.test(line))
  const end = start < 0 ? top.length : start
  const head = top.slice(end).flatMap((line) => {
    const [, name, value] = headLine.exec(line) ?? []
    return name === undefined || value === undefined ? [] : [[name, value] as const]
  })
  return {
    subject: unwrap(top.slice(0, end)) ?? '',
    head: Object.fromEntries(head),
    text: paragraphs.map((paragraph) => unwrap(paragraph) ?? ''),
  }
}

/** What stands in the list of each pane, without what can be done there beside opening. */
const entriesOf: Partial<
  Readonly<Record<PaneName, (lines: readonly string[]) => readonly string[]>>
> = {
  mailbox: (lines) => blocksOf(lines).slice(1, 3).flatMap(listedUnderHeading),
  letters: (lines) => listed(blocksOf(lines)[0] ?? []),
  telephone: (lines) => listedUnderHeading(blocksOf(lines)[0] ?? []),
  colleagues: (lines) => listed(blocksOf(lines)[1] ?? []),
  homeOffice: (lines) => listed(blocksOf(lines)[1] ?? []),
}

const isNothing = (label: string): boolean =>
  ['Nothing here.', 'Nothing yet.', 'Nobody has called.'].includes(label)

const listed = (lines: readonly string[]): readonly string[] =>
  choicesIn(lines).filter((label) => !isNothing(label))

const listedUnderHeading = ([, ...lines]: readonly string[]): readonly string[] => listed(lines)

/** The list in the open pane. */
const entriesIn = async (program: TerminalProgram, name: PaneName): Promise<readonly Entry[]> => {
  const { lines } = await scrolledThrough(program)
  return (entriesOf[name]?.(lines) ?? []).map((label, at) => ({ at, label }))
}

/** Into the list of what the Home Office has sent. */
const toTheSent = (program: TerminalProgram): Promise<void> => program.press(keys.enter)
const noFurther = async (): Promise<void> => {}

/** The list of a pane. */
export const entries = (program: TerminalProgram, name: PaneName): Promise<readonly Entry[]> =>
  inPane(program, name, async () => {
    await (name === 'homeOffice' ? toTheSent : noFurther)(program)
    return entriesIn(program, name)
  })

/** Opens an entry of a pane's list, and does something while it is open. */
export const inEntry = <Value>(
  program: TerminalProgram,
  name: PaneName,
  { at }: Entry,
  act: (item: Item) => Promise<Value>,
): Promise<Value> =>
  inPane(program, name, async () => {
    await (name === 'homeOffice' ? toTheSent : noFurther)(program)
    await program.press(keys.down.repeat(at) + keys.enter)
    return act(itemOf(await textIn(program)))
  })

/** Opens entries, one after the other. @returns them in the order in which they came */
const readAll = async (
  program: TerminalProgram,
  name: PaneName,
  wanted: readonly Entry[],
): Promise<readonly Item[]> => {
  const items: Item[] = []
  for (const entry of wanted)
    items.push(await inEntry(program, name, entry, (item) => Promise.resolve(item)))
  return items.toReversed().toSorted((one, other) => receivedAt(one) - receivedAt(other))
}

const receivedAt = ({ head }: Item): number => Date.parse((head.Received ?? '').replace(',', ''))

const userIdIn = ({ head }: Item): string | null => head['User ID'] ?? null

const mailItemOf = (item: Item): MailItem => ({
  from: item.head.From ?? '',
  subject: item.subject,
  folder: item.head.Folder === 'junk' ? 'junk' : 'inbox',
  text: item.text,
  password: item.head.Password ?? null,
  userId: userIdIn(item),
})

/** The trainee's mail to an address, each piece opened, oldest first; undefined: this is none of his or her addresses. */
export const readOwnMail = async (
  program: TerminalProgram,
  to: string,
): Promise<readonly MailItem[] | undefined> => {
  const { lines } = await inPane(program, 'mailbox', () => scrolledThrough(program))
  const own = /^Mail to (.*)$/.exec(unwrap(blocksOf(lines)[0] ?? []) ?? '')?.[1]?.split(' and ')
  if (!own?.includes(to)) return undefined
  const items = await readAll(program, 'mailbox', await entries(program, 'mailbox'))
  return items.filter(({ head }) => head.To === to).map(mailItemOf)
}

/** What the Home Office has sent to an address, oldest first. */
export const readSentMail = async (
  program: TerminalProgram,
  to: string,
): Promise<readonly MailItem[]> => {
  const sent = await entries(program, 'homeOffice')
  const wanted = sent.filter(({ label }) => label.startsWith(`To ${to}: `))
  return (await readAll(program, 'homeOffice', wanted)).map(mailItemOf)
}

/** The letters on the desk, each opened, oldest first. */
export const readLetters = async (program: TerminalProgram): Promise<readonly LetterItem[]> => {
  const items = await readAll(program, 'letters', await entries(program, 'letters'))
  return items.map((item) => ({
    to: item.head.To ?? '',
    subject: item.subject,
    text: item.text,
    userId: userIdIn(item),
  }))
}
