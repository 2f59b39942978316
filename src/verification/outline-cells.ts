import type { Envelope, Examples, Step, TableCell, TableRow } from '@cucumber/messages'
import { isSentence } from '../authoring/match.ts'
import type { Planned } from './planned.ts'

/** Finds the cell of a row of examples that makes no sentence of a step, where other rows make one. */
export class OutlineCells {
  readonly #tables: ReadonlyMap<string, Examples>
  readonly #right = new Map<string, TableRow | undefined>()

  constructor(messages: readonly Envelope[]) {
    this.#tables = new Map(
      messages
        .flatMap(({ gherkinDocument }) => gherkinDocument?.feature?.children ?? [])
        .flatMap((child) => [child, ...(child.rule?.children ?? [])])
        .flatMap(({ scenario }) => scenario?.examples ?? [])
        .flatMap((table) => table.tableBody.map((row) => [row.id, table] as const)),
    )
  }

  /** @returns undefined where the step is wrong with whatever stands in its cells */
  wrongFor({ step, row }: Planned): TableCell | undefined {
    const table = row === null ? undefined : this.#tables.get(row.id)
    const right = table && this.#rightRow(step, table)
    return (
      right &&
      row?.cells.find((_, at) => isSentence(filled(step, table, exchanged(row, at, right))))
    )
  }

  /** The first empty cell of the row that is put into a step, and its column. @returns undefined where there is none */
  emptyFor({
    step,
    row,
  }: Planned): { readonly cell: TableCell; readonly column: string } | undefined {
    const names = row ? namesOf(this.#tables.get(row.id)) : []
    return row?.cells
      .map((cell, at) => ({ cell, column: names[at] ?? '' }))
      .find(({ cell, column }) => cell.value === '' && step.text.includes(`<${column}>`))
  }

  /** The first row with which a step is a sentence: it is looked for once, however many others are wrong. */
  #rightRow(step: Step, table: Examples): TableRow | undefined {
    const key = `${step.id} ${table.id}`
    if (!this.#right.has(key))
      this.#right.set(
        key,
        table.tableBody.find(({ cells }) => isSentence(filled(step, table, cells))),
      )
    return this.#right.get(key)
  }
}

/** The cells of a row, with that of another one in one place. */
const exchanged = ({ cells }: TableRow, place: number, other: TableRow): readonly TableCell[] =>
  cells.map((cell, at) => (at === place ? (other.cells[at] ?? cell) : cell))

const namesOf = (table: Examples | undefined): readonly string[] =>
  table?.tableHeader?.cells.map(({ value }) => value) ?? []

const filled = ({ text }: Step, table: Examples, cells: readonly TableCell[]): string => {
  const names = namesOf(table)
  return text.replace(/<([^<>]+)>/g, (whole, name) => cells[names.indexOf(name)]?.value ?? whole)
}
