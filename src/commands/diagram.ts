import { type Subject, subjects } from '../diagrams/diagrams.ts'
import { mermaidOf } from '../diagrams/mermaid.ts'
import type { Command } from './command.ts'
import { exitCodes, writeLines } from './io.ts'
import { noSuchWord } from './usage-error.ts'

export const diagram: Command = {
  name: 'diagram',
  summary: 'draw the charts of a guide or a life cycle, for Mermaid',
  operand: { name: 'SLUG', help: 'what to draw; without it, what there is to draw is listed' },
  options: { json: { help: 'as JSON, for a machine' } },
  example: {
    command: 'sms-sim diagram guide-5-message-board',
    tells: 'prints where guide 5 leads and what it asks on the way, and the life of a message',
  },
  notes: [
    'Paste it wherever Mermaid is drawn. An empty line stands between two diagrams; --json tells them apart.',
    'The same diagrams, with a legend and in words, are in docs/machines.',
  ],
  run: (given, { stdout }) => {
    const slug = given.operand
    const lines = slug === undefined ? listed : drawn(subjectOf(slug))
    writeLines(stdout, lines(given.has('json')))
    return exitCodes.done
  },
}

const subjectOf = (slug: string): Subject => {
  const found = subjects.find((subject) => subject.slug === slug)
  if (found) return found
  throw noSuchWord(
    'diagram of',
    slug,
    subjects.map((subject) => subject.slug),
  )
}

const listed = (isJson: boolean): readonly string[] =>
  isJson
    ? [
        JSON.stringify(
          subjects.map(({ slug, title }) => ({ slug, title })),
          null,
          2,
        ),
      ]
    : subjects.map(({ slug, title }) => `${slug}: ${title}`)

const drawn =
  ({ slug, drawings }: Subject) =>
  (isJson: boolean): readonly string[] => {
    const diagrams = drawings().map((drawing) => ({
      title: drawing.title,
      mermaid: mermaidOf(drawing),
    }))
    return isJson
      ? [JSON.stringify({ slug, diagrams }, null, 2)]
      : [
          diagrams
            .map(({ mermaid }) => mermaid)
            .join('\n')
            .trimEnd(),
        ]
  }
