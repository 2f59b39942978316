import type { Background, GherkinDocument, Rule, Scenario, Step } from '@cucumber/messages'

interface Placed {
  readonly location: { readonly line: number }
}

/** The lines of a feature, counted from 1, that Gherkin has read as something; the others are empty or describe something. */
export const linesWithAMeaning = ({ feature, comments }: GherkinDocument): ReadonlySet<number> => {
  const children = feature?.children ?? []
  return new Set([
    ...comments.map(lineOf),
    ...(feature ? [feature, ...feature.tags].map(lineOf) : []),
    ...children.flatMap(linesOfChild),
    ...children.flatMap(({ rule }) => (rule ? linesOfRule(rule) : [])),
  ])
}

const lineOf = ({ location }: Placed): number => location.line

interface Child {
  readonly background?: Background
  readonly scenario?: Scenario
}

const linesOfRule = (rule: Rule): readonly number[] => [
  ...[rule, ...rule.tags].map(lineOf),
  ...rule.children.flatMap(linesOfChild),
]

const linesOfChild = ({ background, scenario }: Child): readonly number[] => [
  ...(background ? [background.location.line, ...background.steps.flatMap(linesOfStep)] : []),
  ...(scenario
    ? [
        ...[scenario, ...scenario.tags].map(lineOf),
        ...scenario.steps.flatMap(linesOfStep),
        ...scenario.examples.flatMap((table) =>
          [table, ...table.tags, ...(table.tableHeader ? [table.tableHeader] : [])]
            .concat(table.tableBody)
            .map(lineOf),
        ),
      ]
    : []),
]

const linesOfStep = ({ location, dataTable, docString }: Step): readonly number[] => [
  location.line,
  ...(dataTable?.rows ?? []).map(lineOf),
  ...(docString ? textLines(docString.location.line, docString.content) : []),
]

/** Of a text in three quotes, with them. */
const textLines = (first: number, content: string): readonly number[] =>
  Array.from({ length: content === '' ? 2 : content.split('\n').length + 2 }, (_, at) => first + at)
