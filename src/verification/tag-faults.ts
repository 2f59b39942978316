import type { Envelope, GherkinDocument, Tag } from '@cucumber/messages'
import { clauseIds, clauses, isClauseId } from '../../machines/clauses.ts'
import type { Clause } from '../../machines/manual/clause.ts'
import { optionsOf, type ReadingId, readingIds } from '../../machines/readings.ts'
import { nearest } from '../worlds/nearest.ts'
import type { FeatureFault } from './fault.ts'

/** Tags that cite no clause, no part of one, no reading and no option of one. */
export const tagFaults = (messages: readonly Envelope[]): readonly FeatureFault[] =>
  messages.flatMap(({ gherkinDocument }) =>
    gherkinDocument ? tagsIn(gherkinDocument).flatMap((tag) => faultOf(tag, gherkinDocument)) : [],
  )

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
  const why = whyNot(name.slice(1))
  return why === null
    ? []
    : [{ uri, line: location.line, column: location.column ?? 1, found: `the tag ${name}`, ...why }]
}

type Why = Pick<FeatureFault, 'expected' | 'nearest'>

const whyNot = (tag: string): Why | null => (tag.startsWith('R-') ? asReading(tag) : asClause(tag))

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
