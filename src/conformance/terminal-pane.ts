import { unwrap } from '../grammar/wrap.ts'
import { type Frame, frameOf, type Part, pageIn } from './terminal-frame.ts'
import { keys, type PaneName, paneKeys, typed } from './terminal-keys.ts'
import type { TerminalProgram } from './terminal-program.ts'

/** A pane of the trainee's desk in the terminal: opened by its key, chosen from by arrows, and closed again. */

export const paneIn = (frame: Frame): Part => {
  const [pane, ...others] = frame.parts
  if (!pane || others.length > 0) throw new TypeError('no pane covers the page')
  return pane
}

/** More than can be open within each other in a pane: four questions, say. */
const deepest = 10

/** Opens a pane, does something there, and brings the page back into sight; nothing is left open in the pane. */
export const inPane = async <Value>(
  program: TerminalProgram,
  name: PaneName,
  act: () => Promise<Value>,
): Promise<Value> => {
  await program.press(paneKeys[name])
  const value = await act()
  // Question by question: one that was not answered to its end would wait there for the next act.
  for (let depth = 0; depth < deepest && !pageIn(frameOf(program)); depth += 1)
    await program.press(keys.back)
  return value
}

/** The line of the choice that has the focus, counted over the whole pane; undefined: none in sight has it. */
const placeIn = ({ focus, inSight }: Part): number | undefined =>
  focus === undefined ? undefined : (inSight?.from ?? 1) + focus

/** The text of the choice that has the focus: its line, and those that go on from it. */
const chosenIn = ({ lines, focus }: Part): string | undefined => {
  if (focus === undefined) return undefined
  const more = lines.slice(focus + 1)
  const end = more.findIndex((line) => !line.startsWith('  '))
  return unwrap(
    [lines[focus] ?? '', ...more.slice(0, end < 0 ? more.length : end)].map((line) => line.trim()),
  )
}

/** Goes down the choices of the open pane until one begins like this. @returns whether there is one */
export const choose = async (program: TerminalProgram, beginning: string): Promise<boolean> => {
  // What can be chosen may stand below a text that is longer than the terminal.
  if (placeIn(paneIn(frameOf(program))) === undefined) await program.press(keys.down)
  const first = placeIn(paneIn(frameOf(program)))
  for (let place = first; place !== undefined; ) {
    if (chosenIn(paneIn(frameOf(program)))?.startsWith(beginning)) return true
    await program.press(keys.down)
    place = placeIn(paneIn(frameOf(program)))
    if (place === first) return false
  }
  return false
}

/** What came of an act: the message line, and whether the choice was there at all. */
export interface DeskOutcome {
  readonly isThere: boolean
  readonly message: string
}

export const nothingThere: DeskOutcome = { isThere: false, message: '' }

/** Chooses in the open pane and types the answers to what is then asked. */
export const actInOpenPane = async (
  program: TerminalProgram,
  beginning: string,
  answers: readonly string[] = [],
): Promise<DeskOutcome> => {
  if (!(await choose(program, beginning))) return nothingThere
  await program.press(keys.enter)
  // What was left unanswered before stands there again.
  for (const answer of answers) await program.press(keys.eraseAll + typed(answer) + keys.enter)
  return { isThere: true, message: frameOf(program).message }
}

/** Opens a pane, chooses there, and types the answers to what is then asked. */
export const actInPane = (
  program: TerminalProgram,
  name: PaneName,
  beginning: string,
  answers: readonly string[] = [],
): Promise<DeskOutcome> => inPane(program, name, () => actInOpenPane(program, beginning, answers))

/** All lines of the open pane, in sight or not, without those of the choices below its text. */
export const textIn = async (program: TerminalProgram): Promise<readonly string[]> => {
  const { lines, focus } = await scrolledThrough(program)
  if (focus === undefined) return lines
  const start = lines.findLastIndex((line, at) => line === '' && at < focus)
  return lines.slice(0, Math.max(0, start))
}

/** All lines of the open pane, in sight or not, and the one that has the focus. */
export const scrolledThrough = async (
  program: TerminalProgram,
): Promise<{ readonly lines: readonly string[]; readonly focus: number | undefined }> => {
  const all: string[] = []
  let focus: number | undefined
  while ((paneIn(frameOf(program)).inSight?.from ?? 1) > 1) await program.press(keys.pageUp)
  for (;;) {
    const pane = paneIn(frameOf(program))
    const { from, to, total } = pane.inSight ?? { from: 1, to: pane.lines.length, total: 0 }
    for (let line = from; line <= to; line += 1) all[line - 1] = pane.lines[line - from] ?? ''
    if (pane.focus !== undefined) focus = from - 1 + pane.focus
    if (to >= total) return { lines: all, focus }
    await program.press(keys.pageDown)
  }
}

/** Lines that stand together, with blank ones between. */
export const blocksOf = (lines: readonly string[]): readonly (readonly string[])[] => {
  const blocks: string[][] = [[]]
  for (const line of lines) {
    if (line === '') blocks.push([])
    else blocks.at(-1)?.push(line)
  }
  return blocks.filter((block) => block.length > 0)
}

/** The choices in a block of lines: what goes on from the line above is set in. */
export const choicesIn = (lines: readonly string[]): readonly string[] => {
  const starts = lines.flatMap((line, at) => (line.startsWith('  ') ? [] : [at]))
  return starts.map(
    (start, at) => unwrap(lines.slice(start, starts[at + 1]).map((line) => line.trim())) ?? '',
  )
}
