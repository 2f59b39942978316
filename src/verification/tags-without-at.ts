import { isClauseId } from '../../machines/clauses.ts'
import { whyNoTag } from './tag-faults.ts'

/** Whether a line is nothing but tags that lack their @ or their name. */
export const looksLikeTags = (line: string): boolean =>
  wordsOf(line).every((word) => word === '@' || tagFor(word) !== undefined)

/** The tag that the first word of a line is meant for. */
export const nearestTag = (line: string): string | undefined => tagFor(wordsOf(line)[0] ?? '')

const wordsOf = (line: string): readonly string[] => line.trim().split(/[\s,]+/)

const shapeOfAnId = /^[A-Z]+-?\d*-?[A-Z\d]*[a-z]?(?:[.=].+)?$/i

/** The tag that a word would be with its @, or is near to. */
const tagFor = (word: string): string | undefined => {
  const bare = word.replace(/^@/, '')
  // A word without a figure is one of a sentence.
  if (!/\d|^R-/.test(bare) || !shapeOfAnId.test(bare)) return undefined
  const why = whyNoTag(`@${bare}`)
  if (why === null) return `@${bare}`
  const [id = ''] = bare.split('.')
  return isClauseId(id) ? `@${id}` : why.nearest
}
