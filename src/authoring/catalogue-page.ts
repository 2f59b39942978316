import { type CatalogueEntry, type CatalogueParameter, catalogue, parameters } from './catalogue.ts'
import { chapters } from './vocabulary.ts'

/** docs/steps.md, as `npm run steps` writes it: the whole vocabulary for people to read. */
export const cataloguePage = (): string =>
  [
    '# The steps',
    '',
    'Written by `npm run steps` from the vocabulary; do not edit. `sms-sim steps WORDS` finds a step by words of it.',
    '',
    `There are ${catalogue.length} sentences. A word in braces stands for one of several things: each is told at`,
    '[the end](#the-words-in-braces). `Given`, `When` and `Then` are for the reader: a sentence means the same behind each.',
    'Quotes are written as they are in JSON: `\\"` for a quotation mark, `\\\\` for a backslash.',
    ...chapters.flatMap(({ title }) => [
      '',
      `## ${title}`,
      ...catalogue.filter(({ chapter }) => chapter === title).flatMap(entryText),
    ]),
    '',
    '## The words in braces',
    ...parameters.flatMap(parameterText),
    '',
  ].join('\n')

const entryText = ({
  keyword,
  expression,
  example,
  parameters,
}: CatalogueEntry): readonly string[] => [
  '',
  `### ${keyword} ${expression}`,
  '',
  '```gherkin',
  `${keyword} ${example}`,
  '```',
  ...(parameters.length === 0 ? [] : ['', parameters.map(link).join(' · ')]),
]

const link = ({ name }: CatalogueParameter): string => `[{${name}}](#${name.toLowerCase()})`

const parameterText = ({
  name,
  means,
  values,
  isClosed,
}: CatalogueParameter): readonly string[] => [
  '',
  `### {${name}}`,
  '',
  `${capital(means)}. ${isClosed ? 'One of:' : 'For instance:'}`,
  '',
  ...values.map((value) => `- ${code(value)}`),
]

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)
