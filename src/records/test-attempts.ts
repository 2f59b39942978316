import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll } from 'vitest'
import { clauseIds } from '../../machines/clauses.ts'
import { defaultReadings } from '../../machines/readings.ts'
import type { AttemptHead, AttemptLine, Result } from './attempt.ts'
import { type Disk, realDisk } from './disk.ts'
import type { Owner } from './owner.ts'
import { type RecordsOptions, recordsIn } from './records.ts'
import { realSurroundings, type Surroundings } from './surroundings.ts'

export const begunAt = Date.UTC(2027, 2, 2, 9)

export const head = (changed: Partial<AttemptHead> = {}): AttemptHead => ({
  attempt: 'sms-simulator',
  version: 1,
  id: '3b8f1c52-6a64-4f0e-9d7e-0d6a3c1f2b10',
  lesson: 'first-log-in',
  mode: 'practise',
  begunAt,
  world: 'new-sponsor',
  worldMark: 'a-mark',
  now: begunAt,
  readings: defaultReadings,
  allowance: 'as-set',
  ...changed,
})

export const filled = (value: string, after = 1): AttemptLine => ({
  at: begunAt + after,
  event: { type: 'field.filled', tab: '1', field: 'userId', value },
  after,
})

export const result = (changed: Partial<Result> = {}): Result => ({
  goalReached: true,
  passed: true,
  points: 80,
  passMark: 70,
  critical: [],
  wrongTurns: 1,
  steps: 12,
  shortest: 10,
  helped: 1,
  doneForYou: 0,
  overLimits: [],
  simulated: 60_000,
  real: 61_230,
  rehearsed: ['G1-1', 'G1-2'].filter((id) => (clauseIds as readonly string[]).includes(id)),
  mistaken: [],
  transitions: ['logIn: ready to changing'],
  ...changed,
})

export const registration = '6f0a1c1e-94f5-4d5c-8f0b-5b0f4a6a4f11'

export const ended = (changed: Partial<Result> = {}, after = 61_230): AttemptLine => ({
  ended: result(changed),
  after,
  registration,
})

/** Any line but an end. */
export const anyLine: fc.Arbitrary<AttemptLine> = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((text) => filled(text)),
  fc.nat(3).map((undoneTo) => ({ undoneTo, after: 2 })),
  fc.constantFrom('goal' as const, 'done' as const).map((helped) => ({ helped, after: 3 })),
)

/** A new folder each time it is asked for; all of them are gone after the tests of the file. */
export const folders = (): (() => string) => {
  const root = mkdtempSync(join(tmpdir(), 'sms-records-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  let count = 0
  return () => {
    count += 1
    return join(root, `data-${count}`)
  }
}

/** Nobody pulls the plug in a test: what was written is there, synced or not. */
const quickDisk: Disk = { ...realDisk, sync: () => {}, syncFolder: () => {} }

/** Another process on this machine, alive until it is told otherwise. */
export const processes = () => {
  const gone = new Set<number>()
  let pids = 1000
  const around = (disk: Disk = quickDisk): Surroundings & { readonly kill: () => void } => {
    pids += 1
    const owner: Owner = { pid: pids, since: 'then', machine: 'here' }
    return {
      ...realSurroundings(),
      disk,
      owner,
      isGone: ({ pid }) => gone.has(pid),
      // Nobody lets go while it waits: the processes of a test are all in this one.
      wait: () => {},
      kill: () => {
        gone.add(owner.pid)
      },
    }
  }
  return around
}

/** A disk that asks before each thing that it does; what is thrown then is what the system says. */
export const askingDisk = (ask: (act: keyof Disk, args: readonly unknown[]) => void): Disk =>
  new Proxy(realDisk, {
    get:
      (disk, act: keyof Disk) =>
      (...args: readonly unknown[]): unknown => {
        ask(act, args)
        return Reflect.apply(disk[act], disk, args)
      },
  })

export const systemError = (code: string): Error => Object.assign(new Error(code), { code })

/** Records, and what they remarked. */
export const opened = (
  folder: string,
  around: Surroundings = { ...realSurroundings(), disk: quickDisk },
  options: Partial<RecordsOptions> = {},
) => {
  const remarks: string[] = []
  const records = recordsIn(
    { folder, onRemark: (remark) => remarks.push(remark), ...options },
    around,
  )
  return { records, remarks }
}
