/**
 * Which characters a line of a Screen may hold: those that every terminal, and a screen reader, shows as they are, each
 * in a place of its own. Everything else is kept out here or, in what a person typed, drawn as an escape (src/grammar).
 */

/** What the grammar of the front ends means by itself: an escape, a space that would be lost, a word that goes on. */
export const reserved = { escape: '\\', space: '␣', goesOn: '↵' } as const

/** Vowels and finals of conjoining Hangul, with gaps between them: letters by name, but drawn into the letter before. */
const conjoining = String.raw`\u1160-\u11ff\ud7b0-\ud7ff`

/** Drawn two columns wide by some terminals and one by others, or as a picture; © ® ™ are text everywhere. */
const pictures = String.raw`\p{Emoji_Presentation}\p{Emoji_Modifier}\p{Regional_Indicator}[\p{Extended_Pictographic}--[©®™]]\u3248-\u324f`

/** Letters that nobody can see, and the Braille pattern without dots. */
const invisible = String.raw`\p{Default_Ignorable_Code_Point}\u2800`

const bases = String.raw`[[\p{L}\p{N}\p{P}\p{S}]--[${pictures}${invisible}${conjoining}\\␣↵]]`
const marks = String.raw`[[\p{Mn}\p{Mc}${conjoining}]--[${invisible}\p{Cn}]]`

/** A character with the marks upon it; no script needs more than four, and a tower of marks would cover other lines. */
const legible = `${bases}${marks}{0,4}`

const word = `(?:${legible})+`

/** Source of a regular expression (flag v) for a stretch of a word; bounded, for a match without bounds needs a stack. */
export const stretch = `(?:${legible}){1,1000}`

/** Source of a regular expression (flag v) for a character with the marks upon it, wherever it stands. */
export const unit = `[^]${marks}*`

/** Makes something when it is first asked for: the tables behind these expressions take longer to get ready than a page. */
export const onDemand = <Value>(make: () => Value): (() => Value) => {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}

const legalLine = onDemand(() => new RegExp(`^${word}(?: ${word})*$`, 'v'))

/** Words of ASCII alone, which most lines are: no other character needs to be looked up. */
const plainLine = /^[!-[\]-~]+(?: [!-[\]-~]+)*$/

/** Whether a text is one line of legible words with single spaces between them, at least one word. */
export const isLegalLine = (text: string): boolean => plainLine.test(text) || legalLine().test(text)

/** What is told of a text that is none. */
export const lineExpected = 'one line of legible words, single spaces between them'
