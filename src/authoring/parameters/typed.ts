import {
  type Casing,
  casings,
  type KnownText,
  knownTexts,
  shortestPassword,
  type Text,
} from '../../conformance/text.ts'
import { listOf, oneOf, parameter, quotedForm, unquoted, WordError } from '../parameter.ts'

const known = `(?:${oneOf([...knownTexts])})(?: (?:${oneOf([...casings])}))?`
const sized = String.raw`a (?:password|text) of \d+ characters`
const containing = `a password with ${known} in it`
const form = `${quotedForm}|${sized}|${containing}|${known}`

const read = (written: string): Text => {
  if (written.startsWith('"')) return { kind: 'literal', text: unquoted(written) }
  const [, what, characters] = /^a (password|text) of (\d+) characters$/.exec(written) ?? []
  if (characters !== undefined) return sizedOf(what === 'text' ? 'text' : 'password', characters)
  const inside = /^a password with (.+) in it$/.exec(written)?.[1]
  return inside === undefined
    ? { kind: 'known', ...knownIn(written) }
    : { kind: 'containing', ...knownIn(inside) }
}

/** No field takes more than some hundreds; a password of very few cannot meet the other standards. */
const mostCharacters = 10_000

const sizedOf = (what: 'password' | 'text', written: string): Text => {
  const characters = Number(written)
  const least = what === 'text' ? 0 : shortestPassword
  if (characters < least || characters > mostCharacters)
    throw new WordError(`a ${what} of ${least} to ${mostCharacters} characters`)
  return { kind: 'sized', what, characters }
}

const knownIn = (written: string): { readonly what: KnownText; readonly cased: Casing } => {
  const cased = casings.find((one) => written.endsWith(` ${one}`)) ?? 'as it is'
  const bare = written.endsWith(` ${cased}`) ? written.slice(0, -cased.length - 1) : written
  const what = knownTexts.find((one) => one === bare)
  if (!what) throw new WordError(`something that a user knows, not ${written}`)
  return { what, cased }
}

const write = (meant: Text): string => {
  if (meant.kind === 'literal') return JSON.stringify(meant.text)
  if (meant.kind === 'sized') return `a ${meant.what} of ${meant.characters} characters`
  const what = meant.cased === 'as it is' ? meant.what : `${meant.what} ${meant.cased}`
  return meant.kind === 'known' ? what : `a password with ${what} in it`
}

/** See `Text`: quoted, or as what it is to the user, or by a property. */
export const value = parameter<Text>({
  form,
  read,
  write,
  means:
    'what is typed: in quotes, or as what it is to the user, in whichever case, or by a property',
  examples: [
    '"Practise+2=Only"',
    ...knownTexts,
    ...casings.filter((cased) => cased !== 'as it is').map((cased) => `the password ${cased}`),
    'a password of 12 characters',
    'a text of 101 characters',
    'a password with the family name in it',
  ],
})

export const values = listOf(
  'one or several, tried one after the other; all but the last are refused',
  value,
  [['"Wrong=Password=1"'], ['the user ID in small letters'], ['"NOBODY1"', '"NOBODY2"']],
)

/** How the three fields of a change of password are filled. */
export interface Change {
  /** Null: the password that fits. */
  readonly original: Text | null
  readonly replacement: Text
  /** Null: the same as the new one. */
  readonly confirmation: Text | null
}

const changeParts = new RegExp(
  `^(?:from (${form}) )?to (${form})(?:, and confirmed as (${form}))?$`,
)

export const change = parameter<Change>({
  form: `(?:from (?:${form}) )?to (?:${form})(?:, and confirmed as (?:${form}))?`,
  read: (written) => {
    const [, original, replacement = '', confirmation] = changeParts.exec(written) ?? []
    return {
      original: original === undefined ? null : read(original),
      replacement: read(replacement),
      confirmation: confirmation === undefined ? null : read(confirmation),
    }
  },
  write: ({ original, replacement, confirmation }) =>
    [
      ...(original ? [`from ${write(original)}`] : []),
      `to ${write(replacement)}${confirmation ? `, and confirmed as ${write(confirmation)}` : ''}`,
    ].join(' '),
  means:
    'what is typed into the three fields: the password that fits and the new one twice, unless something else is named',
  examples: [
    'to "Practise+2=Only"',
    'to "Practise+2=Only", and confirmed as "Practise+3=Only"',
    'from "Wrong=Password=1" to "Practise+2=Only"',
  ],
})

const timesInWords = ['once', 'twice', 'three times', 'four times']

export const times = parameter<number>({
  form: oneOf(timesInWords),
  read: (written) => timesInWords.indexOf(written) + 1,
  write: (value) => timesInWords[value - 1] ?? '',
  means: 'how often; every time but the last is refused',
  examples: timesInWords,
  isClosed: true,
})
