import type { Envelope, GherkinDocument } from '@cucumber/messages'
import { isSentence } from '../authoring/match.ts'
import { type FeatureFault, quotedLine } from './fault.ts'
import { asStep, nearestHeading } from './gherkin-words.ts'
import { linesWithAMeaning } from './lines-with-a-meaning.ts'
import { isNearASentence } from './sentences.ts'
import { looksLikeTags, nearestTag } from './tags-without-at.ts'

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
  if (!looksLikeTags(line)) return undefined
  return {
    found: `${quotedLine(line.trim())} in a description`,
    expected: 'tags, each of which begins with @ and a name',
    nearest: nearestTag(line),
  }
}

const asStepOfNoScenario = (line: string): Why | undefined => {
  const step = asStep(line)
  if (!step) return undefined
  const { keyword, isWrittenSo, sentence } = step
  // What is misspelt twice cannot be told from other words.
  if (!isSentence(sentence) && !(isWrittenSo && isNearASentence(sentence))) return undefined
  return {
    found: `${quotedLine(line.trim())} in a description`,
    expected: 'a step below Scenario: or Background:',
    nearest: isWrittenSo ? undefined : keyword,
  }
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
