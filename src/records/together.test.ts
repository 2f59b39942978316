import { readdirSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AttemptLine } from './attempt.ts'
import type { Disk } from './disk.ts'
import { type AttemptFile, RecordError, type Records } from './records.ts'
import {
  anyLine,
  askingDisk,
  ended,
  filled,
  folders,
  head,
  opened,
  processes,
} from './test-attempts.ts'

const folder = folders()

/** What index and progress say, and what they say once they are made anew: it has to be the same. */
const expectRebuiltAlike = (records: Records): void => {
  const [attempts, progress] = [records.attempts(), records.progress()]
  expect(records.rebuild().attempts).toBe(attempts.length)
  expect(records.attempts()).toEqual(attempts)
  expect(records.progress()).toEqual(progress)
}

type Act =
  | {
      readonly act: 'begin' | 'kill' | 'resume' | 'close'
      readonly who: number
      readonly at: number
    }
  | {
      readonly act: 'append'
      readonly who: number
      readonly at: number
      readonly line: AttemptLine
    }

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    fc.record({
      act: fc.constantFrom('begin' as const, 'resume' as const, 'close' as const, 'kill' as const),
      who: fc.nat(1),
      at: fc.nat(5),
    }),
    fc.record({
      act: fc.constant('append' as const),
      who: fc.nat(1),
      at: fc.nat(5),
      line: fc.oneof({ weight: 3, arbitrary: anyLine }, fc.constant(ended())),
    }),
  ),
  { maxLength: 30 },
)

describe('two programs at once', () => {
  test('never take the same number, never write to the same attempt, and lose nothing', () => {
    fc.assert(
      fc.property(acts, (done) => {
        const data = folder()
        const process = processes()
        const begun = () => {
          const around = process()
          return { around, ...opened(data, around), files: new Map<number, AttemptFile>() }
        }
        const desks = [begun(), begun()]
        /** What there should be, by number. */
        const model = new Map<number, AttemptLine[]>()
        const holders = new Map<number, number>()
        for (const step of done) {
          const desk = desks[step.who] ?? expect.unreachable()
          const number = (step.at % Math.max(model.size, 1)) + 1
          const lines = model.get(number)
          const file = desk.files.get(number)
          if (step.act === 'begin') {
            const made = desk.records.begin(head())
            expect(made.number).toBe(model.size + 1)
            model.set(made.number, [])
            holders.set(made.number, step.who)
            desk.files.set(made.number, made)
          } else if (step.act === 'kill') {
            desk.around.kill()
            for (const [held, who] of holders) if (who === step.who) holders.delete(held)
            desks[step.who] = begun()
          } else if (step.act === 'append' && file && lines && !('ended' in (lines.at(-1) ?? {}))) {
            file.append(step.line)
            lines.push(step.line)
            if ('ended' in step.line) {
              holders.delete(number)
              desk.files.delete(number)
            }
          } else if (step.act === 'close' && file) {
            file.close()
            holders.delete(number)
            desk.files.delete(number)
          } else if (step.act === 'resume') {
            const hasEnded = 'ended' in (lines?.at(-1) ?? {})
            if (!lines || hasEnded || holders.has(number)) {
              expect(() => desk.records.resume(number)).toThrow(RecordError)
              continue
            }
            const taken = desk.records.resume(number)
            expect(taken.lines).toEqual(lines)
            desk.files.set(number, taken.file)
            holders.set(number, step.who)
          }
        }
        const { records, remarks } = opened(data, process())
        expect(remarks).toEqual([])
        expect(records.attempts().map(({ number }) => number)).toEqual(
          [...model.keys()].sort((one, other) => other - one),
        )
        for (const [number, lines] of model) expect(records.read(number).lines).toEqual(lines)
        expectRebuiltAlike(records)
      }),
      { numRuns: 60 },
    )
  })

  test('begin one each at the same moment, whatever the moment', () => {
    for (let moment = 0, isThrough = false; !isThrough; moment += 1) {
      const data = folder()
      const process = processes()
      const other = opened(data, process())
      let count = 0
      let theirs: AttemptFile | undefined
      let isBeginning = true
      const disk = askingDisk(() => {
        count += 1
        if (isBeginning && count === moment) theirs = other.records.begin(head())
      })
      const mine = opened(data, process(disk))
      const file = mine.records.begin(head())
      isBeginning = false
      isThrough = theirs === undefined && moment > 0
      theirs ??= other.records.begin(head())
      expect(new Set([file.number, theirs.number])).toEqual(new Set([1, 2]))
      file.append(filled('mine'))
      theirs.append(filled('theirs'))
      const { records } = opened(data, process())
      expect(records.read(file.number).lines).toEqual([filled('mine')])
      expect(records.read(theirs.number).lines).toEqual([filled('theirs')])
      expect(records.attempts()).toHaveLength(2)
      expectRebuiltAlike(records)
    }
  })
})

describe('a program that is killed at whatever it asks of the disk', () => {
  /** Begins two, ends one; tells which lines it was told are kept. */
  const rehearse = (
    records: Records,
    kept: Map<number, AttemptLine[]>,
    dieIfKilled: () => void,
  ): void => {
    for (const lines of [[filled('one'), filled('two'), ended()], [filled('three')]]) {
      const file = records.begin(head())
      dieIfKilled()
      const mine: AttemptLine[] = []
      kept.set(file.number, mine)
      for (const line of lines) {
        file.append(line)
        dieIfKilled()
        mine.push(line)
      }
    }
  }

  /** To be killed before one looks is to be killed before one changes something. */
  const changing: readonly (keyof Disk)[] = [
    ...(['makeFolder', 'create', 'write', 'sync', 'rename', 'link', 'remove'] as const),
  ]

  /** Before what it does, or halfway through what it writes. */
  test.each(['before', 'halfway'])('%s: nothing that was kept is lost, none is damaged', (when) => {
    for (let moment = 1, isThrough = false; !isThrough; moment += 1) {
      const data = folder()
      const process = processes()
      const kept = new Map<number, AttemptLine[]>()
      let count = 0
      const real = process()
      const killing: Disk = askingDisk((act, args) => {
        if (!changing.includes(act)) {
          if (count >= moment) throw new Error('killed')
          return
        }
        count += 1
        if (count < moment) return
        const [file, bytes] = args
        if (count === moment && when === 'halfway' && act === 'write')
          real.disk.write(file as number, (bytes as Uint8Array).subarray(0, 20))
        throw new Error('killed')
      })
      const dying = { ...real, disk: killing }
      try {
        rehearse(opened(data, dying).records, kept, () => {
          if (count >= moment) throw new Error('killed')
        })
        isThrough = true
      } catch (error) {
        expect(error).toMatchObject({ message: 'killed' })
      }
      real.kill()

      const { records, remarks } = opened(data, process())
      expect(remarks.filter((remark) => /damaged|gone/.test(remark))).toEqual([])
      for (const [number, lines] of kept) {
        const found = records.read(number).lines
        expect(found.slice(0, lines.length)).toEqual(lines)
        // The one in flight may be there or not.
        expect(found.length - lines.length).toBeLessThanOrEqual(1)
      }
      for (const { number, state } of records.attempts())
        if (state === 'open') records.resume(number).file.append(ended())
      expect(records.attempts().every(({ state }) => state === 'ended')).toBe(true)
      expectRebuiltAlike(records)
      expectRebuiltAlike(opened(data, process()).records)
      const files = readdirSync(data, { recursive: true }).map(String)
      expect(files.filter((name) => name.includes('damaged'))).toEqual([])
    }
  })
})
