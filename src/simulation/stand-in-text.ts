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
  readonly spaceBefore: boolean
  readonly spaceAfter: boolean
  /** In code points, outer spaces included. */
  readonly length: number
}

interface Kind {
  readonly matches: RegExp
  readonly alphabet: string
}

const digit: Kind = { matches: /[0-9]/, alphabet: '0123456789' }
const listedSpecial: Kind = { matches: /[@#$!%^&*+=_]/, alphabet: '@#$!%^&*+=_' }
const innerSpace: Kind = { matches: /[\s\p{White_Space}]/u, alphabet: ' ' }
const foreignLetter: Kind = { matches: /[^\p{ASCII}]/u, alphabet: 'øłđþħŋæß' }
const otherSpecial: Kind = { matches: /[^A-Za-z0-9@#$!%^&*+=_\s]/u, alphabet: "-.,;:/?~'(" }
const asciiLetter = /[A-Za-z]/
/** Consonants, so that no name comes about by chance. */
const letterAlphabet = 'bcdfghjkmnpqrstvwxz'

const kindOf = (character: string): Kind | undefined => {
  if (asciiLetter.test(character)) return undefined
  if (digit.matches.test(character)) return digit
  if (listedSpecial.matches.test(character)) return listedSpecial
  if (innerSpace.matches.test(character)) return innerSpace
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? foreignLetter : otherSpecial
}

/** Lengths at which a limit could be mistaken stay as they are; all others become the typical one of their span. */
const lengthThatStandsFor = (length: number): number => {
  if (length <= 10) return 10
  if (length >= 14 && length <= 254) return 16
  return Math.min(length, 258)
}

/** What a text is made of. `publicWords` are the user IDs and names that may stand in it. */
const makeupOf = (text: string, publicWords: readonly string[], exactLength: boolean): Makeup => {
  const { parts, rest } = withoutWords(text.trim(), publicWords)
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
    spaceBefore: text !== text.trimStart(),
    spaceAfter: text !== text.trimEnd(),
    length: exactLength ? typed : lengthThatStandsFor(typed),
  }
}

const withoutWords = (text: string, words: readonly string[]): { parts: string[]; rest: string } => {
  const longestFirst = words.toSorted((one, other) => other.length - one.length)
  const parts: string[] = []
  let rest = text
  for (const word of longestFirst) {
    const at = rest.toLowerCase().indexOf(word.toLowerCase())
    if (at < 0) continue
    parts.push(rest.slice(at, at + word.length))
    rest = rest.slice(0, at) + rest.slice(at + word.length)
  }
  return { parts, rest }
}

/**
 * A text that could stand for `text`; whether it really does is for the caller to check.
 *
 * @param seed another seed gives other characters, the same one the same
 * @param variant another variant gives the same letters in other cases
 */
export const draftStandIn = (
  text: string,
  publicWords: readonly string[],
  { seed, variant, exactLength }: { seed: number; variant: number; exactLength: boolean },
): string => {
  const makeup = makeupOf(text, publicWords, exactLength)
  const next = randomNumbers(seed)
  const pick = (alphabet: string): string => [...alphabet][next() % [...alphabet].length] ?? ''
  const outer = Number(makeup.spaceBefore) + Number(makeup.spaceAfter)
  const room = makeup.length - outer - [...makeup.parts.join('')].length
  const filling = Math.max(room - makeup.others.length, 0)
  const letters = makeup.letters > 0 ? Array.from({ length: filling }, () => pick(letterAlphabet)) : []
  const others = makeup.others.flatMap((kind, at) => {
    const times = makeup.letters === 0 && at === 0 ? filling + 1 : 1
    return Array.from({ length: times }, () => pick(kind.alphabet))
  })
  const cased = withCases(letters, makeup, variant)
  // The spaces stand between the others, so that none becomes an outer one.
  const core = [...cased.slice(0, 1), ...others, ...cased.slice(1)].join('') + makeup.parts.join('')
  return `${makeup.spaceBefore ? ' ' : ''}${core}${makeup.spaceAfter ? ' ' : ''}`
}

/** Upper and lower case as the text had them: at least one of each kind, spread by the variant's bits. */
const withCases = (letters: readonly string[], { hasUpper, hasLower }: Makeup, variant: number): string[] =>
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
