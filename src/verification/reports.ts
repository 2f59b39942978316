import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Envelope } from '@cucumber/messages'
import type { Run } from './run-features.ts'

const messagesFile = 'messages.ndjson'
const verdictsFile = 'verdicts.json'

/** The reports of cucumber-js itself, by formatter, in a folder that is made if need be. */
export const reportsIn = (folder: string): NonNullable<Run['reports']> => {
  mkdirSync(folder, { recursive: true })
  return {
    junit: join(folder, 'junit.xml'),
    html: join(folder, 'features.html'),
    message: join(folder, messagesFile),
  }
}

/** Puts our own report beside them. */
export const writeVerdicts = (folder: string, judgement: object): void =>
  writeFileSync(join(folder, verdictsFile), `${JSON.stringify(judgement, null, 2)}\n`)

/**
 * The messages that an earlier run left in its folder.
 *
 * @throws ReportError where there are none that can be read
 */
export const messagesIn = (folder: string): readonly Envelope[] => {
  const file = join(folder, messagesFile)
  const lines = textOf(file).split('\n').filter(Boolean)
  return lines.map((line, at) => {
    try {
      return JSON.parse(line) as Envelope
    } catch {
      throw new ReportError(
        `${file}:${at + 1}: found no message; expected what verify --report left`,
      )
    }
  })
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new ReportError(`${file}: found no such file; expected what verify --report left`)
  }
}

/** A folder is no report of an earlier run. */
export class ReportError extends Error {
  override readonly name = 'ReportError'
}
