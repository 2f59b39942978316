import { type CatalogueEntry, type CatalogueParameter, stepsWith } from '../authoring/catalogue.ts'
import { quoted } from '../worlds/fault.ts'
import type { Command } from './command.ts'
import { exitCodes, writeLines } from './io.ts'
import { UsageError } from './usage-error.ts'

export const steps: Command = {
  name: 'steps',
  summary: 'list the steps in which features are written',
  operand: { name: 'WORDS', isRepeatable: true, help: 'only steps with all these words' },
  options: { json: { help: 'as JSON, for a machine' } },
  example: {
    command: 'sms-sim steps password changed',
    tells: 'lists the steps about a change of the password, and what can stand in them',
  },
  notes: [
    'The whole list is in docs/steps.md as well; docs/write-scenarios.md tells how to begin.',
  ],
  run: (given, { stdout, stderr }) => {
    const { entries, words } = stepsWith(given.operands) ?? nothingNear(given.operands)
    if (words.join(' ') !== given.operands.join(' ').toLowerCase().trim().replace(/\s+/g, ' '))
      writeLines(stderr, [
        `sms-sim: found no step with ${given.operands.map(quoted).join(' ')}; taken for ${words.join(' ')}`,
      ])
    if (entries.length === 0) throw noneWithAll(words)
    if (given.has('json')) writeLines(stdout, [JSON.stringify(entries, null, 2)])
    else writeLines(stdout, entries.flatMap(entryText))
    return exitCodes.done
  },
}

const nothingNear = (words: readonly string[]): never => {
  throw new UsageError(
    `found no step with ${words.map(quoted).join(' ')}; expected words such as password, e-mail, screen`,
  )
}

const noneWithAll = (words: readonly string[]): UsageError =>
  new UsageError(
    `found no step with all of ${words.map(quoted).join(' ')}; expected fewer words, or others`,
  )

const entryText = ({
  keyword,
  expression,
  example,
  parameters,
}: CatalogueEntry): readonly string[] => [
  `${keyword} ${expression}`,
  `  Example: ${keyword} ${example}`,
  ...parameters.flatMap(parameterText),
  '',
]

const parameterText = ({
  name,
  means,
  values,
  isClosed,
}: CatalogueParameter): readonly string[] => [
  `  {${name}}: ${means}. ${isClosed ? 'One of:' : 'For instance:'}`,
  ...values.map((value) => `    ${value}`),
]
