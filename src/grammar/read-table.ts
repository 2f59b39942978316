import type { Screen } from '../screens/screen.ts'
import { type Item, joined, plain, reject, textOf } from './items.ts'
import { gutters, labelEnd } from './marks.ts'

type Table = Screen['table'] & {}
type Row = readonly string[]

/** The table that rows and rules say, in columns or record by record; at least one item. */
export const readTable = (items: readonly Item[]): Table => {
  const firstRule = items.findIndex(({ gutter }) => gutter === gutters.rule)
  const last = items.at(-1)
  if (firstRule < 0)
    return last ? reject(last, 'a rule under the columns') : { columns: [], rows: [] }
  for (const item of items) checkRule(item)
  if (firstRule === 0) return readRecords(items)
  const [header, ...others] = items.slice(0, firstRule)
  const rows = items.slice(firstRule + 1)
  if (!header) return { columns: [], rows: [] }
  if (others.length === 0) return readColumns(header, rows)
  const [tooMuch] = rows
  if (tooMuch) return reject(tooMuch, 'no more than the columns, where there are no rows')
  return { columns: [header, ...others].map((item) => plain(item, textOf(item))), rows: [] }
}

const checkRule = (item: Item): void => {
  if (item.gutter === gutters.rule && !/^[-|]*$/.test(item.lines.join('')))
    reject(item, 'a rule of dashes')
}

const readColumns = (header: Item, items: readonly Item[]): Table => {
  const columns = readRow(header)
  const rows = items.map((item) => {
    if (item.gutter === gutters.rule) reject(item, 'one rule, under the columns')
    const row = readRow(item)
    return row.length === columns.length ? row : reject(item, `${columns.length} places in the row`)
  })
  return { columns, rows }
}

/** Each place of the row, from all its lines. */
const readRow = (item: Item): Row => {
  const lines = item.lines.map((line) => `${line} `.split(' | ').map((text) => text.trim()))
  const [first = []] = lines
  if (lines.some((cells) => cells.length > first.length))
    reject(item, 'as many places as the row has')
  return first.map((_, column) => {
    const texts = lines.map((cells) => cells[column] ?? '')
    return plain(item, joined(item, texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)))
  })
}

const readRecords = (items: readonly Item[]): Table => {
  const records: { name: string; value: string; item: Item }[][] = []
  for (const item of items) {
    if (item.gutter === gutters.rule) records.push([])
    else records.at(-1)?.push(readEntry(item))
  }
  const columns = records[0]?.map(({ name }) => name) ?? []
  for (const [at, record] of records.entries()) {
    const item = record.find(({ name }, column) => name !== columns[column])?.item
    if (item) reject(item, 'the columns of the first record, in their order')
    if (record.length !== columns.length || record.length === 0)
      reject(ruleOf(items, at), `${Math.max(1, columns.length)} lines in the record under the rule`)
  }
  return { columns, rows: records.map((record) => record.map(({ value }) => value)) }
}

const ruleOf = (items: readonly Item[], record: number): Item => {
  const rules = items.filter(({ gutter }) => gutter === gutters.rule)
  return rules[record] ?? { gutter: gutters.rule, place: { part: 'page', line: 1 }, lines: [] }
}

const readEntry = (item: Item): { name: string; value: string; item: Item } => {
  const text = textOf(item)
  const end = text.search(labelEnd)
  if (end < 0) return reject(item, 'a column, a colon and a value')
  return {
    item,
    name: plain(item, text.slice(0, end)),
    value: plain(item, text.slice(end + 1).trimStart()),
  }
}
