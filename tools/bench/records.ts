import {
  closeSync,
  fdatasyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { AttemptLine } from '../../src/records/attempt.ts'
import { openRecords, type Records } from '../../src/records/records.ts'
import { journalLine } from '../../src/simulation/journal-line.ts'
import { root } from '../bundle.ts'
import { endOfKilled, headOfKilled, lineOf } from '../kill-records-lines.ts'
import { measurePair, type Pair, timed } from './measure.ts'

const events = 200
const lines: readonly AttemptLine[] = Array.from({ length: events }, (_, at) => lineOf(1, at % 20))

/** Per event, in µs. */
const perEvent = (act: () => void): number => (timed(act) * 1000) / events

/** A saved event against a bare append and sync of the same bytes, in the same folder. */
const savedAgainstAppended = (folder: string): Promise<Pair> => {
  const records = openRecords({ folder: join(folder, 'saved') })
  const bytes = lines.map((line) => Buffer.from(journalLine(line)))
  return measurePair(
    'saved event against append and sync of the same bytes, µs an event',
    1.5,
    21,
    () => {
      const file = records.begin(headOfKilled)
      const took = perEvent(() => {
        for (const line of lines) file.append(line)
      })
      file.close()
      return took
    },
    () => {
      const file = openSync(join(folder, 'appended'), 'a')
      const took = perEvent(() => {
        for (const each of bytes) {
          writeSync(file, each)
          fdatasyncSync(file)
        }
      })
      closeSync(file)
      return took
    },
  )
}

/** So many attempts as if they had been made here, without a sync of each. */
const filledUpTo = (folder: string, attempts: number): Records => {
  const journal = [headOfKilled, ...lines.slice(0, 5), endOfKilled].map(journalLine).join('')
  for (let first = 1; first <= attempts; first += 100) {
    const shard = join(folder, 'attempts', `${first}-${first + 99}`)
    mkdirSync(shard, { recursive: true })
    for (let number = first; number < first + 100 && number <= attempts; number += 1) {
      const file = openSync(join(shard, `${number}.jsonl`), 'w')
      writeSync(file, journal)
      closeSync(file)
    }
  }
  const records = openRecords({ folder })
  records.rebuild()
  return records
}

/** A whole attempt: begun, twenty events, ended, index and progress written. In ms. */
const wholeAttempt = (records: Records): number =>
  timed(() => {
    const file = records.begin(headOfKilled)
    for (const line of lines.slice(0, 20)) file.append(line)
    file.append(endOfKilled)
  })

/**
 * Saving about attempt 10,000, where the last file of the index is nearly full, against the second one of a new folder: the
 * first has to make the folders as well, which would make ours look better than it is.
 */
const lateAgainstEarly = (folder: string): Promise<Pair> => {
  const late = filledUpTo(join(folder, 'late'), 9_955)
  let early = 0
  return measurePair(
    'attempt 10,000 against attempt 2, begun to ended with 20 events, ms',
    1.2,
    41,
    () => wholeAttempt(late),
    () => {
      early += 1
      return wholeAttempt(filledUpTo(join(folder, `early-${early}`), 1))
    },
  )
}

const lateEventAgainstEarly = (folder: string): Promise<Pair> => {
  const [late, early] = [join(folder, 'late'), join(folder, 'early')].map((path) =>
    openRecords({ folder: path }).begin(headOfKilled),
  )
  const saving = (file: typeof late) =>
    perEvent(() => {
      for (const line of lines) file?.append(line)
    })
  return measurePair(
    'saved event at attempt 10,000 against attempt 1, µs an event',
    1.2,
    21,
    () => saving(late),
    () => saving(early),
  )
}

export const recordsPairs = async (): Promise<readonly Pair[]> => {
  // Where the project is: the folder for what is temporary may be memory, where a sync costs nothing.
  mkdirSync(join(root, 'reports'), { recursive: true })
  const folder = mkdtempSync(join(root, 'reports', 'bench-records-'))
  try {
    return [
      await savedAgainstAppended(folder),
      await lateAgainstEarly(folder),
      await lateEventAgainstEarly(folder),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
