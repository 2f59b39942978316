import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RecordError } from './record-error.ts'
import { openRecords } from './records.ts'
import { ended, filled, folders, head, opened } from './test-attempts.ts'

const folder = folders()
const journal = (data: string, number: number): string =>
  join(data, 'attempts', '1-100', `${number}.jsonl`)

describe('an attempt', () => {
  test('is its journal: the head, then each line, on disk before append returns', () => {
    const data = folder()
    const { records, remarks } = opened(data)
    const file = records.begin(head())
    const lines = () => readFileSync(journal(data, 1), 'utf8').split('\n')
    expect(lines()).toEqual([JSON.stringify(head()), ''])
    file.append(filled('one'))
    expect(lines()).toEqual([JSON.stringify(head()), JSON.stringify(filled('one')), ''])
    file.append(ended())
    expect(lines()).toHaveLength(4)
    expect(remarks).toEqual([])
  })

  test('is numbered from 1, and read as it was written', () => {
    const { records } = opened(folder())
    const first = records.begin(head())
    const second = records.begin(head({ lesson: null, mode: 'explore' }))
    expect([first.number, second.number]).toEqual([1, 2])
    first.append(filled('İß\u2028\n"'))
    first.append({ undoneTo: 0, after: 5 })
    first.append({ helped: 'where', after: 6 })
    expect(records.read(1)).toEqual({
      number: 1,
      head: head(),
      lines: [filled('İß\u2028\n"'), { undoneTo: 0, after: 5 }, { helped: 'where', after: 6 }],
    })
    expect(records.read(2).lines).toEqual([])
  })

  test('is for its owner alone', () => {
    const data = folder()
    const { records } = opened(data)
    records.begin(head()).append(ended())
    const modeOf = (path: string) => statSync(join(data, path)).mode & 0o777
    expect(modeOf('')).toBe(0o700)
    expect(modeOf('attempts/1-100')).toBe(0o700)
    for (const path of ['attempts/1-100/1.jsonl', 'progress.json', 'index/1-100.json'])
      expect(modeOf(path)).toBe(0o600)
  })

  test('is taken up where it stopped, by another program', () => {
    const data = folder()
    const before = opened(data).records.begin(head())
    before.append(filled('one'))
    before.close()
    const { records, remarks } = opened(data)
    const { lines, file, head: its } = records.resume(1)
    expect({ its, lines }).toEqual({ its: head(), lines: [filled('one')] })
    file.append(filled('two'))
    expect(records.read(1).lines).toEqual([filled('one'), filled('two')])
    expect(remarks).toEqual([])
  })

  test('takes nothing behind its end, nothing after it was closed, and nothing that is no line', () => {
    const { records } = opened(folder())
    const file = records.begin(head())
    expect(() => file.append({ undoneTo: -1, after: 0 })).toThrow(RecordError)
    file.append(ended())
    expect(() => file.append(filled('late'))).toThrow(/attempt 1 has ended/)
    const other = records.begin(head())
    other.close()
    other.close()
    expect(() => other.append(filled('late'))).toThrow(/attempt 2 is closed/)
    expect(records.read(1).lines).toEqual([ended()])
    expect(() => records.begin(head({ id: 'me' }))).toThrow(/no head of an attempt: id/)
  })
})

describe('what cannot be taken up is refused, each for its reason', () => {
  const data = folder()
  const { records } = opened(data)
  records.begin(head()).append(ended())
  records.begin(head())

  test.each([
    ['none', 7, /there is no attempt 7 in /],
    ['ended', 1, /attempt 1 has ended/],
    ['busy', 2, /another rehearsal is in attempt 2/],
  ] as const)('%s', (refusal, number, message) => {
    for (const each of [records, opened(data).records]) {
      const refused = (() => {
        try {
          return each.resume(number)
        } catch (error) {
          return error
        }
      })()
      expect(refused).toBeInstanceOf(RecordError)
      expect(refused).toMatchObject({ refusal, message: expect.stringMatching(message) })
    }
  })

  test('a number from elsewhere names no file', () => {
    for (const number of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e21])
      expect(() => records.read(number)).toThrow(/there is no attempt/)
  })
})

describe('the list', () => {
  test('tells each attempt, the newest first, in every program alike', () => {
    const data = folder()
    const { records } = opened(data)
    records.begin(head()).append(ended({ passed: false, points: 40 }))
    records.begin(head({ lesson: null, mode: 'explore', world: 'charity' }))
    const { begunAt } = head()
    const told = [
      {
        number: 2,
        lesson: null,
        world: 'charity',
        mode: 'explore',
        begunAt,
        state: 'open',
        result: null,
      },
      {
        number: 1,
        lesson: 'first-log-in',
        world: 'new-sponsor',
        mode: 'practise',
        begunAt,
        state: 'ended',
        result: { goalReached: true, passed: false, points: 40, passMark: 70, real: 61_230 },
      },
    ]
    expect(records.attempts()).toEqual(told)
    expect(opened(data).records.attempts()).toEqual(told)
  })

  test('tells an end that came while index and progress could not be written, however its line is put', () => {
    const data = folder()
    opened(data).records.begin(head()).close()
    const { after, ...rest } = ended() as { after: number }
    writeFileSync(journal(data, 1), `${JSON.stringify({ after, ...rest })}\n`, { flag: 'a' })
    expect(opened(data).records.attempts()[0]).toMatchObject({ state: 'ended' })
  })

  test('of a new folder is empty, and so is the progress', () => {
    const { records, remarks } = opened(folder())
    expect(records.attempts()).toEqual([])
    expect(records.progress()).toEqual({
      openWorld: null,
      lessons: {},
      clauses: {},
      transitions: {},
    })
    expect(remarks).toEqual([])
  })
})

describe('progress', () => {
  test('is counted by lesson, clause and transition, an attempt once', () => {
    const data = folder()
    const { records } = opened(data)
    records
      .begin(head())
      .append(
        ended({ points: 90, rehearsed: ['G1-1'], mistaken: ['G1-1'], transitions: ['a', 'a'] }),
      )
    records
      .begin(head())
      .append(ended({ points: 60, passed: false, rehearsed: ['G1-1'], transitions: ['a', 'b'] }))
    records.begin(head())
    records.begin(head())
    const other = records.begin(head({ lesson: 'reset', mode: 'watch' }))
    // Watched: every step was done by somebody else.
    other.append(
      ended({ passed: null, points: 100, doneForYou: 12, rehearsed: [], transitions: [] }),
    )
    const told = {
      openWorld: null,
      lessons: {
        'first-log-in': {
          attempts: 4,
          best: 90,
          reached: true,
          passed: true,
          last: 4,
          openNumber: 4,
        },
        reset: {
          attempts: 1,
          best: null,
          reached: false,
          passed: false,
          last: 5,
          openNumber: null,
        },
      },
      clauses: { 'G1-1': { rehearsed: 2, mistaken: 1 } },
      transitions: { a: 2, b: 1 },
    }
    expect(records.progress()).toEqual(told)
    expect(opened(data).records.progress()).toEqual(told)
  })

  test('knows the latest world that was explored and left open', () => {
    const { records } = opened(folder())
    records.begin(head({ lesson: null })).close()
    records.begin(head({ lesson: null })).close()
    expect(records.progress().openWorld).toBe(2)
    records.resume(2).file.append(ended())
    expect(records.progress().openWorld).toBe(1)
  })

  test('counts names as they are, whatever they are', () => {
    const { records } = opened(folder())
    records
      .begin(head({ lesson: 'constructor' }))
      .append(ended({ transitions: ['toString', 'hasOwnProperty'] }))
    expect(records.progress().transitions).toEqual({ toString: 1, hasOwnProperty: 1 })
    expect(records.progress().lessons.constructor).toMatchObject({ attempts: 1, passed: true })
  })

  test('does not grow with the attempts', () => {
    const data = folder()
    const { records } = opened(data)
    const sizeAfter = (attempts: number): number => {
      for (let turn = 0; turn < attempts; turn += 1) records.begin(head()).append(ended())
      return statSync(join(data, 'progress.json')).size
    }
    const one = sizeAfter(1)
    expect(sizeAfter(120)).toBeLessThan(one + 20)
    expect(Math.max(...['1-100', '101-200'].map((shard) => sizeOfShard(data, shard)))).toBe(100)
  })
})

const sizeOfShard = (data: string, shard: string): number =>
  JSON.parse(readFileSync(join(data, 'index', `${shard}.json`), 'utf8')).attempts.length

test('a secret that was never handed over is in no file', () => {
  // What is handed over are stand-ins; nothing else is added to it but what the head and the lines hold.
  const data = folder()
  const records = openRecords({ folder: data })
  const file = records.begin(head())
  file.append(filled('a stand-in'))
  expect(existsSync(join(data, 'attempts', '1-100', '1.lock'))).toBe(true)
  file.append(ended())
  expect(existsSync(join(data, 'attempts', '1-100', '1.lock'))).toBe(false)
  const known = [
    JSON.stringify(head()),
    JSON.stringify(filled('a stand-in')),
    JSON.stringify(ended()),
  ]
  expect(readFileSync(journal(data, 1), 'utf8')).toBe(`${known.join('\n')}\n`)
  for (const path of ['progress.json', 'index/1-100.json'])
    expect(readFileSync(join(data, path), 'utf8')).not.toContain('stand-in')
})
