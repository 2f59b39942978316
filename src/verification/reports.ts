import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Envelope } from '@cucumber/messages'
import { shown } from '../worlds/fault.ts'
import { makeFolder } from './make-folder.ts'
import type { Run } from './run-features.ts'

const messagesFile = 'messages.ndjson'
const reportFiles = { junit: 'junit.xml', html: 'features.html', message: messagesFile } as const
const verdictsFile = 'verdicts.json'

/** The reports of cucumber-js itself, by formatter, in a folder that is made if need be. */
export const reportsIn = (folder: string): NonNullable<Run['reports']> => {
  reportFolder(folder, [...Object.values(reportFiles), verdictsFile])
  // cucumber-js reads paths from the folder of the features, the caller from where he or she stands.
  return {
    junit: resolve(folder, reportFiles.junit),
    html: resolve(folder, reportFiles.html),
    message: resolve(folder, reportFiles.message),
  }
}

/**
 * Makes a folder if need be, and the files that will stand there, so that it is known before anything runs.
 *
 * @throws ReportError where that cannot be
 */
export const reportFolder = (folder: string, files: readonly string[]): void => {
  try {
    makeFolder(folder)
    for (const file of files) writeFileSync(join(folder, file), '', { flag: 'a' })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new ReportError(
      `${shown(folder)}: found a place that cannot be written (${code}); expected a folder, or none yet`,
    )
  }
}

/** Puts our own report beside them. */
export const writeVerdicts = (folder: string, judgement: object): void => {
  reportFolder(folder, [verdictsFile])
  writeFileSync(join(folder, verdictsFile), `${JSON.stringify(judgement, null, 2)}\n`)
}

/**
 * The messages that an earlier run left in its folder.
 *
 * @throws ReportError where there are none that can be read
 */
export const messagesIn = (folder: string): readonly Envelope[] => {
  const file = join(folder, messagesFile)
  const lines = textOf(file).split('\n')
  const messages = lines.flatMap((line, at) => (line === '' ? [] : [messageIn(line, file, at + 1)]))
  if (messages.length > 0) return messages
  throw new ReportError(`${shown(file)}: found an empty file; expected what verify --report left`)
}

const messageIn = (line: string, file: string, at: number): Envelope => {
  try {
    const message: unknown = JSON.parse(line)
    if (typeof message === 'object' && message !== null) return message as Envelope
  } catch {
    // Told below, as whatever else is no message.
  }
  throw new ReportError(
    `${shown(file)}:${at}: found no message; expected what verify --report left`,
  )
}

/**
 * The address of the system on which earlier runs left their reports; undefined: none of them tells.
 *
 * @throws ReportError where they were run on more than one
 */
export const systemOf = (folders: readonly string[]): string | undefined => {
  const systems = new Map(folders.flatMap((folder) => addressesIn(folder)))
  const [[sut] = [], other] = [...systems]
  if (!other) return sut
  throw new ReportError(
    `${shown(other[1])}: found a run on ${shown(other[0])}; expected one on ${shown(String(sut))}, as the others are`,
  )
}

const addressesIn = (folder: string): readonly (readonly [string, string])[] => {
  try {
    const { sut } = JSON.parse(readFileSync(join(folder, verdictsFile), 'utf8'))
    return typeof sut === 'string' ? [[sut, folder]] : []
  } catch {
    // Messages alone, as of cucumber-js itself, do not tell what system it was.
    return []
  }
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new ReportError(`${shown(file)}: found no such file; expected what verify --report left`)
  }
}

/** A folder is no report of an earlier run. */
export class ReportError extends Error {
  override readonly name = 'ReportError'
}
