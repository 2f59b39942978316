import { catalogue, defaultReadings, readingIds } from '../../machines/readings.ts'
import type { Command } from './command.ts'
import { exitCodes, writeLines } from './io.ts'

export const readings: Command = {
  name: 'readings',
  summary: 'list where manual 1 can be read in two ways, and how it is read',
  options: { json: { help: 'as JSON, for a machine' } },
  example: {
    command: 'sms-sim readings',
    tells: 'lists each question with its options, our default and the reason',
  },
  notes: ['sms-sim rehearse --reading R-LOCK=30 rehearses under another reading.'],
  run: (given, { stdout }) => {
    if (given.has('json')) writeLines(stdout, [JSON.stringify(listed, null, 2)])
    else writeLines(stdout, listed.flatMap(readingText))
    return exitCodes.done
  },
}

const listed = readingIds.map((id) => ({ id, ...catalogue[id], inForce: defaultReadings[id] }))

const readingText = ({
  id,
  question,
  options,
  inForce,
  clauses,
  why,
}: (typeof listed)[number]): readonly string[] => [
  `${id}: ${question}`,
  `  In force: ${inForce}. Options: ${options.join(', ')}. Clauses: ${clauses.join(', ')}.`,
  `  Why: ${why}`,
  '',
]
