import { gutters } from './marks.ts'
import { UnescapableTextError, unescapeText } from './safe-text.ts'
import { type Place, UnreadableScreenError } from './unreadable.ts'
import { unwrap } from './wrap.ts'

export type Gutter = (typeof gutters)[keyof typeof gutters]

/** What stands on one line and on those that go on from it. */
export interface Item {
  readonly gutter: Gutter
  readonly place: Place
  /** What follows the gutter, line by line; spaces at the start are kept. */
  readonly lines: readonly string[]
}

const known: ReadonlySet<string> = new Set(Object.values(gutters))
const isGutter = (text: string): text is Gutter => known.has(text)

/** @throws {UnreadableScreenError} always: the item is not what the grammar allows there */
export const reject = (item: Item, expected: string): never => {
  throw new UnreadableScreenError(item.place, item.gutter + (item.lines[0] ?? ''), expected)
}

/** The lines of a page or a menu, put together to what they say. Spaces at the end of a line say nothing. */
export const itemsOf = (lines: readonly string[], part: Place['part']): readonly Item[] => {
  const items: (Item & { readonly lines: string[] })[] = []
  let isOpen = false
  for (const [index, raw] of lines.entries()) {
    const line = raw.trimEnd()
    const place = { part, line: index + 1 }
    const gutter = line.slice(0, 2).padEnd(2)
    const text = line.slice(2)
    const above = isOpen ? items.at(-1) : undefined
    isOpen = line !== ''
    if (line === '') continue
    if (!isGutter(gutter))
      throw new UnreadableScreenError(place, raw, 'one of the marks at the start of a line')
    const isRow = above?.gutter === gutters.table
    if (gutter === gutters.tableGoesOn && !isRow)
      throw new UnreadableScreenError(place, raw, 'a row above the one that goes on here')
    if (gutter === gutters.none && (isRow || above?.gutter === gutters.rule))
      throw new UnreadableScreenError(place, raw, 'a blank line after the table')
    if (above && (gutter === gutters.tableGoesOn || gutter === gutters.none)) above.lines.push(text)
    else items.push({ gutter, place, lines: [text] })
  }
  return items
}

/** What an item says, as it was before it was wrapped; still escaped. */
export const textOf = (item: Item): string =>
  joined(
    item,
    item.lines.map((line) => line.trim()),
  )

/** Lines as one text again, of an item or of one place in a row. */
export const joined = (item: Item, lines: readonly string[]): string =>
  unwrap(lines) ?? reject(item, 'the rest of the word on a line that goes on')

/** What was escaped, as it was. */
export const plain = (item: Item, escapedText: string): string => {
  try {
    return unescapeText(escapedText)
  } catch (error) {
    if (error instanceof UnescapableTextError)
      return reject(item, `an escape like \\u{1b}: ${error.message}`)
    throw error
  }
}
