import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Envelope } from '@cucumber/messages'
import { shown } from '../worlds/fault.ts'
import { junitOf } from './junit.ts'
import { makeFolder } from './make-folder.ts'
import { ReportError } from './report-error.ts'

export const messagesFile = 'messages.ndjson'
export const verdictsFile = 'verdicts.json'
const reportFiles = ['junit.xml', 'features.html', messagesFile, verdictsFile] as const

/**
 * Makes a folder ready for files that will be left in it, so that it is known before anything runs whether they can be. Those
 * of an earlier run go now: however this one ends, nobody takes them for its own.
 *
 * @throws ReportError where that cannot be
 */
export const placeFor = (folder: string, names: readonly string[]): void => {
  refuseFolders(folder, names)
  attempted(folder, () => {
    makeFolder(folder)
    const probe = aside(folder, 'probe')
    writeFileSync(probe, '')
    for (const file of [probe, ...names.map((name) => join(folder, name))])
      rmSync(file, { force: true })
  })
}

/**
 * Leaves files in a folder, which is made if need be: each whole, and none before all of them are written.
 *
 * @param texts by the names of the files
 * @throws ReportError where that cannot be
 */
export const leave = (folder: string, texts: Readonly<Record<string, string>>): void => {
  const names = Object.keys(texts)
  refuseFolders(folder, names)
  attempted(folder, () => {
    makeFolder(folder)
    try {
      for (const [name, text] of Object.entries(texts)) writeFileSync(aside(folder, name), text)
      for (const name of names) renameSync(aside(folder, name), join(folder, name))
    } finally {
      for (const name of names) rmSync(aside(folder, name), { force: true })
    }
  })
}

/** @throws ReportError where no reports can be left there */
export const clearReports = (folder: string): void => placeFor(folder, reportFiles)

/**
 * Leaves the reports of a run in a folder.
 *
 * @param judgement what is told to programs
 * @throws ReportError where that cannot be
 */
export const writeReports = async (
  folder: string,
  messages: readonly Envelope[],
  judgement: object,
): Promise<void> => {
  const texts: Readonly<Record<(typeof reportFiles)[number], string>> = {
    'junit.xml': junitOf(messages),
    'features.html': await htmlOf(messages),
    [messagesFile]: messages.map((message) => `${JSON.stringify(message)}\n`).join(''),
    [verdictsFile]: `${JSON.stringify(judgement, null, 2)}\n`,
  }
  leave(folder, texts)
}

/** Loaded only where it is written: it brings a program for browsers with it. */
const htmlOf = async (messages: readonly Envelope[]): Promise<string> => {
  const { CucumberHtmlStream } = await import('@cucumber/html-formatter')
  const stream = new CucumberHtmlStream()
  for (const message of messages) stream.write(message)
  stream.end()
  return (await stream.toArray()).join('')
}

/** Where a file stands until it is whole: in its own folder, and known to this process alone. */
const aside = (folder: string, name: string): string => join(folder, `.${name}.${process.pid}`)

const refuseFolders = (folder: string, names: readonly string[]): void => {
  for (const name of names) {
    const file = join(folder, name)
    if (isFolder(file))
      throw new ReportError(
        `${shown(file)}: found a folder; expected a file, or none yet, for a report is left there`,
      )
  }
}

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

const attempted = (folder: string, act: () => void): void => {
  try {
    act()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new ReportError(
      `${shown(folder)}: found a place that cannot be written (${code}); expected a folder, or none yet`,
    )
  }
}
