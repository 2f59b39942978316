import { resolve } from 'node:path'
import type { Envelope, GherkinDocument } from '@cucumber/messages'
import { shown } from '../worlds/fault.ts'
import { SelectionError } from './fault.ts'
import { linesOf, withoutLines } from './feature-files.ts'
import type { Run } from './run-features.ts'
import { whyNoTag } from './tag-faults.ts'

/**
 * Looks at each tag of a tag expression. How they are put together, cucumber-js itself knows.
 *
 * @throws SelectionError at the first that cites nothing
 */
export const refuseUnknownTags = (expression: string): void => {
  for (const [word] of expression.matchAll(/(?:\\.|[^\s()])+/g)) {
    if (['and', 'or', 'not'].includes(word)) continue
    const why = word.startsWith('@')
      ? whyNoTag(word)
      : { expected: 'a tag, which begins with @', nearest: undefined }
    if (!why) continue
    const near = why.nearest === undefined ? '' : ` (nearest: ${why.nearest})`
    throw new SelectionError(
      `found ${JSON.stringify(word)} behind --tags; expected ${why.expected}${near}`,
    )
  }
}

/** @throws SelectionError where a dry run would run nothing of what it was asked for, or nothing at one of its lines */
export const refuseNothing = (planned: readonly Envelope[], run: Run): void => {
  refuseIdleLines(planned, run)
  const { paths, tags } = run
  if (planned.some(({ testCase }) => testCase)) return
  const places = paths.join(', ')
  const what = paths.some((path) => /:\d+$/.test(path)) ? aLine : 'at least one'
  throw new SelectionError(
    `found no scenario in ${places}${tags === undefined ? '' : ` with ${tags}`}; expected ${what}`,
  )
}

const aLine = 'a line at which a scenario or a row of examples stands'

/**
 * A line at which nothing stands would be passed over, as long as anything else is run.
 *
 * @throws SelectionError at the first of them
 */
const refuseIdleLines = (
  planned: readonly Envelope[],
  { cwd, paths }: Pick<Run, 'cwd' | 'paths'>,
): void => {
  const places = linesToRun(planned, cwd)
  for (const path of paths) {
    const file = withoutLines(path)
    // Of the files of a glob one may have the line and another not.
    const known = places.get(resolve(cwd, file))
    const idle = known && linesOf(path).find((line) => !known.has(line))
    if (!known || idle === undefined) continue
    const near = nearestTo(idle, known)
    throw new SelectionError(
      `found no scenario in ${shown(file)}:${idle}; expected ${aLine}${
        near === undefined ? '' : ` (nearest: ${shown(file)}:${near})`
      }`,
    )
  }
}

/** The lines of each file at which something stands that can be run. */
const linesToRun = (
  planned: readonly Envelope[],
  cwd: string,
): ReadonlyMap<string, ReadonlySet<number>> => {
  const lines = new Map(planned.flatMap(({ gherkinDocument: of }) => (of ? placesIn(of) : [])))
  const files = new Map<string, Set<number>>()
  for (const { pickle, gherkinDocument } of planned) {
    const uri = pickle?.uri ?? gherkinDocument?.uri
    if (uri === undefined) continue
    const file = files.get(resolve(cwd, uri)) ?? new Set()
    files.set(resolve(cwd, uri), file)
    for (const id of pickle?.astNodeIds ?? []) file.add(lines.get(id) ?? 0)
  }
  return files
}

/** The line of each scenario and row of examples, by its id. */
const placesIn = ({ feature }: GherkinDocument): readonly (readonly [string, number])[] =>
  (feature?.children ?? [])
    .flatMap((child) => [child, ...(child.rule?.children ?? [])])
    .flatMap(({ scenario }) => scenario ?? [])
    .flatMap((scenario) => [scenario, ...scenario.examples.flatMap((table) => table.tableBody)])
    .map(({ id, location }) => [id, location.line])

const nearestTo = (line: number, lines: ReadonlySet<number>): number | undefined =>
  [...lines].toSorted((one, other) => Math.abs(one - line) - Math.abs(other - line))[0]
