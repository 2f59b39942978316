import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { realDisk } from './disk.ts'
import { isLocked, type Lock, type Patience, takeLock } from './lock.ts'
import { isGone, thisProcess } from './owner.ts'
import type { Surroundings } from './surroundings.ts'
import { folders, processes, systemError } from './test-attempts.ts'

const folder = folders()
const patience: Patience = { tries: 3, unknownFor: 60_000 }

const place = (): string => {
  const data = folder()
  mkdirSync(data)
  return join(data, 'a.lock')
}
const take = (path: string, around: Surroundings): Lock =>
  takeLock(path, around, patience) ?? expect.unreachable('the lock is free')

describe('a lock', () => {
  test('is held by one, and by the next when it is let go', () => {
    const path = place()
    const process = processes()
    const [one, other] = [process(), process()]
    const lock = take(path, one)
    expect(isLocked(path, other, patience)).toBe(true)
    expect(takeLock(path, other, patience)).toBeUndefined()
    lock.release()
    expect(isLocked(path, other, patience)).toBe(false)
    expect(take(path, other).wasLeftBehind).toBe(false)
    expect(readdirSync(dirname(path))).toEqual(['a.lock'])
  })

  test('is waited for so long and no longer', () => {
    const path = place()
    const process = processes()
    take(path, process())
    const waited: number[] = []
    const around = { ...process(), wait: (ms: number) => waited.push(ms) }
    expect(takeLock(path, around, patience)).toBeUndefined()
    expect(waited).toEqual([10, 10, 10])
  })

  test('is had as soon as it is let go', () => {
    const path = place()
    const process = processes()
    const lock = take(path, process())
    const around = { ...process(), wait: () => lock.release() }
    expect(takeLock(path, around, patience)?.wasLeftBehind).toBe(false)
  })

  test('that a killed process left behind is taken over, and said to be', () => {
    const path = place()
    const process = processes()
    const [one, other] = [process(), process()]
    take(path, one)
    one.kill()
    expect(isLocked(path, other, patience)).toBe(false)
    expect(take(path, other).wasLeftBehind).toBe(true)
    expect(isLocked(path, one, patience)).toBe(true)
    expect(readdirSync(dirname(path))).toEqual(['a.lock'])
  })

  test('that was taken over is not let go by the one from whom it was taken', () => {
    const path = place()
    const process = processes()
    const [one, other] = [process(), process()]
    const lost = take(path, one)
    one.kill()
    take(path, other)
    lost.release()
    expect(isLocked(path, process(), patience)).toBe(true)
  })

  test('is taken over by one alone, wherever another one steps in between', () => {
    // The other one tries to take it at each thing that the first does.
    for (let moment = 0; ; moment += 1) {
      const path = place()
      const process = processes()
      const left = process()
      take(path, left)
      left.kill()
      const other = process()
      let count = 0
      let theirs: Lock | undefined
      const disk = new Proxy(realDisk, {
        get:
          (real, act: keyof typeof realDisk) =>
          (...args: readonly unknown[]): unknown => {
            count += 1
            if (count === moment + 1) theirs = takeLock(path, other, { ...patience, tries: 0 })
            return Reflect.apply(real[act], real, args)
          },
      })
      const mine = takeLock(path, process(disk), { ...patience, tries: 0 })
      expect([mine, theirs].filter((lock) => lock !== undefined).length).toBeLessThan(2)
      const next = takeLock(path, process(), patience)
      if (mine ?? theirs) expect(next).toBeUndefined()
      if (count <= moment) break
    }
  })

  test('is taken over even where the one who took it over was killed over it, at any moment', () => {
    for (let moment = 1; ; moment += 1) {
      const path = place()
      const process = processes()
      const left = process()
      take(path, left)
      left.kill()
      let count = 0
      const disk = new Proxy(realDisk, {
        get:
          (real, act: keyof typeof realDisk) =>
          (...args: readonly unknown[]): unknown => {
            count += 1
            if (count >= moment) throw new Error('killed')
            return Reflect.apply(real[act], real, args)
          },
      })
      const killed = process(disk)
      try {
        takeLock(path, killed, { ...patience, tries: 0 })
      } catch {
        // As it should be: nothing of it runs any more.
      }
      killed.kill()
      const next = take(path, process())
      expect(takeLock(path, process(), patience)).toBeUndefined()
      next.release()
      expect(existsSync(path)).toBe(false)
      if (count < moment) break
    }
  })

  test('of a machine that cannot be asked is free once nothing was heard of it for so long', () => {
    const path = place()
    const process = processes()
    take(path, process())
    const { mtimeMs } = statSync(path)
    const later = (ms: number) => ({
      ...process(),
      isGone: () => undefined,
      now: () => mtimeMs + ms,
    })
    expect(takeLock(path, later(60_000), patience)).toBeUndefined()
    expect(takeLock(path, later(60_001), patience)?.wasLeftBehind).toBe(true)
    const never = { tries: 0, unknownFor: Number.POSITIVE_INFINITY }
    expect(takeLock(path, later(10 ** 12), never)).toBeUndefined()
  })

  test.each(['', '{', '{"pid":1}', '\0\0'])(
    'in which stands %j is free once it must have been written',
    (content) => {
      const path = place()
      writeFileSync(path, content)
      const { mtimeMs } = statSync(path)
      const process = processes()
      const never = { tries: 0, unknownFor: Number.POSITIVE_INFINITY }
      const later = (ms: number) => ({ ...process(), now: () => mtimeMs + ms })
      expect(takeLock(path, later(10_000), never)).toBeUndefined()
      expect(takeLock(path, later(10_001), never)?.wasLeftBehind).toBe(true)
    },
  )

  test('tells no name of a machine or a person', () => {
    const path = place()
    take(path, { ...processes()(), owner: thisProcess() })
    expect(Object.keys(JSON.parse(readFileSync(path, 'utf8'))).sort()).toEqual(
      ['machine', 'pid', 'since', 'token'].sort(),
    )
    expect(JSON.parse(readFileSync(path, 'utf8')).machine).toMatch(/^[0-9a-f]{16}$/)
  })

  test('leaves nothing behind where the disk is full', () => {
    const path = place()
    const process = processes()
    const disk = {
      ...realDisk,
      write: () => {
        throw systemError('ENOSPC')
      },
    }
    expect(() => takeLock(path, process(disk), patience)).toThrow('ENOSPC')
    expect(readdirSync(dirname(path))).toEqual([])
  })
})

describe('a process', () => {
  const here = thisProcess()

  test('that runs is not gone', () => {
    expect(isGone(here)).toBe(false)
  })

  test('whose number nobody bears is gone', () => {
    expect(isGone({ ...here, pid: 2 ** 30 })).toBe(true)
  })

  test.runIf(here.since !== '')('whose number another one bears now is gone', () => {
    expect(isGone({ ...here, since: `${here.since}0` })).toBe(true)
  })

  test('of another machine cannot be asked', () => {
    expect(isGone({ ...here, machine: 'elsewhere' })).toBeUndefined()
  })
})
