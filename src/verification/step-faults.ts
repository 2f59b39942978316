import type { Envelope, TableCell } from '@cucumber/messages'
import { type FeatureFault, quotedLine } from './fault.ts'
import { inPlainText, NearSentences } from './near-sentences.ts'
import { OutlineCells } from './outline-cells.ts'
import { stepsWithoutAColumn } from './outline-faults.ts'
import { type Argument, type Planned, plannedScenarios } from './planned.ts'
import { emptyText, WordsOfAWorld } from './words-of-a-world.ts'

/** Steps that the house has not got, or has twice, and words in them that stand for nothing. */
export const stepFaults = async (
  messages: readonly Envelope[],
): Promise<readonly FeatureFault[]> => {
  const words = new WordsOfAWorld()
  const near = new NearSentences()
  const cells = new OutlineCells(messages)
  const idle = stepsWithoutAColumn(messages)
  const faults: FeatureFault[] = []
  for (const scenario of plannedScenarios(messages)) {
    words.begin()
    for (const step of scenario.steps) {
      if (idle.has(step.step.id)) continue
      faults.push(...unknownStep(step, near, cells))
      for (const argument of step.arguments) {
        const why = await words.whyNot(argument)
        if (!why) continue
        const { start, ...fault } = why
        const empty = fault.found === emptyText ? cells.emptyFor(step) : undefined
        faults.push(
          empty
            ? { ...placeOfCell(step, empty.cell), ...fault, found: nothingUnder(empty.column) }
            : { ...placeOf(argument, start, step), ...fault },
        )
      }
    }
  }
  return faults
}

const nothingUnder = (column: string): string => `nothing under ${quotedLine(column)}`

const unknownStep = (
  step: Planned,
  near: NearSentences,
  cells: OutlineCells,
): readonly FeatureFault[] => {
  if (step.definitions === 1) return []
  const empty = cells.emptyFor(step)
  const cell = empty?.cell ?? cells.wrongFor(step)
  return [
    {
      ...(cell ? placeOfCell(step, cell) : placeIn(step, 0)),
      found: quotedLine(step.text) + (empty ? `, with ${nothingUnder(empty.column)}` : ''),
      expected:
        step.definitions === 0
          ? `a step of the house${inPlainText(step.text)}; sms-sim steps lists them`
          : 'one step, not two',
      nearest: near.to(step.text),
    },
  ]
}

/** Where a word stands in its file, so many characters from where its argument begins: in its row of examples, if it has one. */
const placeOf = (
  { written, start }: Argument,
  from: number,
  step: Planned,
): Pick<FeatureFault, 'uri' | 'line' | 'column'> => {
  const cells = step.step.text.includes(written) ? [] : (step.row?.cells ?? [])
  // A short value may stand in a longer one by chance.
  const [cell] = cells
    .filter(({ value }) => value !== '' && written.includes(value))
    .toSorted((one, other) => other.value.length - one.value.length)
  return cell ? placeOfCell(step, cell) : placeIn(step, start + from)
}

const placeOfCell = (
  { uri }: Planned,
  { location: { line, column = 1 } }: TableCell,
): Pick<FeatureFault, 'uri' | 'line' | 'column'> => ({ uri, line, column })

/** Where a step's sentence, or a word in it, stands in its file; that of an outline, where the step does. */
const placeIn = (
  { uri, step, text }: Planned,
  start: number,
): Pick<FeatureFault, 'uri' | 'line' | 'column'> => ({
  uri,
  line: step.location.line,
  column: (step.location.column ?? 1) + [...step.keyword].length + (step.text === text ? start : 0),
})
