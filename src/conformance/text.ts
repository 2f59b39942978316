/**
 * Text as a step names it: to the letter, by what it is to the user, or by a property that it has, such as a password, or
 * any text, of so many characters. So no feature has to copy an ID, and a limit of 256 stands there as a number.
 */
export type Text =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'known'; readonly what: KnownText; readonly cased: Casing }
  | { readonly kind: 'sized'; readonly what: 'password' | 'text'; readonly characters: number }
  | { readonly kind: 'containing'; readonly what: KnownText; readonly cased: Casing }

export const knownTexts = [
  'the user ID',
  'the password',
  'the first password',
  'the user ID of the licence application',
  'the e-mail address',
  'the given name',
  'the family name',
] as const
export type KnownText = (typeof knownTexts)[number]

export const casings = ['as it is', 'in capitals', 'in small letters', 'in the other case'] as const
export type Casing = (typeof casings)[number]

export const literal = (text: string): Text => ({ kind: 'literal', text })

/** Meets every standard by itself but for its length, has no name in it, and says what it is for. */
const stem = 'Practise=1'

/** Of fewer characters no password can be made up that meets the other standards. */
export const shortestPassword = stem.length

const strong = 'Practise+2=Only'

/**
 * The characters that `text` stands for.
 *
 * @param known tells what the user knows, and throws where that is not known
 * @throws {RangeError} where a password of so few characters cannot meet the other standards
 */
export const textOf = (text: Text, known: Readonly<Record<KnownText, () => string>>): string => {
  switch (text.kind) {
    case 'literal':
      return text.text
    case 'known':
      return inCase(known[text.what](), text.cased)
    case 'sized':
      return text.what === 'password' ? passwordOf(text.characters) : lettersOf(text.characters)
    case 'containing':
      return `${strong}${inCase(known[text.what](), text.cased)}`
  }
}

const passwordOf = (characters: number): string => {
  if (characters < stem.length)
    throw new RangeError(`a password of ${characters} characters is too short to make up`)
  return stem.padEnd(characters, 'qz')
}

/** Letters alone, so that they can be a name as well. */
const lettersOf = (characters: number): string =>
  'Practise'.padEnd(characters, 'qz').slice(0, characters)

const inCase = (text: string, cased: Casing): string => {
  if (cased === 'in capitals') return text.toUpperCase()
  if (cased === 'in small letters') return text.toLowerCase()
  return cased === 'as it is' ? text : [...text].map(turned).join('')
}

const turned = (letter: string): string =>
  letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()
