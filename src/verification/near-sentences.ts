import { isSentence } from '../authoring/match.ts'
import { nearSpell } from '../authoring/near-spell.ts'
import { vocabulary } from '../authoring/vocabulary.ts'
import { nearest } from '../worlds/nearest.ts'
import { mostTold } from './fault.ts'
import { sentences } from './sentences.ts'

/** Tells of the first so many wrong sentences which one is near; of more than are told, nobody would see it. */
export class NearSentences {
  readonly #known = new Map<string, string | undefined>()

  to(text: string): string | undefined {
    if (!this.#known.has(text) && this.#known.size < mostTold) this.#known.set(text, nearTo(text))
    return this.#known.get(text)
  }
}

/** The same in plain text, the same with its spell of time as features take it, or one that differs in some letters. */
const nearTo = (text: string): string | undefined => {
  const plain = plainText(text)
  return isSentence(plain) ? plain : (withItsSpell(plain) ?? nearest(plain, sentences))
}

const curly = /[“”„«»]/g
const otherSpaces = /(?! )[\p{Zs}\t]/gu

const plainText = (text: string): string => text.replace(curly, '"').replace(otherSpaces, ' ')

/** What of its characters a sentence would have to have otherwise, in words; nothing: they are plain. */
export const inPlainText = (text: string): string => {
  const wanted = [
    ...(text.search(curly) < 0 ? [] : ['straight quotation marks']),
    ...(text.search(otherSpaces) < 0 ? [] : ['plain spaces']),
  ]
  return wanted.length === 0 ? '' : `, with ${wanted.join(' and ')}`
}

const spell = '{spell}'

/** What stands before a spell of time that ends a sentence. */
const beforeASpell = vocabulary.flatMap(({ expression }) =>
  expression.endsWith(spell) ? [expression.slice(0, -spell.length)] : [],
)

const withItsSpell = (text: string): string | undefined => {
  const before = beforeASpell.find((words) => text.startsWith(words))
  const near = before === undefined ? undefined : nearSpell(text.slice(before.length))
  return near === undefined ? undefined : `${before}${near}`
}
