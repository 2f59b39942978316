import type { Envelope, GherkinDocument, Tag } from '@cucumber/messages'
import { clauseIds, clauses, isClauseId } from '../../machines/clauses.ts'
import type { Clause } from '../../machines/manual/clause.ts'
import { optionsOf, type ReadingId, readingIds } from '../../machines/readings.ts'
import { nearest } from '../worlds/nearest.ts'
import type { FeatureFault } from './fault.ts'

/** Tags that cite no clause, no part of one, no reading and no option of one, or pin a reading twice. */
export const tagFaults = (messages: readonly Envelope[]): readonly FeatureFault[] => [
  ...messages.flatMap(({ gherkinDocument }) =>
    gherkinDocument ? tagsIn(gherkinDocument).flatMap((tag) => faultOf(tag, gherkinDocument)) : [],
  ),
  ...pinnedTwice(messages),
]

/** A scenario runs under one option of a reading, wherever it is pinned: at itself, its rule, its feature, its examples. */
const pinnedTwice = (messages: readonly Envelope[]): readonly FeatureFault[] => {
  const places = new Map(
    messages.flatMap(({ gherkinDocument }) =>
      gherkinDocument ? tagsIn(gherkinDocument).map((tag) => [tag.id, tag.location] as const) : [],
    ),
  )
  return messages.flatMap(({ pickle }) =>
    (pickle?.tags ?? []).flatMap(({ name, astNodeId }, at, tags) => {
      const reading = readingPinned(name)
      const isSecond =
        reading !== undefined &&
        tags.slice(0, at).some((before) => readingPinned(before.name) === reading)
      const { line = 1, column = 1 } = places.get(astNodeId) ?? {}
      return isSecond
        ? [
            {
              uri: pickle?.uri ?? '',
              line,
              column,
              found: `the tag ${name}`,
              expected: `one option of ${reading} for a scenario`,
            },
          ]
        : []
    }),
  )
}

const readingPinned = (tag: string): string | undefined => /^@(R-[A-Z0-9]+)=/.exec(tag)?.[1]

const tagsIn = ({ feature }: GherkinDocument): readonly Tag[] => {
  const scenarios = (feature?.children ?? []).flatMap(({ rule, scenario }) => [
    ...(rule ? [rule, ...rule.children.flatMap((child) => child.scenario ?? [])] : []),
    ...(scenario ? [scenario] : []),
  ])
  return [...(feature ? [feature] : []), ...scenarios].flatMap((tagged) => [
    ...tagged.tags,
    ...('examples' in tagged ? tagged.examples.flatMap(({ tags }) => tags) : []),
  ])
}

const faultOf = (
  { name, location }: Tag,
  { uri = '' }: GherkinDocument,
): readonly FeatureFault[] => {
  const why = whyNoTag(name)
  return why === null
    ? []
    : [{ uri, line: location.line, column: location.column ?? 1, found: `the tag ${name}`, ...why }]
}

type Why = Pick<FeatureFault, 'expected' | 'nearest'>

/** What is wrong with a tag, given with its @; null: it cites a clause or a reading. */
export const whyNoTag = (tag: string): Why | null =>
  tag.startsWith('@R-') ? asReading(tag.slice(1)) : asClause(tag.slice(1))

const asReading = (tag: string): Why | null => {
  const [id = '', ...rest] = tag.split('=')
  if (!readingIds.includes(id as ReadingId))
    return { expected: 'the id of a reading', nearest: at(nearest(id, readingIds)) }
  if (rest.length === 0) return null
  const options = optionsOf(id as ReadingId).map(String)
  return options.includes(rest.join('='))
    ? null
    : {
        expected: `an option of ${id}: ${options.join(', ')}`,
        nearest: nearest(rest.join('='), options),
      }
}

const asClause = (tag: string): Why | null => {
  const [id = '', ...rest] = tag.split('.')
  if (!isClauseId(id))
    return { expected: 'the id of a clause or of a reading', nearest: at(nearest(id, clauseIds)) }
  if (rest.length === 0) return null
  const { parts = [] }: Clause = clauses[id]
  if (parts.includes(rest.join('.'))) return null
  return {
    expected:
      parts.length === 0 ? `@${id}, which has no parts` : `a part of it: ${parts.join(', ')}`,
    nearest: nearest(rest.join('.'), parts),
  }
}

const at = (word: string | undefined): string | undefined => word && `@${word}`
