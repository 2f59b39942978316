import { catalogue } from '../authoring/catalogue.ts'
import { nearest } from '../worlds/nearest.ts'

/** Every sentence of which a wrong one may be a misspelling. */
export const sentences = catalogue.flatMap(({ example, others }) => [example, ...others])

/** The beginning of one is not enough: so begin sentences of a description too. */
export const isNearASentence = (text: string): boolean => {
  const near = nearest(text, sentences)
  return near !== undefined && near.length < 2 * text.length
}
