import type { Envelope, Examples, GherkinDocument, Scenario, TableCell } from '@cucumber/messages'
import { nearest } from '../worlds/nearest.ts'
import { type FeatureFault, quotedLine } from './fault.ts'

/** What is wrong between the steps of outlines and the columns of their examples. */
export const outlineFaults = (messages: readonly Envelope[]): readonly FeatureFault[] =>
  messages.flatMap(({ gherkinDocument: document }) =>
    document
      ? scenariosIn(document)
          .flatMap((scenario) => [
            ...withoutExamples(scenario),
            ...scenario.examples.flatMap((table) => [
              ...missingColumns(scenario, table),
              ...columnsTwice(table),
              ...unusedColumns(scenario, table),
            ]),
          ])
          .map((fault) => ({ uri: document.uri ?? '', ...fault }))
      : [],
  )

/** The ids of the steps for which a column is missing: as long as it is, they say nothing. */
export const stepsWithoutAColumn = (messages: readonly Envelope[]): ReadonlySet<string> =>
  new Set(
    messages
      .flatMap(({ gherkinDocument }) => (gherkinDocument ? scenariosIn(gherkinDocument) : []))
      .flatMap((scenario) =>
        scenario.steps.filter(
          ({ text }) =>
            (isOutline(scenario) && scenario.examples.length === 0 && wordsIn(text).length > 0) ||
            scenario.examples.some((table) => lacking(text, table).length > 0),
        ),
      )
      .map(({ id }) => id),
  )

type Told = Omit<FeatureFault, 'uri'>

const scenariosIn = ({ feature }: GherkinDocument): readonly Scenario[] =>
  (feature?.children ?? [])
    .flatMap((child) => [child, ...(child.rule?.children ?? [])])
    .flatMap(({ scenario }) => scenario ?? [])

const isOutline = ({ keyword, examples }: Scenario): boolean =>
  examples.length > 0 || /^Scenario (?:Outline|Template)$/.test(keyword)

const withoutExamples = (scenario: Scenario): readonly Told[] => {
  const { keyword, location, examples } = scenario
  if (!isOutline(scenario) || examples.length > 0) return []
  return [
    {
      line: location.line,
      column: location.column ?? 1,
      found: `a ${keyword} without Examples`,
      expected: 'Examples: below its steps, with a row for each run',
    },
  ]
}

/** What stands in pointed brackets, each with how many characters are before it. */
const wordsIn = (text: string): readonly { readonly word: string; readonly start: number }[] =>
  Array.from(text.matchAll(/<([^<>/][^<>]*)>/g), ({ 1: word = '', index }) => ({
    word,
    start: [...text.slice(0, index)].length,
  }))

const columnsOf = ({ tableHeader }: Examples): readonly TableCell[] => tableHeader?.cells ?? []

const lacking = (text: string, table: Examples): ReturnType<typeof wordsIn> => {
  const names = columnsOf(table).map(({ value }) => value)
  return names.length === 0 ? [] : wordsIn(text).filter(({ word }) => !names.includes(word))
}

const missingColumns = ({ steps }: Scenario, table: Examples): readonly Told[] =>
  steps.flatMap(({ text, keyword, location: { line, column = 1 } }) =>
    lacking(text, table).map(({ word, start }) => ({
      line,
      column: column + [...keyword].length + start,
      found: `no column ${quotedLine(word)} in the Examples at line ${table.location.line}`,
      expected: 'a column for each word in < >',
      nearest: nearest(
        word,
        columnsOf(table).map(({ value }) => value),
      ),
    })),
  )

const columnsTwice = (table: Examples): readonly Told[] =>
  columnsOf(table)
    .filter(({ value }, at, all) => all.findIndex((one) => one.value === value) < at)
    .map(({ value, location }) => ({
      line: location.line,
      column: location.column ?? 1,
      found: `a second column ${quotedLine(value)}`,
      expected: 'each column once',
    }))

/** What is near to a column that is missing is told there. */
const unusedColumns = ({ name, steps }: Scenario, table: Examples): readonly Told[] => {
  const used = [name, ...steps.map(({ text }) => text)].flatMap(wordsIn).map(({ word }) => word)
  const isMeant = (column: string): boolean =>
    steps.some(({ text }) =>
      lacking(text, table).some(({ word }) => nearest(word, [column]) !== undefined),
    )
  return columnsOf(table)
    .filter(({ value }) => !used.includes(value) && !isMeant(value))
    .map(({ value, location }) => ({
      line: location.line,
      column: location.column ?? 1,
      found: `a column ${quotedLine(value)} of which no step speaks`,
      expected: `<${value}> in a step or in the name`,
      nearest: nearest(value, used),
    }))
}
