import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { numbersFrom } from '../src/explore/random.ts'
import { openRecords, type Records } from '../src/records/records.ts'
import { endOfKilled, lineOf, mostLines } from './kill-records-lines.ts'

/**
 * Kills programs that rehearse (`kill -9`) at random moments, two at once in every other round, all in one folder, and looks
 * at what they leave after each: every attempt can be read and taken up, no file is damaged, no line that was kept is missing
 * or in another place, and at most the one in flight stands there besides. `node tools/kill-records.ts [ROUNDS] [SEED]`
 */
export interface Killed {
  readonly rounds: number
  readonly attempts: number
  /** Lines that the killed programs were told are kept. */
  readonly kept: number
  /** Lines that stood there besides: in flight when the program was killed. */
  readonly inFlight: number
  /** Attempts that were taken up after a kill, by the programs and by who looked. */
  readonly resumed: number
  readonly faults: readonly string[]
}

const child = fileURLToPath(new URL('kill-records-child.ts', import.meta.url))
/** A round kills so many ms after a program has begun, at most. */
const longestLife = 200

export const killRecords = async (rounds: number, seed: number): Promise<Killed> => {
  const folder = mkdtempSync(join(tmpdir(), 'sms-killed-'))
  const random = numbersFrom(seed)
  const kept = new Map<number, number>()
  const faults: string[] = []
  let inFlight = 0
  let resumed = 0
  try {
    for (let round = 0; round < rounds; round += 1) {
      const touched = new Set<number>()
      const lives = Array.from({ length: round % 2 === 0 ? 1 : 2 }, () =>
        killedOne(folder, Math.floor(random() * 2 ** 31), random() * longestLife, (line) => {
          const [, number, count] = /^(\d+) (\d+)$/.exec(line) ?? []
          if (/^remark .*was left by a program/.test(line)) resumed += 1
          else if (/^remark .*(damaged|gone|cannot|busy)/.test(line)) faults.push(line)
          if (number === undefined) return
          touched.add(Number(number))
          kept.set(Number(number), Math.max(Number(count), kept.get(Number(number)) ?? 0))
        }),
      )
      for (const fault of await Promise.all(lives)) if (fault) faults.push(`${round}: ${fault}`)
      const records = openRecords({ folder, onRemark: look(faults) })
      for (const number of touched) {
        const found = lookAt(records, number, kept.get(number) ?? 0)
        inFlight += found.inFlight
        resumed += found.resumed
        faults.push(...found.faults.map((fault) => `round ${round}: ${fault}`))
        kept.set(number, found.count)
      }
    }
    faults.push(...lastLook(folder, kept))
    const lines = [...kept.values()].reduce((sum, count) => sum + count, 0)
    return { rounds, attempts: kept.size, kept: lines, inFlight, resumed, faults }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const look =
  (faults: string[]) =>
  (remark: string): void => {
    if (!/was left by a program|was cut off/.test(remark)) faults.push(remark)
  }

/** Lives for so long from when it is ready, then is killed. What it told before is read to the end. */
const killedOne = (
  folder: string,
  seed: number,
  life: number,
  onLine: (line: string) => void,
): Promise<string | undefined> =>
  new Promise((resolve) => {
    const killed: ChildProcess = spawn(process.execPath, [child, folder, String(seed)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    killed.stderr?.on('data', (data) => {
      said += data
    })
    if (killed.stdout)
      createInterface({ input: killed.stdout }).on('line', (line) => {
        if (line === 'ready') setTimeout(() => killed.kill('SIGKILL'), life)
        else onLine(line)
      })
    killed.on('close', (code, signal) =>
      resolve(signal === 'SIGKILL' ? undefined : `ended by itself with ${code}: ${said}`),
    )
  })

const lookAt = (records: Records, number: number, count: number) => {
  const faults: string[] = []
  const { lines } = records.read(number)
  const surplus = lines.length - count
  if (surplus < 0) faults.push(`attempt ${number}: ${-surplus} of ${count} lines are lost`)
  if (surplus > 1) faults.push(`attempt ${number}: ${surplus} lines more than were told`)
  for (const [at, line] of lines.entries())
    if (!isDeepStrictEqual(line, at === mostLines ? endOfKilled : lineOf(number, at)))
      faults.push(`attempt ${number}: line ${at} is another one`)
  let resumed = 0
  if (lines.length <= mostLines) {
    const taken = records.resume(number)
    if (taken.lines.length !== lines.length) faults.push(`attempt ${number} is taken up shorter`)
    taken.file.close()
    resumed = 1
  }
  return { faults, resumed, inFlight: Math.max(surplus, 0), count: lines.length }
}

/** All attempts once more, and whether index and progress are what the journals come to. */
const lastLook = (folder: string, kept: ReadonlyMap<number, number>): readonly string[] => {
  const faults: string[] = []
  const records = openRecords({ folder, onRemark: look(faults) })
  for (const [number, count] of kept) faults.push(...lookAt(records, number, count).faults)
  const before = { attempts: records.attempts(), progress: records.progress() }
  if (records.rebuild().attempts !== before.attempts.length) faults.push('the index is another one')
  const after = { attempts: records.attempts(), progress: records.progress() }
  if (!isDeepStrictEqual(before, after)) faults.push('index or progress are not what journals say')
  const unheard = before.attempts.filter(({ number }) => !kept.has(number))
  for (const { number } of unheard) {
    // Begun, and its program killed before it could tell.
    const { lines } = records.read(number)
    if (lines.length > 0) faults.push(`attempt ${number} has lines that nobody told of`)
  }
  for (const name of readdirSync(folder, { recursive: true }).map(String))
    if (/damaged|version/.test(name)) faults.push(`there is ${name}`)
  return faults
}

if (import.meta.main) {
  const [rounds = '200', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2)
  const killed = await killRecords(Number(rounds), Number(seed))
  console.log(JSON.stringify({ seed: Number(seed), ...killed }))
  if (killed.faults.length > 0) process.exitCode = 1
}
