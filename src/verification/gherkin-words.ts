import { nearest } from '../worlds/nearest.ts'

/** The headings of Gherkin; of those that a beginning could be, the commonest stands first. */
const headings = [
  ...['Scenario', 'Scenario Outline', 'Examples', 'Background', 'Rule', 'Feature'],
  ...['Example', 'Scenarios', 'Scenario Template'],
]

const stepKeywords = ['Given', 'When', 'Then', 'And', 'But']

const longestHeading = 25

/** The heading that a line probably means, with its colon; undefined: it looks like none. */
export const nearestHeading = (line: string): string | undefined => {
  const [, words = ''] = /^\s*(\p{L}[^:："]*?)\s*[:：]/u.exec(line) ?? []
  if (words === '' || words.length > longestHeading) return undefined
  const near = nearest(words.replace(/\s+/g, ' '), headings)
  return near === undefined ? undefined : `${near}:`
}

/** How a line begins as a step does: with a keyword, or with a word that is near to one. */
export interface StepLine {
  /** The keyword that is meant. */
  readonly keyword: string
  readonly isWrittenSo: boolean
  /** What follows it. */
  readonly sentence: string
}

/** A line as a step; undefined: nothing at its beginning is near to a keyword. */
export const asStep = (line: string): StepLine | undefined => {
  const [, word = '', sentence = ''] = /^\s*(\S+)\s+(\S.*?)\s*$/.exec(line) ?? []
  if (word === '*') return { keyword: word, isWrittenSo: true, sentence }
  const keyword = nearest(word, stepKeywords)
  return keyword === undefined ? undefined : { keyword, isWrittenSo: keyword === word, sentence }
}
