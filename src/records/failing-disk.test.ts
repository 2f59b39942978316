import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { journalLine } from '../simulation/journal-line.ts'
import type { Disk } from './disk.ts'
import { realDisk } from './disk.ts'
import { realSurroundings } from './surroundings.ts'
import { askingDisk, ended, filled, folders, head, opened, systemError } from './test-attempts.ts'

const folder = folders()
const pathOf = (data: string, number: number): string =>
  join(data, 'attempts', '1-100', `${number}.jsonl`)

/** A disk on which these acts fail, for as long as `fault.code` is set. */
const failing = (acts: readonly (keyof Disk)[]) => {
  const fault: { code: string | undefined } = { code: undefined }
  const disk = askingDisk((act) => {
    if (fault.code !== undefined && acts.includes(act)) throw systemError(fault.code)
  })
  return { fault, around: { ...realSurroundings(), disk } }
}

const written: readonly (keyof Disk)[] = [
  'makeFolder',
  'create',
  'openToAppend',
  'write',
  'rename',
  'link',
  'remove',
  'truncate',
]

/** Rehearses in memory, and sees that nothing is missing as long as the program runs. */
const rehearsesInMemory = ({ records }: ReturnType<typeof opened>) => {
  const file = records.begin(head())
  file.append(filled('one'))
  expect(records.attempts()[0]).toMatchObject({ number: file.number, state: 'open' })
  file.append(ended())
  expect(records.read(file.number).lines).toEqual([filled('one'), ended()])
  expect(records.attempts()[0]).toMatchObject({ number: file.number, state: 'ended' })
  expect(records.progress().lessons['first-log-in']).toMatchObject({ best: 80, passed: true })
  file.close()
  expect(file.kept).toBe('nothing')
  return file.number
}

describe('a folder in which nothing can be saved is told at once, and the rehearsal goes on in memory', () => {
  test.each(['EROFS', 'EACCES', 'ENOSPC', 'EDQUOT', 'EIO'])('%s', (code) => {
    const data = folder()
    const { fault, around } = failing(written)
    fault.code = code
    const desk = opened(data, around)
    expect(desk.remarks).toEqual([
      expect.stringContaining(`Index and progress in ${data} cannot be saved`),
    ])
    expect(desk.remarks[0]).not.toContain(code)
    expect(rehearsesInMemory(desk)).toBe(1)
    expect(desk.remarks.slice(1)).toEqual([
      expect.stringMatching(/^Attempt 1 cannot be saved in .* gone once the program ends/),
    ])
    expect(rehearsesInMemory(desk)).toBe(2)
    expect(desk.records.progress().lessons['first-log-in']?.attempts).toBe(2)
    expect(() => desk.records.rebuild()).toThrow(/cannot be saved/)
  })

  test('a file stands where the folder should be', () => {
    const path = folder()
    writeFileSync(path, '')
    const desk = opened(path)
    expect(desk.remarks.join()).toContain('a file stands in its place')
    rehearsesInMemory(desk)
    const below = opened(join(path, 'data'))
    expect(below.remarks.join()).toContain('a file stands in its place')
    rehearsesInMemory(below)
  })

  test('the system itself makes no folder there', () => {
    const desk = opened('/proc/sms-simulator')
    expect(desk.remarks).toHaveLength(1)
    rehearsesInMemory(desk)
  })

  test('what is there already is listed, reviewed and gone on with', () => {
    const data = folder()
    const before = opened(data).records
    before.begin(head()).append(ended())
    const left = before.begin(head())
    left.append(filled('one'))
    left.close()
    const { fault, around } = failing(written)
    fault.code = 'EROFS'
    const desk = opened(data, around)
    expect(desk.records.attempts().map(({ number }) => number)).toEqual([2, 1])
    const { file, lines } = desk.records.resume(2)
    file.append(ended())
    expect(lines).toEqual([filled('one')])
    expect(desk.records.read(2).lines).toEqual([filled('one'), ended()])
    expect(desk.records.attempts()[0]).toMatchObject({ number: 2, state: 'ended' })
    expect(desk.remarks.join('\n')).toContain('It goes on in memory')
    expect(opened(data).records.read(2).lines).toEqual([filled('one')])
    expect(rehearsesInMemory(desk)).toBe(3)
  })
})

describe('a disk that fills up during a rehearsal', () => {
  test('is told at once, once; what is missing is written as soon as it can be', () => {
    const data = folder()
    const { fault, around } = failing(['write'])
    const { records, remarks } = opened(data, around)
    const file = records.begin(head())
    file.append(filled('one'))
    fault.code = 'ENOSPC'
    file.append(filled('two'))
    expect(remarks).toEqual([
      'Attempt 1 cannot be saved: the disk is full. It goes on in memory, and is written as soon as it can be.',
    ])
    file.append(filled('three'))
    expect(remarks).toHaveLength(1)
    expect(records.read(1).lines).toEqual(['one', 'two', 'three'].map((text) => filled(text)))
    fault.code = undefined
    file.append(filled('four'))
    expect(remarks[1]).toBe('Attempt 1 is saved again, and nothing of it is missing.')
    expect(opened(data).records.read(1).lines).toHaveLength(4)
  })

  test('leaves no half of a line before the next', () => {
    const data = folder()
    let room = Number.POSITIVE_INFINITY
    // As a file system fills up: the last bytes that find room are taken, then none.
    const disk: Disk = {
      ...realDisk,
      write: (file, bytes) => {
        if (room <= 0) throw systemError('ENOSPC')
        const taken = realDisk.write(file, bytes.subarray(0, Math.min(room, 7)))
        room -= taken
        return taken
      },
    }
    const { records } = opened(data, { ...realSurroundings(), disk })
    const file = records.begin(head())
    room = 10
    file.append(filled('two'))
    expect(readFileSync(pathOf(data, 1), 'utf8')).toBe(journalLine(head()))
    room = Number.POSITIVE_INFINITY
    file.append(filled('three'))
    expect(readFileSync(pathOf(data, 1), 'utf8')).toBe(
      [head(), filled('two'), filled('three')].map(journalLine).join(''),
    )
  })

  test('and cannot even take the half away: nothing is written behind it until it can', () => {
    const data = folder()
    const broken = { is: false }
    const disk: Disk = {
      ...realDisk,
      write: (file, bytes) => {
        if (!broken.is) return realDisk.write(file, bytes)
        realDisk.write(file, bytes.subarray(0, 5))
        throw systemError('EIO')
      },
      truncate: (file, bytes) => {
        if (broken.is) throw systemError('EIO')
        realDisk.truncate(file, bytes)
      },
    }
    const { records } = opened(data, { ...realSurroundings(), disk })
    const file = records.begin(head())
    broken.is = true
    file.append(filled('two'))
    file.append(filled('three'))
    broken.is = false
    file.append(filled('four'))
    expect(opened(data).records.read(1).lines).toEqual(
      ['two', 'three', 'four'].map((text) => filled(text)),
    )
  })

  test('and stays full to the end is told: so many lines are known to this program alone', () => {
    const data = folder()
    const { fault, around } = failing(['write', 'sync'])
    const { records, remarks } = opened(data, around)
    const file = records.begin(head())
    fault.code = 'ENOSPC'
    file.append(filled('one'))
    file.append(ended())
    expect(records.attempts()[0]).toMatchObject({ state: 'ended' })
    expect(records.progress().lessons['first-log-in']).toMatchObject({ passed: true })
    file.close()
    expect(file.kept).toBe('in part')
    expect(remarks.at(-1)).toContain('its last 2 lines are known to this program alone')
    const later = opened(data)
    expect(later.records.attempts()[0]).toMatchObject({ state: 'open' })
  })

  test('and has room again as it is closed: the end is counted then', () => {
    const data = folder()
    const { fault, around } = failing(['write'])
    const { records } = opened(data, around)
    const file = records.begin(head())
    fault.code = 'ENOSPC'
    file.append(ended())
    fault.code = undefined
    file.close()
    expect(file.kept).toBe('whole')
    expect(opened(data).records.attempts()[0]).toMatchObject({ state: 'ended' })
    expect(opened(data).records.progress().lessons['first-log-in']).toMatchObject({ passed: true })
  })

  test('of index and progress alone: the attempts are saved, and taken in later', () => {
    const data = folder()
    const { fault, around } = failing(['rename'])
    const { records, remarks } = opened(data, around)
    records.begin(head()).close()
    fault.code = 'ENOSPC'
    const file = records.begin(head())
    file.append(ended())
    expect(remarks.join()).toContain('They are brought up to date as soon as they can be')
    const later = opened(data)
    expect(later.records.attempts().map(({ number, state }) => [number, state])).toEqual([
      [2, 'ended'],
      [1, 'open'],
    ])
    expect(later.records.progress().lessons['first-log-in']).toMatchObject({
      attempts: 2,
      passed: true,
    })
    expect(later.remarks).toEqual([])
  })
})

test('a link in the place of a folder is followed, as people lay their data elsewhere', () => {
  const there = folder()
  mkdirSync(there)
  const data = folder()
  symlinkSync(there, data)
  opened(data).records.begin(head()).append(ended())
  expect(opened(there).records.attempts()).toHaveLength(1)
})
