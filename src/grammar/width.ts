import stringWidth from 'string-width'

const known = new Map<string, number>()

/**
 * How many columns a text takes: the sum over its code points. Never less than `string-width` says of the whole, which
 * counts some Indic clusters as one column that many terminals show in several.
 */
export const widthOf = (text: string): number => {
  if (/^[ -~]*$/.test(text)) return text.length
  let width = 0
  for (const character of text) width += widthOfCharacter(character)
  return width
}

const widthOfCharacter = (character: string): number => {
  const before = known.get(character)
  if (before !== undefined) return before
  const width = stringWidth(character)
  known.set(character, width)
  return width
}

/**
 * How many columns to keep for a text: what it takes in a terminal with old tables, which gives each mark that they do
 * not know a column of its own. Nothing that fits by this measure ever overflows its line.
 */
export const roomFor = (text: string): number => {
  if (/^[ -~]*$/.test(text)) return text.length
  let room = 0
  for (const character of text) room += Math.max(1, widthOfCharacter(character))
  return room
}

/** The text, filled up with spaces to a number of columns. */
export const padded = (text: string, columns: number, measure = widthOf): string =>
  text + ' '.repeat(Math.max(0, columns - measure(text)))
