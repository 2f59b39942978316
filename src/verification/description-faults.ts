import type { Envelope, GherkinDocument } from '@cucumber/messages'
import { isClauseId } from '../../machines/clauses.ts'
import { isSentence } from '../authoring/match.ts'
import { nearest } from '../worlds/nearest.ts'
import { type FeatureFault, quotedLine } from './fault.ts'
import { asStep, nearestHeading } from './gherkin-words.ts'
import { linesWithAMeaning } from './lines-with-a-meaning.ts'
import { sentences } from './sentences.ts'
import { whyNoTag } from './tag-faults.ts'

type Why = Pick<FeatureFault, 'found' | 'expected' | 'nearest'>

/**
 * Lines that Gherkin takes for a description, and that were meant otherwise: a heading that is misspelt, a step that stands
 * below none, a tag without its @. With them a whole scenario would be passed over in silence.
 */
export const descriptionFaults = (messages: readonly Envelope[]): readonly FeatureFault[] => {
  const texts = new Map(messages.flatMap(({ source }) => (source ? [[source.uri, source]] : [])))
  return messages.flatMap(({ gherkinDocument }) => {
    const source = texts.get(gherkinDocument?.uri ?? '')
    return gherkinDocument?.feature && source
      ? faultsIn(gherkinDocument, source.data.split(/\r?\n/), source.mediaType.endsWith('markdown'))
      : []
  })
}

const faultsIn = (
  document: GherkinDocument,
  lines: readonly string[],
  isMarkdown: boolean,
): readonly FeatureFault[] => {
  const known = linesWithAMeaning(document)
  const begin = document.feature?.location.line ?? 1
  // Below a heading that is misspelt its steps are right.
  let isBelowOne = false
  return lines.flatMap((text, at) => {
    const line = at + 1
    const column = text.length - text.trimStart().length + 1
    if (known.has(line)) {
      isBelowOne = false
      return isMarkdown ? [] : namelessTag(text, line, document)
    }
    const told = isMarkdown ? markedText(text) : text
    const why = line > begin && told !== undefined ? whyNoDescription(told, isBelowOne) : undefined
    isBelowOne ||= why !== undefined
    return why ? [{ uri: document.uri ?? '', line, column, ...why }] : []
  })
}

/** In Markdown all but headings and lists is text. */
const markedText = (line: string): string | undefined =>
  /^\s*(?:#{1,6}|[*+-])\s+(.*)$/.exec(line)?.[1]

const whyNoDescription = (line: string, isBelowAHeading: boolean): Why | undefined => {
  if (/^\s*(?:#|$)/.test(line)) return undefined
  return asHeading(line) ?? asTags(line) ?? (isBelowAHeading ? undefined : asStepOfNoScenario(line))
}

const asHeading = (line: string): Why | undefined => {
  const near = nearestHeading(line)
  return near === undefined
    ? undefined
    : {
        found: `${quotedLine(line.trim())} in a description`,
        expected: 'a heading of Gherkin where it may stand, or a line that looks like none',
        nearest: near,
      }
}

const asTags = (line: string): Why | undefined => {
  const words = line.trim().split(/[\s,]+/)
  if (!words.every(isAlmostATag)) return undefined
  return {
    found: `${quotedLine(line.trim())} in a description`,
    expected: 'tags, each of which begins with @ and a name',
    nearest: tagNear(words[0] ?? ''),
  }
}

const isAlmostATag = (word: string): boolean => word === '@' || tagNear(word) !== undefined

const shapeOfAnId = /^[A-Z]+-?\d*-?[A-Z\d]*[a-z]?(?:[.=].+)?$/i

/** The tag that a word without its @ would be, or is near to. */
const tagNear = (word: string): string | undefined => {
  const bare = word.replace(/^@/, '')
  if (!/\d|^R-/.test(bare) || !shapeOfAnId.test(bare)) return undefined
  const why = whyNoTag(`@${bare}`)
  if (why === null) return `@${bare}`
  return isClauseId(bare.split('.')[0] ?? '') ? `@${bare.split('.')[0]}` : why.nearest
}

const asStepOfNoScenario = (line: string): Why | undefined => {
  const step = asStep(line)
  if (!step) return undefined
  const { keyword, isWrittenSo, sentence } = step
  // What is misspelt twice cannot be told from other words.
  if (!isSentence(sentence) && !(isWrittenSo && isNearOne(sentence))) return undefined
  return {
    found: `${quotedLine(line.trim())} in a description`,
    expected: 'a step below Scenario: or Background:',
    nearest: isWrittenSo ? undefined : keyword,
  }
}

/** The beginning of one is not enough: so begin sentences of a description too. */
const isNearOne = (text: string): boolean => {
  const near = nearest(text, sentences)
  return near !== undefined && near.length < 2 * text.length
}

/** Gherkin passes over an @ to which nothing belongs. */
const namelessTag = (
  text: string,
  line: number,
  { uri = '' }: GherkinDocument,
): readonly FeatureFault[] => {
  const [tags = ''] = /^\s*@.*$/.test(text) ? text.split(/\s#/) : []
  const at = tags.search(/@(?=\s|@|$)/)
  return at < 0
    ? []
    : [{ uri, line, column: at + 1, found: 'a tag without a name', expected: 'the id of a clause' }]
}
