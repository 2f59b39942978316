import { password } from '../../machines/rules/password.ts'

const { shortest, longest, specials } = password

/**
 * How the text of a stand-in is made: of the same kinds of characters as the text that it replaces, and of a length on the
 * same side of every limit, but of other characters in another order, so that it tells nothing of what was typed.
 */
interface Makeup {
  /** User IDs and names that stand in the text; they are no secret, and the standards ask for them. */
  readonly parts: readonly string[]
  readonly letters: number
  readonly hasUpper: boolean
  readonly hasLower: boolean
  /** Kinds of characters that are no letters, each at least once. */
  readonly others: readonly Kind[]
  /** In code points. */
  readonly length: number
}

/** Of what stands for a character of this kind one is taken. */
interface Kind {
  readonly alphabet: string
}

const digit: Kind = { alphabet: '0123456789' }
const listedSpecial: Kind = { alphabet: specials }
const innerSpace: Kind = { alphabet: ' ' }
const foreignLetter: Kind = { alphabet: 'øłđþħŋæß' }
const otherSpecial: Kind = { alphabet: "-.,;:/?~'(" }
const asciiLetter = /[A-Za-z]/
/** Consonants, so that no name comes about by chance. */
const letterAlphabet = 'bcdfghjkmnpqrstvwxz'

const kindOf = (character: string): Kind | undefined => {
  if (asciiLetter.test(character)) return undefined
  if (/[0-9]/.test(character)) return digit
  if (specials.includes(character)) return listedSpecial
  if (/[\s\p{White_Space}]/u.test(character)) return innerSpace
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? foreignLetter : otherSpecial
}

/** Lengths at which a limit could be mistaken stay as they are; all others become the typical one of their span. */
const lengthThatStandsFor = (length: number): number => {
  if (length <= shortest - 6) return shortest - 6
  if (length >= shortest + 2 && length <= longest - 2) return shortest + 4
  return Math.min(length, longest + 2)
}

/** What a text is made of. `publicWords` are the user IDs and names that may stand in it, in lower case. */
const makeupOf = (text: string, publicWords: readonly string[], exactLength: boolean): Makeup => {
  const { parts, rest } = withoutWords(text, publicWords)
  const characters = [...rest]
  const letters = characters.filter((character) => asciiLetter.test(character))
  const others = new Set(characters.map(kindOf).filter((kind) => kind !== undefined))
  const typed = [...text].length
  return {
    parts,
    letters: letters.length,
    hasUpper: letters.some((letter) => letter === letter.toUpperCase()),
    hasLower: letters.some((letter) => letter === letter.toLowerCase()),
    others: [...others],
    length: exactLength ? typed : lengthThatStandsFor(typed),
  }
}

/**
 * What is left of a text without the words that stand in it, in whatever case, and the stretches that they cover. Words may
 * overlap: each of them stands whole in one stretch.
 *
 * @param words as `lowerOf` gives them
 */
export const withoutWords = (
  text: string,
  words: readonly string[],
): { readonly parts: readonly string[]; readonly rest: string } => {
  const lower = lowerOf(text)
  const isCovered = new Array<boolean>(text.length).fill(false)
  for (const word of words)
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
      isCovered.fill(true, at, at + word.length)
  const units = text.split('')
  const rest = units.filter((_, at) => !isCovered[at]).join('')
  const covered = units.map((unit, at) => (isCovered[at] ? unit : '\0')).join('')
  return { parts: covered.split(/\0+/).filter((part) => part !== ''), rest }
}

/** In lower case, and as long as before, so that a place in one is the same place in the other. */
export const lowerOf = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase()
    return lower.length === letter.length ? lower : letter
  })

/** Which of the many texts that could stand for one is meant. */
export interface Draft {
  /** Another seed gives other characters, the same one the same. */
  readonly seed: number
  /** Whether the length is kept, and not only its side of the limits. */
  readonly exactLength: boolean
  /** Another variant gives the same letters in other cases. */
  readonly variant: number
}

/** A text that could stand for `text`, which has no outer spaces; whether it really does is for the caller to check. */
export const draftStandIn = (
  text: string,
  publicWords: readonly string[],
  { seed, exactLength, variant }: Draft,
): string => {
  const makeup = makeupOf(text, publicWords, exactLength)
  const next = randomNumbers(seed)
  const pick = (alphabet: string): string => [...alphabet][next() % [...alphabet].length] ?? ''
  const room = makeup.length - [...makeup.parts.join('')].length
  const filling = Math.max(room - makeup.others.length, 0)
  const letters =
    makeup.letters > 0 ? Array.from({ length: filling }, () => pick(letterAlphabet)) : []
  const others = makeup.others.flatMap((kind, at) => {
    const times = makeup.letters === 0 && at === 0 ? filling + 1 : 1
    return Array.from({ length: times }, () => pick(kind.alphabet))
  })
  const cased = withCases(letters, makeup, variant)
  const half = others.length >> 1
  // Spaces come to stand in the middle, so that none becomes an outer one.
  const mixed = [...cased.slice(0, 1), ...others.slice(0, half), ...makeup.parts]
  return [...mixed, ...others.slice(half), ...cased.slice(1)].join('')
}

/** Upper and lower case as the text had them: at least one of each kind, spread by the variant's bits. */
const withCases = (
  letters: readonly string[],
  { hasUpper, hasLower }: Makeup,
  variant: number,
): string[] =>
  letters.map((letter, at) => {
    if (!hasUpper) return letter
    if (!hasLower) return letter.toUpperCase()
    if (at === 0) return letter.toUpperCase()
    if (at === letters.length - 1) return letter
    return (variant >> (at - 1)) & 1 ? letter.toUpperCase() : letter
  })

/** Numbers that look random and depend on the seed alone (mulberry32). */
const randomNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}
