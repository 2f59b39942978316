import type { Envelope, FeatureChild, RuleChild, Step, TableRow } from '@cucumber/messages'
import { Query } from '@cucumber/query'

/** One step as a run would take it. */
export interface Planned {
  readonly uri: string
  /** As it stands in the file, before a row of examples is put into it. */
  readonly step: Step
  /** Whether it stands in a background, and so in every scenario behind it. */
  readonly isOfABackground: boolean
  /** The row of examples that is put into it; null: it stands in none. */
  readonly row: TableRow | null
  /** The sentence without its keyword. */
  readonly text: string
  /** How many steps of the house match it. */
  readonly definitions: number
  /** The expression of the one that does; null: none, or more than one. */
  readonly expression: string | null
  readonly arguments: readonly Argument[]
}

/** A word in a step that stands for something. */
export interface Argument {
  /** The name of its parameter, such as `world`. */
  readonly parameter: string
  readonly written: string
  /** How many characters of the sentence stand before it. */
  readonly start: number
}

/** A scenario at its place: its own line, or that of its row of examples. */
export interface PlannedScenario {
  readonly uri: string
  readonly line: number
  readonly column: number
  /** Of the scenario, its rule, its feature and its examples, with the @. */
  readonly tags: readonly string[]
  readonly steps: readonly Planned[]
}

/** Every scenario of a dry run with its steps, in order. */
export const plannedScenarios = (messages: readonly Envelope[]): readonly PlannedScenario[] => {
  const query = new Query()
  for (const message of messages) query.update(message)
  const pickles = new Map(query.findAllPickles().map((pickle) => [pickle.id, pickle]))
  const expressions = new Map(
    messages.flatMap(({ stepDefinition: one }) => (one ? [[one.id, one.pattern.source]] : [])),
  )
  const rows = rowsIn(messages)
  const ofBackgrounds = stepsOfBackgrounds(messages)
  const expressionOf = ([only, ...others]: readonly string[]): string | null =>
    only === undefined || others.length > 0 ? null : (expressions.get(only) ?? null)
  return messages.flatMap(({ testCase }) => {
    const pickle = testCase && pickles.get(testCase.pickleId)
    if (!pickle) return []
    const byStep = new Map(testCase.testSteps.map((step) => [step.pickleStepId, step]))
    const steps = pickle.steps.flatMap((pickleStep): Planned[] => {
      const step = query.findStepBy(pickleStep)
      const tested = byStep.get(pickleStep.id)
      if (!step || !tested) return []
      return [
        {
          uri: pickle.uri,
          step,
          isOfABackground: ofBackgrounds.has(step.id),
          row: pickleStep.astNodeIds.flatMap((id) => rows.get(id) ?? [])[0] ?? null,
          text: pickleStep.text,
          definitions: tested.stepDefinitionIds?.length ?? 0,
          expression: expressionOf(tested.stepDefinitionIds ?? []),
          arguments: argumentsIn(tested.stepMatchArgumentsLists?.[0]?.stepMatchArguments ?? []),
        },
      ]
    })
    const { line = 1, column = 1 } = query.findLocationOf(pickle) ?? {}
    return [{ uri: pickle.uri, line, column, tags: pickle.tags.map(({ name }) => name), steps }]
  })
}

/** Every row of examples, by its id. */
const rowsIn = (messages: readonly Envelope[]): ReadonlyMap<string, TableRow> =>
  new Map(
    childrenIn(messages)
      .flatMap(({ scenario }) => scenario?.examples ?? [])
      .flatMap(({ tableBody }) => tableBody.map((row) => [row.id, row] as const)),
  )

/** The ids of all steps that stand in backgrounds. */
const stepsOfBackgrounds = (messages: readonly Envelope[]): ReadonlySet<string> =>
  new Set(
    childrenIn(messages).flatMap(({ background }) => background?.steps.map(({ id }) => id) ?? []),
  )

const childrenIn = (messages: readonly Envelope[]): readonly (FeatureChild | RuleChild)[] =>
  messages
    .flatMap(({ gherkinDocument }) => gherkinDocument?.feature?.children ?? [])
    .flatMap((child) => [child, ...(child.rule?.children ?? [])])

const argumentsIn = (
  found: readonly {
    readonly parameterTypeName?: string
    readonly group: { readonly start?: number; readonly value?: string }
  }[],
): readonly Argument[] =>
  found.flatMap(({ parameterTypeName, group: { start, value } }) =>
    parameterTypeName !== undefined && value !== undefined
      ? [{ parameter: parameterTypeName, written: value, start: start ?? 0 }]
      : [],
  )
