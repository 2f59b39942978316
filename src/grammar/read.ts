import type { Screen, ScreenField } from '../screens/screen.ts'
import { screenSchema } from '../screens/screen-schema.ts'
import { type Gutter, type Item, itemsOf, plain, reject, textOf } from './items.ts'
import { drawnLabel, gutters, hidden, labelEnd } from './marks.ts'
import { readControl } from './read-control.ts'
import { readTable } from './read-table.ts'
import { UnreadableScreenError } from './unreadable.ts'

/** The blocks of a page, in the order in which they stand. */
const blocks = ['title', 'error', 'notice', 'text', 'table', 'field', 'control'] as const
type Block = (typeof blocks)[number]

const blockOf: Readonly<Record<Gutter, Block>> = {
  [gutters.title]: 'title',
  [gutters.error]: 'error',
  [gutters.notice]: 'notice',
  [gutters.none]: 'text',
  [gutters.table]: 'table',
  [gutters.tableGoesOn]: 'table',
  [gutters.rule]: 'table',
  [gutters.mandatory]: 'field',
  [gutters.optional]: 'field',
  [gutters.option]: 'field',
  [gutters.fieldError]: 'field',
  [gutters.button]: 'control',
  [gutters.link]: 'control',
  [gutters.row]: 'control',
  [gutters.unavailable]: 'control',
}

/**
 * The Screen that lines show, as `draw` makes them at any width; spaces at the end of a line do not matter.
 *
 * @returns a legal Screen
 * @throws {UnreadableScreenError} where a line is not what the grammar allows there, or an error at a field does not
 *   agree with the summary
 */
export const read = (lines: {
  readonly page: readonly string[]
  readonly menu: readonly string[]
}): Screen => {
  const page = itemsOf(lines.page, 'page')
  const [title] = page
  if (title?.gutter !== gutters.title) {
    throw new UnreadableScreenError(
      { part: 'page', line: title?.place.line ?? 1 },
      lines.page[(title?.place.line ?? 1) - 1] ?? '',
      'a title: “= …”',
    )
  }
  checkOrder(page)
  const itemsIn = (block: Block) => page.filter(({ gutter }) => blockOf[gutter] === block)
  const saying = (item: Item) => plain(item, textOf(item))

  const read = itemsIn('field').reduce(withFieldItem, [])
  const labels = read.map(({ field }) => field.label)
  const errors = itemsIn('error').map((item) => readError(item, labels))
  for (const field of read) checkErrorsAt(field, errors)
  const table = itemsIn('table')
  const menu = itemsOf(lines.menu, 'menu')

  return checked(title, {
    title: saying(title),
    ...(errors.length > 0 && { error: { items: errors } }),
    notices: itemsIn('notice').map(saying),
    text: itemsIn('text').map(saying),
    fields: read.map(({ field }) => field),
    controls: [...itemsIn('control'), ...menu].map(readControl),
    ...(table.length > 0 && { table: readTable(table) }),
  })
}

const checkOrder = (page: readonly Item[]): void => {
  let reached = 0
  for (const item of page.slice(1)) {
    const place = blocks.indexOf(blockOf[item.gutter])
    if (place === 0) reject(item, 'one title only')
    if (place < reached) reject(item, `no ${blocks[place]} after a ${blocks[reached]}`)
    reached = place
  }
}

type ErrorItem = { readonly text: string; readonly field?: string }

const readError = (item: Item, labels: readonly string[]): ErrorItem => {
  const text = textOf(item)
  const end = text.search(labelEnd)
  const before = text.slice(0, Math.max(0, end))
  const field = labels.find((label) => drawnLabel(label) === before)
  return field === undefined
    ? { text: plain(item, text) }
    : { text: plain(item, text.slice(end + 1).trimStart()), field }
}

/** A field, what is told at it, and where it stands. */
interface FieldRead {
  readonly item: Item
  readonly field: ScreenField
  readonly errors: readonly string[]
}

/** The fields read so far, with what the next item says: a new one, or more about the last. */
const withFieldItem = (sofar: readonly FieldRead[], item: Item): readonly FieldRead[] => {
  const last = sofar.at(-1)
  if (item.gutter === gutters.mandatory || item.gutter === gutters.optional) {
    return [...sofar, { item, field: readField(item), errors: [] }]
  }
  if (!last) return reject(item, 'a field above its options and errors')
  const text = plain(item, textOf(item))
  if (item.gutter === gutters.fieldError) {
    return [...sofar.slice(0, -1), { ...last, errors: [...last.errors, text] }]
  }
  if (last.errors.length > 0) return reject(item, 'the options of a field before its errors')
  const options = [...(last.field.options ?? []), text]
  return [...sofar.slice(0, -1), { ...last, field: { ...last.field, options } }]
}

const readField = (item: Item): ScreenField => {
  const text = textOf(item)
  const end = text.search(labelEnd)
  if (end < 0) return reject(item, 'a label, a colon and a value')
  const label = text.slice(0, end)
  const secret = label.endsWith(hidden)
  return {
    label: plain(item, secret ? label.slice(0, -hidden.length) : label),
    required: item.gutter === gutters.mandatory,
    secret,
    value: plain(item, text.slice(end + 1).trimStart()),
  }
}

/** Errors are told twice, in the summary and at the field: both have to say the same. */
const checkErrorsAt = ({ item, field, errors }: FieldRead, summary: readonly ErrorItem[]): void => {
  const expected = summary.filter((error) => error.field === field.label).map(({ text }) => text)
  if (JSON.stringify(expected) !== JSON.stringify(errors)) {
    reject(item, `the errors of the summary beneath the field: ${JSON.stringify(expected)}`)
  }
}

const checked = (title: Item, screen: Screen): Screen => {
  const { success, error } = screenSchema.safeParse(screen)
  if (success) return screen
  const [issue] = error.issues
  return reject(title, `a legal Screen: ${issue?.path.join('.')}: ${issue?.message}`)
}
