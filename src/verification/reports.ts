import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Envelope } from '@cucumber/messages'
import { shown } from '../worlds/fault.ts'
import { joined } from './join.ts'
import { ReportError } from './report-error.ts'
import { messagesFile, verdictsFile } from './report-files.ts'
import { scenarioVerdicts } from './scenario-verdicts.ts'
import { tidied } from './tidy.ts'
import { WholeMessages } from './whole-messages.ts'

/**
 * The messages that earlier runs left in their folders, as those of one run.
 *
 * @throws ReportError where there are none that can be read, or they are not all parts of one run
 */
export const messagesOfAll = (folders: readonly string[]): readonly Envelope[] =>
  joined(folders.map((folder) => ({ folder, messages: messagesIn(folder) })))

/**
 * The messages that an earlier run left in its folder.
 *
 * @throws ReportError where there are none that can be read
 */
export const messagesIn = (folder: string): readonly Envelope[] => {
  const file = join(folder, messagesFile)
  const lines = textOf(file).split('\n')
  const whole = new WholeMessages()
  const messages = lines.flatMap((line, at) => {
    if (line === '') return []
    const message = messageIn(line, file, at + 1)
    const lack = whole.lackOf(message)
    if (lack === null) return [tidied(message)]
    throw new ReportError(
      `${shown(file)}:${at + 1}: found a message without ${lack}; expected what verify --report left, whole`,
    )
  })
  if (messages.length === 0)
    throw new ReportError(`${shown(file)}: found an empty file; expected what verify --report left`)
  return judgeable(messages, file)
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

/** What another program wrote may still be of another shape. */
const judgeable = (messages: readonly Envelope[], file: string): readonly Envelope[] => {
  try {
    scenarioVerdicts(messages)
    return messages
  } catch (error) {
    const fact = error instanceof Error ? error.message : String(error)
    throw new ReportError(
      `${shown(file)}: found messages that do not fit together (${shown(fact)}); expected what verify --report left`,
    )
  }
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
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new ReportError(
      ['ENOENT', 'ENOTDIR'].includes(code)
        ? `${shown(file)}: found no such file; expected what verify --report left`
        : `${shown(file)}: found what cannot be read (${code}); expected what verify --report left`,
    )
  }
}
