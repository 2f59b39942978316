import type { Arrow, Named } from './charted.ts'

const abbreviations: Readonly<Record<string, string>> = { cos: 'CoS', sms: 'SMS', ukvi: 'UKVI' }

/** A name of the charts as words: `theLogInIsRefused` is "the log in is refused", `logIn.submitted` "log in submitted". */
export const inWords = (name: string): string =>
  name
    .split(/(?<=[\p{Ll}\p{Nd}])(?=\p{Lu})|(?<=\p{L})(?=\p{Nd})|[.\-_\s]+/u)
    .map((word) => {
      const lower = word.toLowerCase()
      return abbreviations[lower] ?? (/^\p{Lu}$/u.test(name) ? word : lower)
    })
    .join(' ')
    .trim()

/** A guard or an action as words, with what it is given: "the new user is refused, level 1". */
export const namedInWords = ({ name, params }: Named): string =>
  [inWords(name), ...Object.entries(params).map((param) => paramInWords(...param))].join(', ')

const paramInWords = (name: string, value: unknown): string =>
  `${inWords(name)} ${typeof value === 'string' ? inWords(value) : JSON.stringify(value)}`

export const clausesInBrackets = (clauses: readonly string[]): readonly string[] =>
  clauses.length > 0 ? [`(${clauses.join(', ')})`] : []

/** "a, b and c" */
export const inList = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join('')

/** What stands at an arrow, part by part: the event, which of its ways it is and the guard, the clauses. */
export const arrowInWords = (arrow: Arrow): readonly string[] => [
  eventInWords(arrow),
  ...guardInWords(arrow),
  ...clausesInBrackets(arrow.clauses),
]

/** What stands inside a state for a transition that does not leave it: as at an arrow, and what is done. */
export const stayInWords = (arrow: Arrow): string =>
  [
    eventInWords(arrow),
    ...guardInWords(arrow),
    ...(arrow.actions.length > 0 ? [`/ ${arrow.actions.map(namedInWords).join('; ')}`] : []),
    ...clausesInBrackets(arrow.clauses),
  ].join(' ')

const eventInWords = ({ event }: Arrow): string => {
  if (event === null) return 'at once'
  return event === '*' ? 'any other event' : inWords(event)
}

const guardInWords = ({ guard, turn }: Arrow): readonly string[] => {
  const asked = guard ? [`[${namedInWords(guard)}]`] : turn.at > 1 ? ['[else]'] : []
  const words = [...(turn.of > 1 ? [`${turn.at} of ${turn.of}`] : []), ...asked]
  return words.length > 0 ? [words.join(' ')] : []
}
