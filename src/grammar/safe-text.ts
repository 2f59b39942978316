import { isLegalLine, onDemand, reserved, stretch, unit } from '../screens/line.ts'

/** Thrown where text is no escaped text: a backslash that begins no escape, or a code point that does not exist. */
export class UnescapableTextError extends Error {
  override readonly name = 'UnescapableTextError'
}

/** A character by its number: `\u{1b}`. */
export const escaped = (character: string): string =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

const pieces = onDemand(() => new RegExp(`${stretch}|[^]`, 'gv'))
const startsLegible = onDemand(() => new RegExp(`^${stretch}`, 'v'))

/**
 * What a person typed, so that it can stand on a screen as words with single spaces between them: no control character,
 * escape sequence, bidi control, emoji or stray mark comes out. Letters of every script stay as they are.
 *
 * @param value any text, lone surrogates included
 * @returns text that `unescapeText` turns into the same value; a legal line is returned as it is
 */
export const escapeText = (value: string): string =>
  isLegalLine(value)
    ? value
    : value.replace(pieces(), (piece, at: number) => {
        if (startsLegible().test(piece)) return piece
        if (piece === reserved.escape) return '\\\\'
        if (piece !== ' ') return escaped(piece)
        const isOneBetweenWords = at > 0 && at < value.length - 1 && !isBesideSpace(value, at)
        return isOneBetweenWords ? ' ' : reserved.space
      })

const isBesideSpace = (value: string, at: number): boolean =>
  value[at - 1] === ' ' || value[at + 1] === ' '

const escapes = /\\u\{([0-9a-f]{1,6})\}|\\\\|␣|\\/gu

/**
 * The value that `escapeText` was given.
 *
 * @throws {UnescapableTextError} where a backslash begins no escape
 */
export const unescapeText = (text: string): string =>
  text.replace(escapes, (found, hex: string | undefined) => {
    if (found === reserved.space) return ' '
    if (found === '\\\\') return reserved.escape
    const code = hex === undefined ? Number.NaN : Number.parseInt(hex, 16)
    if (!(code <= 0x10ffff)) throw new UnescapableTextError(`${found} is no escape`)
    return String.fromCodePoint(code)
  })

/** Sequences that a terminal acts upon: to a string terminator, to a final letter, or of two characters. */
const sequences =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /(?:\u001b[P\]X^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|\u001b[ -/]*[0-~]?/gu
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const gaps = /[\s\p{Cc}\u2800]+/gu
const lookAlikes: Readonly<Record<string, string>> = { '\\': '∖', '␣': '⎵', '↵': '⏎' }
const wordsAndOthers = onDemand(() => new RegExp(`${stretch}|${unit}`, 'gv'))
const isMark = /^\p{M}/u

/**
 * Foreign text, for instance a post of a world file, as a legal line of a Screen: words with single spaces between them.
 * Controls, escape sequences and format characters are left out, reserved marks replaced by their look-alikes, and what
 * no terminal can be trusted to show, such as emoji, by `�`. A legal line is returned as it is.
 *
 * @returns a legal line; empty where nothing is left
 */
export const cleanLine = (text: string): string =>
  isLegalLine(text)
    ? text
    : text
        .replace(sequences, '')
        .replace(unseen, '')
        .replace(/[\\␣↵]/gu, (mark) => lookAlikes[mark] ?? '')
        .replace(gaps, ' ')
        .trim()
        .replace(wordsAndOthers(), (found) => {
          if (startsLegible().test(found)) return found
          if (found.startsWith(' ')) return ' '
          return isMark.test(found) ? '' : '�'
        })
        .replace(/ +/gu, ' ')
        .trim()
