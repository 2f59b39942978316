import { writeSync } from 'node:fs'
import { numbersFrom } from '../src/explore/random.ts'
import { openRecords, RecordError, type Records } from '../src/records/records.ts'
import { endOfKilled, headOfKilled, lineOf, mostLines } from './kill-records-lines.ts'

/**
 * Rehearses until it is killed: takes attempts up where others were killed, or begins them, appends as fast as it can, and
 * ends some. Each line that it was told is kept it tells on stdout, as `number count`.
 */
const [folder = '', seed = '0'] = process.argv.slice(2)
const tell = (text: string): void => {
  writeSync(1, `${text}\n`)
}

tell('ready')
const records = openRecords({ folder, onRemark: (remark) => tell(`remark ${remark}`) })
const random = numbersFrom(Number(seed))
for (;;) {
  const { number, count, file } = taken(records) ?? begun(records)
  const last = Math.min(mostLines, count + 1 + Math.floor(random() * mostLines))
  for (let at = count; at < last; at += 1) {
    file.append(lineOf(number, at))
    tell(`${number} ${at + 1}`)
  }
  if (last === mostLines) {
    file.append(endOfKilled)
    tell(`${number} ${mostLines + 1}`)
  } else file.close()
}

function taken(from: Records) {
  const open = from.attempts().filter(({ state }) => state === 'open')
  const chosen = open[Math.floor(random() * (open.length + 2))]
  if (!chosen) return undefined
  try {
    const { lines, file, number } = from.resume(chosen.number)
    return { number, count: lines.length, file }
  } catch (error) {
    // The other process took or ended it a moment ago.
    if (error instanceof RecordError && ['busy', 'ended'].includes(error.refusal)) return undefined
    throw error
  }
}

function begun(from: Records) {
  const file = from.begin(headOfKilled)
  tell(`${file.number} 0`)
  return { number: file.number, count: 0, file }
}
