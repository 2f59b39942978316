import { onDemand, reserved, unit } from '../screens/line.ts'
import { roomFor } from './width.ts'

/** A stretch of a text that stands on one line. */
export interface Piece {
  readonly text: string
  /** Where it begins in the whole text. */
  readonly start: number
}

/** Columns that a text may take on its first line, and on those after it. */
export interface Room {
  readonly first: number
  readonly rest: number
}

/** A long word begins on a line that is begun already only where this many columns are left. */
const worthBeginning = 8

const markWidth = roomFor(reserved.goesOn)
const isPlain = /^[!-~]*$/
const units = onDemand(() => new RegExp(unit, 'gv'))

/**
 * A text of words with single spaces between them, on as many lines as it needs, broken at spaces. A word longer than a
 * line is broken, with `↵` at the end of each stretch but its last.
 *
 * @param room columns, at least 8 in each line
 */
export const wrap = (text: string, room: Room): readonly Piece[] => {
  const pieces: Piece[] = []
  let line = ''
  let start = 0
  let left = room.first
  const add = (stretch: string, width: number) => {
    line += stretch
    left -= width
  }
  const endLine = (next: number) => {
    pieces.push({ text: line, start })
    line = ''
    start = next
    left = room.rest
  }

  let at = 0
  for (const word of text.split(' ')) {
    const needed = roomFor(word)
    const gap = line === '' ? 0 : 1
    const isBegunHere = needed > room.rest && left >= gap + worthBeginning
    if (line !== '' && left < gap + needed && !isBegunHere) endLine(at)
    if (line !== '') add(' ', 1)
    if (needed <= left) add(word, needed)
    else addInStretches(word, needed)
    at += word.length + 1
  }
  pieces.push({ text: line, start })
  return pieces

  function addInStretches(word: string, needed: number): void {
    if (isPlain.test(word)) addPlainStretches(word)
    else addMeasuredStretches(word, needed)
  }

  /** A column a character: nothing has to be measured. */
  function addPlainStretches(word: string): void {
    let taken = 0
    while (word.length - taken > left) {
      const end = taken + left - markWidth
      line += word.slice(taken, end) + reserved.goesOn
      taken = end
      endLine(at + taken)
    }
    add(word.slice(taken), word.length - taken)
  }

  function addMeasuredStretches(word: string, needed: number): void {
    let remaining = needed
    let taken = 0
    for (const [character] of word.matchAll(units())) {
      const width = roomFor(character)
      const isRestFitting = remaining <= left
      if (!isRestFitting && width + markWidth > left) {
        line += reserved.goesOn
        endLine(at + taken)
      }
      add(character, width)
      taken += character.length
      remaining -= width
    }
  }
}

/** The text that was wrapped into these lines; undefined where the last one ends in the midst of a word. */
export const unwrap = (lines: readonly string[]): string | undefined => {
  let text = ''
  for (const [index, line] of lines.entries()) {
    const isBroken = text.endsWith(reserved.goesOn)
    text = isBroken
      ? text.slice(0, -reserved.goesOn.length) + line
      : text + (index === 0 ? '' : ' ') + line
  }
  return text.endsWith(reserved.goesOn) ? undefined : text
}
