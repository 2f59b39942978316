import { type Subject, subjects } from './diagrams.ts'
import { type Box, type Drawing, isBox, type Line, type Node } from './drawing.ts'
import { mermaidOf } from './mermaid.ts'

/** The pages of docs/machines/, by the names of their files: one for each subject, and the index. */
export const pages = (): ReadonlyMap<string, string> =>
  new Map([
    ['README.md', index],
    ...subjects.map((subject) => [`${subject.slug}.md`, pageOf(subject)] as const),
  ])

const generated =
  'Written by `npm run diagrams` from the charts in `machines/`: change those, not this page.'

const index = `# The charts, drawn

What SMS permits stands in \`machines/\` as statecharts. These pages show them; \`sms-sim diagram\` prints the same diagrams
for other tools. The clauses in brackets are statements of the manual.

| page | shows |
|---|---|
${subjects.map(({ slug, title }) => `| [${slug}](${slug}.md) | ${title} |`).join('\n')}

${generated}
`

const legend = `<details>
<summary>How to read the diagrams</summary>

- At an arrow: the event, then \`[what is asked]\`, then \`(the clauses)\`. "At once" is taken by no event, as soon as a
  state is reached.
- \`1 of 2\`: where an event can lead several ways, they are asked in this order and the first one that holds is taken;
  \`[else]\` asks nothing. "Or" stands between transitions that share an arrow. An arrow back to its own state leaves the
  state and enters it anew.
- Inside a state, below its clauses: what happens there without leaving it, and behind \`/\` what is then done.
- A black dot: where the box around it begins. A ring around a dot: the end. Boxes apart by a broken line move side by
  side.
- A broken border: "anywhere in" stands for each state of a box; any other is a neighbour, of which no more is drawn than
  what concerns this page.

</details>`

const pageOf = ({ slug, title, shows, drawings }: Subject): string => `# ${title}

${shows} \`sms-sim diagram\` prints it under the name \`${slug}\`.

${legend}
${drawings().map(sectionOf).join('')}
---

${generated}
`

const sectionOf = (drawing: Drawing): string => `
## ${drawing.title}

\`\`\`mermaid
${mermaidOf(drawing)}\`\`\`

<details>
<summary>The same in words</summary>

${inWords(drawing).join('\n')}

</details>
`

/** A drawing for those who do not see it: each state, what happens there, and where it leads. */
const inWords = ({ all, lines }: Drawing): readonly string[] => {
  const placed = placedIn(all, [])
  const nameOf = (id: string) => placed.find(({ node }) => node.id === id)?.name ?? id
  const begins = new Set(beginningsOf(all))
  return placed.flatMap(({ node, name }) => [
    `- **${name}**${node.cites.map((cited) => ` ${cited}`).join('')}${begins.has(node.id) ? '; a beginning' : ''}${node.isFinal ? '; an end' : ''}`,
    ...node.stays.map((stay) => `  - ${stay}`),
    ...lines
      .filter(({ from }) => from === node.id)
      .map((line) => `  - ${labelOf(line)}: to **${nameOf(line.to)}**`),
  ])
}

const labelOf = ({ label }: Line): string => label.join(' ')

/** The nodes with their names: which boxes they stand in, from without. */
const placedIn = (
  { regions }: Box,
  around: readonly string[],
): readonly { readonly node: Node; readonly name: string }[] =>
  regions
    .flat()
    .flatMap((item) =>
      isBox(item)
        ? placedIn(item, [...around, item.title])
        : [{ node: item, name: [...around, item.title].join(' › ') }],
    )

const beginningsOf = ({ initial, regions }: Box): readonly string[] => [
  ...initial,
  ...regions.flat().filter(isBox).flatMap(beginningsOf),
]
