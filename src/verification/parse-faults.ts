import type { Envelope, ParseError } from '@cucumber/messages'
import { type FeatureFault, quotedLine } from './fault.ts'
import { asStep, nearestHeading } from './gherkin-words.ts'
import { isNearASentence } from './sentences.ts'
import { looksLikeTags, nearestTag } from './tags-without-at.ts'

/** What Gherkin could not read, and the lines in which it stands. */
interface Unread {
  readonly line: number
  readonly column: number
  readonly lines: readonly string[]
}

type Told = Omit<FeatureFault, 'uri'>

/** What cannot be read at all: of each file the first such thing, for what follows is read as something that it is not. */
export const parseFaults = (messages: readonly Envelope[]): readonly FeatureFault[] => {
  const texts = new Map(messages.flatMap(({ source }) => (source ? [[source.uri, source]] : [])))
  const errors = messages.flatMap(({ parseError }) => parseError ?? [])
  const byFile = Map.groupBy(errors, ({ source }) => source.uri ?? '')
  return [...byFile].flatMap(([uri, all]) => {
    const [first] = all.toSorted((one, other) => lineOf(one) - lineOf(other))
    const lines = (texts.get(uri)?.data ?? '').split(/\r?\n/)
    return first ? [{ uri, ...toldOf(first, lines) }] : []
  })
}

const lineOf = ({ source }: ParseError): number => source.location?.line ?? 1

const toldOf = (error: ParseError, lines: readonly string[]): Told => {
  const at = { line: lineOf(error), column: error.source.location?.column ?? 1, lines }
  const fact = error.message.replace(/^\(\d+:\d+\): /, '')
  const [, kinds, line] = /^expected: (.*), got '([\s\S]*)'$/.exec(fact) ?? []
  if (kinds !== undefined && line !== undefined) return misplaced(line, kinds, at)
  if (fact.startsWith('unexpected end of file')) return cutOff(fact, at)
  if (fact.startsWith('A tag may not')) return tagInParts(at)
  if (fact.startsWith('inconsistent cell count')) return unevenRow(at)
  const language = /^Language not supported: (.*)$/.exec(fact)?.[1]
  if (language !== undefined)
    return {
      ...placeOf(at),
      found: `no language ${quotedLine(language)}`,
      expected: 'one of Gherkin by its code, such as en',
    }
  return { ...placeOf(at), found: fact, expected: 'a feature in Gherkin' }
}

const placeOf = ({ line, column }: Unread): Pick<Told, 'line' | 'column'> => ({ line, column })

const misplaced = (text: string, kinds: string, at: Unread): Told => {
  const found = quotedLine(text)
  const heading = nearestHeading(text)
  const near = heading !== undefined && text.startsWith(heading) ? undefined : heading
  if (kinds.includes('#FeatureLine'))
    return { ...placeOf(at), found, expected: `Feature: ${whereFeature(at)}`, nearest: near }
  if (!kinds.includes('#StepLine') && near === undefined) {
    const tags = tagsBefore(at)
    if (tags) return { ...tags, found: `tags above ${found}`, expected: taggable }
  }
  return { ...placeOf(at), found, expected: listOf(kinds), nearest: near ?? nearestWord(text) }
}

const taggable = 'Feature:, Rule:, Scenario:, Scenario Outline: or Examples: below tags'

const whereFeature = ({ lines }: Unread): string => {
  const at = lines.findIndex((line) => languageOf(line) !== undefined)
  return at < 0
    ? 'before anything else'
    : `before anything else, in the language ${languageOf(lines[at] ?? '')} (line ${at + 1})`
}

const languageOf = (line: string): string | undefined =>
  /^\s*#\s*language\s*:\s*(\S+)/.exec(line)?.[1]

const nearestWord = (text: string): string | undefined => {
  if (looksLikeTags(text)) return nearestTag(text)
  const step = asStep(text)
  return step && !step.isWrittenSo && isNearASentence(step.sentence) ? step.keyword : undefined
}

/** The line of tags that stands next before a place. */
const tagsBefore = ({ line, lines }: Unread): Pick<Told, 'line' | 'column'> | undefined => {
  const at = lines.slice(0, line - 1).findLastIndex((text) => !/^\s*(?:#|$)/.test(text))
  const column = (lines[at] ?? '').search(/\S/) + 1
  return /^\s*`?@/.test(lines[at] ?? '') ? { line: at + 1, column } : undefined
}

const cutOff = (fact: string, at: Unread): Told => {
  if (fact.includes('#DocStringSeparator')) {
    const begin = at.lines.findLastIndex((line) => /^\s*(?:"""|```)/.test(line))
    const column = (at.lines[begin] ?? '').search(/\S/) + 1
    return { line: begin + 1, column, found: 'a text in quotes', expected: 'an end of it' }
  }
  const tags = tagsBefore(at)
  if (tags) return { ...tags, found: 'tags above nothing', expected: taggable }
  return { ...placeOf(at), found: 'the end of the file', expected: listOf(fact) }
}

const tagInParts = (at: Unread): Told => {
  const [line = ''] = (at.lines[at.line - 1] ?? '').split(/\s#/)
  const wrong = /@[^@\s]*\s+[^@\s][^@]*/.exec(line)
  return {
    line: at.line,
    column: (wrong?.index ?? at.column - 1) + 1,
    found: `the tag ${quotedLine((wrong?.[0] ?? line).trim())}`,
    expected: 'tags without a space in them, each with its @',
  }
}

const unevenRow = (at: Unread): Told => {
  const isRow = (text: string | undefined): boolean => /^\s*\|/.test(text ?? '')
  const before = at.lines.slice(0, at.line).findLastIndex((text) => !/^\s*(?:\||#|$)/.test(text))
  const first = at.lines.findIndex((text, index) => index > before && isRow(text))
  return {
    ...placeOf(at),
    found: `a row of ${cellsIn(at.lines[at.line - 1])}`,
    expected: `one of ${cellsIn(at.lines[first])}, as the first of the table has (line ${first + 1})`,
  }
}

/** How many there are, in words: a bar behind a backslash parts none. */
const cellsIn = (row = ''): string => {
  const count = (row.trim().match(/(?<!\\)(?:\\\\)*\|/g)?.length ?? 1) - 1
  return `${count} ${count === 1 ? 'cell' : 'cells'}`
}

/** What may stand in a place, the commonest first; what is always possible is left out. */
const kindsOfLines: Readonly<Record<string, string>> = {
  '#StepLine': 'a step',
  '#ScenarioLine': 'Scenario:',
  '#ExamplesLine': 'Examples:',
  '#BackgroundLine': 'Background:',
  '#RuleLine': 'Rule:',
  '#FeatureLine': 'Feature:',
  '#TagLine': 'tags',
}

const listOf = (kinds: string): string => {
  const named = Object.entries(kindsOfLines).flatMap(([kind, word]) =>
    kinds.includes(kind) ? [word] : [],
  )
  return named.length === 0
    ? 'a feature in Gherkin'
    : [named.slice(0, -1).join(', '), ...named.slice(-1)].filter(Boolean).join(' or ')
}
