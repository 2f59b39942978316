import { existsSync } from 'node:fs'
import { openRecords, RecordError } from '../records/records.ts'
import type { Command } from './command.ts'
import { exitCodes, writeLines } from './io.ts'
import { dataOption, folderOf } from './undertaking.ts'
import { noSuchWord, UsageError } from './usage-error.ts'

const acts = ['rebuild'] as const

export const records: Command = {
  name: 'records',
  summary: 'make the list of attempts and the progress anew from the journals',
  operand: { name: 'rebuild', help: 'reads every journal, and writes index and progress anew' },
  options: dataOption,
  example: {
    command: 'sms-sim records rebuild',
    tells: 'reads the journal of each attempt, tells what is wrong with it, and counts anew',
  },
  notes: [
    'A journal stays as it is, unless it is of an older version: then it is written anew, and a copy is kept. One that is damaged is set aside under a name that says so, and the rest goes on.',
  ],
  run: (given, io) => {
    const act = given.operand
    if (act === undefined) throw new UsageError(`found nothing behind records; expected ${acts}`)
    if (!acts.some((each) => each === act)) throw noSuchWord('act', act, acts)
    const folder = folderOf(given, io)
    if (!existsSync(folder)) {
      writeLines(io.stderr, [`sms-sim: there are no records in ${folder} yet: nothing to rebuild.`])
      return exitCodes.done
    }
    const told = new Set<string>()
    const remark = (text: string): void => {
      if (!told.has(text)) writeLines(io.stderr, [`sms-sim: ${text}`])
      told.add(text)
    }
    try {
      const { attempts, remarks } = openRecords({ folder, onRemark: remark }).rebuild()
      for (const text of remarks) remark(text)
      writeLines(io.stdout, [
        `Index and progress of ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'} are made anew.`,
      ])
      return exitCodes.done
    } catch (error) {
      if (!(error instanceof RecordError)) throw error
      throw new UsageError(error.message)
    }
  },
}
