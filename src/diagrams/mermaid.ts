import { type Box, type Drawing, isBox, type Line, type Node } from './drawing.ts'

/** Characters in a line of text, before it is broken: inside a state, and at an arrow, where Mermaid would break it. */
const width = { inside: 44, atArrow: 24 }

/** Writes a drawing in Mermaid's language for state diagrams. */
export const mermaidOf = ({ title, all, lines }: Drawing): string => {
  // Mermaid puts regions beside each other, come what may: each of them goes down. All else is read from the left.
  const direction = `direction ${holdsRegions(all) ? 'TB' : 'LR'}`
  const text = [
    'stateDiagram-v2',
    ...indented([
      direction,
      `accTitle: ${escaped(title)}`,
      ...(all.regions.length > 1 ? boxOf(all, direction) : insideOf(all, direction)),
      ...lines.map(lineOf),
      ...looksOf(all),
    ]),
  ]
  return `${text.join('\n')}\n`
}

const holdsRegions = ({ regions }: Box): boolean =>
  regions.length > 1 || regions.flat().some((item) => isBox(item) && holdsRegions(item))

const boxOf = (box: Box, direction: string): readonly string[] => [
  `state "${escaped(box.title)}" as ${idOf(box.id)} {`,
  ...indented([direction, ...insideOf(box, direction)]),
  '}',
]

const insideOf = ({ regions, initial }: Box, direction: string): readonly string[] => [
  ...initial.map((start) => `[*] --> ${idOf(start)}`),
  ...regions.flatMap((items, at) => [
    ...(at > 0 ? ['--'] : []),
    ...items.flatMap((item) => (isBox(item) ? boxOf(item, direction) : nodeOf(item))),
  ]),
]

const nodeOf = ({ id, title, cites, stays, isFinal }: Node): readonly string[] => [
  `state "${escaped(title)}" as ${idOf(id)}`,
  ...[...cites, ...stays.map((stay) => `• ${stay}`)]
    .flatMap((detail) => broken(detail, width.inside))
    .map((line) => `${idOf(id)} : ${escaped(line)}`),
  ...(isFinal ? [`${idOf(id)} --> [*]`] : []),
]

const lineOf = ({ from, to, label }: Line): string =>
  `${idOf(from)} --> ${idOf(to)} : ${label
    .flatMap((part) => broken(part, width.atArrow))
    .map(escaped)
    .join('<br>')}`

/** Neighbours, and what stands for each state of a box, are drawn with a broken border. */
const looksOf = (all: Box): readonly string[] => {
  const others = nodesIn(all).filter(({ look }) => look !== 'own')
  if (others.length === 0) return []
  return [
    'classDef neighbour stroke-dasharray: 4 4',
    `class ${others.map(({ id }) => idOf(id)).join(',')} neighbour`,
  ]
}

const nodesIn = ({ regions }: Box): readonly Node[] =>
  regions.flat().flatMap((item) => (isBox(item) ? nodesIn(item) : [item]))

/** An identifier that is no word of the language, since it begins with the name of the chart and goes on. */
const idOf = (path: string): string =>
  path.replace(/\.\*$/, '.anywhere').replace(/[^A-Za-z0-9]/g, '_')

/** Text in which nothing is left that the language, or the Markdown in its labels, would act upon. */
export const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(
      /(?<=direction) (?=TB|BT|LR|RL)|\[(?=\[)|\](?=\])|[^\p{L}\p{N} ,.'()[\]/•-]|^[-.]|^\p{N}+(?=[.)])/giu,
      (found) => [...found].map((character) => `#${character.codePointAt(0)};`).join(''),
    )

/** A text as lines of so many characters at most, where its words allow it. */
const broken = (text: string, most: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`)
