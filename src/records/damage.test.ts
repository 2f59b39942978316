import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { journalLine } from '../simulation/journal-line.ts'
import { headSchema, lineSchema } from './attempt.ts'
import type { Format } from './format.ts'
import { realSurroundings } from './surroundings.ts'
import { anyLine, ended, filled, folders, head, opened } from './test-attempts.ts'

const folder = folders()
const pathOf = (data: string, number: number): string =>
  join(data, 'attempts', '1-100', `${number}.jsonl`)

/** A folder with one attempt of these lines, left by a program that is gone without a lock. */
const withJournal = (text: string | Uint8Array, number = 1): string => {
  const data = folder()
  mkdirSync(dirname(pathOf(data, number)), { recursive: true })
  writeFileSync(pathOf(data, number), text)
  return data
}

describe('a last line that was cut off', () => {
  test('is dropped and told, wherever the cut is, and the attempt goes on', () => {
    const lines = [filled('ä€𝄞'), filled('two')]
    const text = Buffer.from([head(), ...lines].map(journalLine).join(''))
    const ends = [...text.entries()].filter(([, byte]) => byte === 10).map(([at]) => at + 1)
    for (let cut = ends[0] ?? 0; cut <= text.length; cut += 1) {
      const data = withJournal(text.subarray(0, cut))
      const { records, remarks } = opened(data)
      const whole = ends.filter((end) => end <= cut).length - 1
      const kept = lines.slice(0, whole)
      expect(records.read(1).lines).toEqual(kept)
      const { file } = records.resume(1)
      file.append(filled('three'))
      expect(readFileSync(pathOf(data, 1), 'utf8')).toBe(
        [head(), ...kept, filled('three')].map(journalLine).join(''),
      )
      const isTorn = !ends.includes(cut)
      expect(remarks).toEqual(
        isTorn
          ? [
              'The last line of attempt 1 was cut off while it was written: it is dropped, and nothing before it is missing.',
            ]
          : [],
      )
    }
  })

  test('is dropped whatever lines there are', () => {
    fc.assert(
      fc.property(fc.array(anyLine), anyLine, fc.nat(), (lines, last, at) => {
        const torn = Buffer.from(journalLine(last))
        const data = withJournal(
          Buffer.concat([
            Buffer.from([head(), ...lines].map(journalLine).join('')),
            torn.subarray(0, at % torn.length),
          ]),
        )
        expect(opened(data).records.resume(1).lines).toEqual(lines)
      }),
      { numRuns: 60 },
    )
  })

  test('is no matter where it is still being written: another program is in it', () => {
    const data = folder()
    const mine = opened(data).records.begin(head())
    mine.append(filled('one'))
    writeFileSync(pathOf(data, 1), '{"at":', { flag: 'a' })
    const { records, remarks } = opened(data)
    expect(records.read(1).lines).toEqual([filled('one')])
    expect(remarks).toEqual([])
  })

  test('that is the head leaves no attempt, and is set aside', () => {
    const data = withJournal(journalLine(head()).slice(0, 40))
    const { records, remarks } = opened(data)
    expect(records.attempts()).toEqual([])
    expect(remarks.join()).toContain('1.jsonl.damaged')
    expect(records.begin(head()).number).toBe(1)
  })
})

describe('a damaged journal is set aside under a telling name, named, and the rest goes on', () => {
  const good = [head(), filled('one'), filled('two')].map(journalLine)
  const flipped = Buffer.from(good.join(''))
  flipped[good.join('').indexOf('one')] = 0xff

  test.each<[string, string | Uint8Array, RegExp]>([
    ['no JSON', [good[0], 'zzz\n', good[2]].join(''), /1\.jsonl:2 is damaged: no JSON/],
    ['bytes that are no text', flipped, /1\.jsonl is damaged: it holds bytes that are no text/],
    ['a hole of zeros', `${good[0]}${'\0'.repeat(64)}\n`, /1\.jsonl:2 is damaged/],
    ['another line', `${good[0]}{"at":1}\n`, /1\.jsonl:2 is damaged/],
    ['no head', good.slice(1).join(''), /1\.jsonl:1 is damaged: no head of an attempt/],
    ['nothing', '', /1\.jsonl:1 is damaged/],
    [
      'something behind its end',
      [head(), ended(), filled('late')].map(journalLine).join(''),
      /1\.jsonl:3 is damaged: something stands behind the end/,
    ],
    ['a head of its own', journalLine({ ...head(), mode: 'cheat' }), /1\.jsonl:1 is damaged: mode/],
  ])('%s', (_, text, told) => {
    const data = withJournal(text)
    writeFileSync(pathOf(data, 2), good.join(''))
    const { records, remarks } = opened(data)
    expect(remarks.join('\n')).toMatch(told)
    expect(remarks.join('\n')).toContain(`set aside as ${pathOf(data, 1)}.damaged`)
    expect(readFileSync(`${pathOf(data, 1)}.damaged`)).toEqual(Buffer.from(text))
    expect(records.attempts().map(({ number }) => number)).toEqual([2])
    expect(records.resume(2).lines).toHaveLength(2)
  })

  test('also where the index knew it, and a second one does not take the place of the first', () => {
    const data = folder()
    const { records, remarks } = opened(data)
    for (const _ of [1, 2]) records.begin(head()).append(ended())
    for (const _ of [1, 2]) {
      writeFileSync(pathOf(data, 1), 'zzz\n')
      expect(() => records.read(1)).toThrow(/set aside/)
    }
    expect(readdirSync(dirname(pathOf(data, 1))).sort()).toEqual([
      '1.jsonl.damaged',
      '1.jsonl.damaged-2',
      '2.jsonl',
    ])
    expect(records.attempts().map(({ number }) => number)).toEqual([2])
    expect(records.progress().lessons['first-log-in']?.attempts).toBe(1)
    expect(remarks).toHaveLength(2)
  })

  test('an open one that somebody deleted is told, and counted no longer', () => {
    const data = folder()
    const { records } = opened(data)
    records.begin(head()).close()
    records.begin(head()).close()
    rmSync(pathOf(data, 1))
    const other = opened(data)
    expect(other.remarks.join()).toContain('there is no attempt 1')
    expect(other.records.attempts().map(({ number }) => number)).toEqual([2])
  })
})

describe('index and progress that cannot be used are made anew from the journals', () => {
  const filledFolder = () => {
    const data = folder()
    const { records } = opened(data)
    for (let number = 1; number <= 3; number += 1) records.begin(head()).append(ended())
    records.begin(head({ lesson: null })).close()
    return { data, attempts: records.attempts(), progress: records.progress() }
  }
  const files = ['progress.json', 'index/1-100.json']

  test.each(
    files.flatMap((file) =>
      [
        ['no JSON', '{'],
        ['bytes that are no text', new Uint8Array([0x22, 0xff, 0x22])],
        ['something else', '{"version":1}'],
        ['null', 'null'],
      ].map(([what, text]) => [file, what, text] as const),
    ),
  )('%s holds %s', (file, _, text) => {
    const { data, attempts, progress } = filledFolder()
    writeFileSync(join(data, file), text as string)
    const { records, remarks } = opened(data)
    expect(records.attempts()).toEqual(attempts)
    expect(records.progress()).toEqual(progress)
    expect(remarks).toEqual([
      `${join(data, file)} is damaged: it is set aside as ${join(data, file)}.damaged, and made anew from the journals.`,
    ])
    expect(existsSync(join(data, `${file}.damaged`))).toBe(true)
    expect(opened(data).remarks).toEqual([])
  })

  test.each(files)('%s is damaged while an attempt is saved', (file) => {
    const { data } = filledFolder()
    const { records, remarks } = opened(data)
    writeFileSync(join(data, file), '{')
    const begun = records.begin(head())
    writeFileSync(join(data, file), '{')
    begun.append(ended())
    expect(remarks).toHaveLength(2)
    const told = records.attempts()
    expect(told.map(({ number, state }) => [number, state])).toEqual([
      [5, 'ended'],
      [4, 'open'],
      [3, 'ended'],
      [2, 'ended'],
      [1, 'ended'],
    ])
    expect(records.progress().lessons['first-log-in']?.attempts).toBe(4)
  })

  test.each(files)('%s is missing', (file) => {
    const { data, attempts, progress } = filledFolder()
    rmSync(join(data, file))
    const { records } = opened(data)
    expect(records.attempts()).toEqual(attempts)
    expect(records.progress()).toEqual(progress)
  })

  test.each(files)('%s is of an older version: a copy of it is kept', (file) => {
    const { data, attempts } = filledFolder()
    writeFileSync(join(data, file), '{"version":0}')
    const { records, remarks } = opened(data)
    expect(records.attempts()).toEqual(attempts)
    expect(remarks.join()).toContain('is of an older version')
    expect(readFileSync(join(data, `${file}.older-version`), 'utf8')).toBe('{"version":0}')
  })

  test.each(files)(
    '%s is of a newer version: it is left as it is, and attempts are saved',
    (file) => {
      const { data, attempts, progress } = filledFolder()
      const newer = '{"version":2,"what":"ever"}'
      writeFileSync(join(data, file), newer)
      const { records, remarks } = opened(data)
      expect(records.attempts()).toEqual(attempts)
      expect(records.progress()).toEqual(progress)
      const begun = records.begin(head())
      begun.append(filled('one'))
      begun.append(ended())
      expect(begun.number).toBe(5)
      expect(opened(data).records.read(5).lines).toHaveLength(2)
      expect(readFileSync(join(data, file), 'utf8')).toBe(newer)
      expect(remarks.join()).toContain(`${join(data, file)} is of a newer version`)
      expect(() => records.rebuild()).toThrow(/newer version/)
    },
  )

  test('on demand, with what is to be told', () => {
    const { data, attempts, progress } = filledFolder()
    writeFileSync(pathOf(data, 4), '{"at"', { flag: 'a' })
    for (const file of files) writeFileSync(join(data, file), '{}')
    const left = join(data, 'progress.json.77.left.tmp')
    const fresh = join(data, 'index', '1-100.json.78.fresh.tmp')
    for (const path of [left, fresh]) writeFileSync(path, 'half')
    const { mtimeMs } = statSync(fresh)
    utimesSync(left, (mtimeMs - 4_000_000) / 1000, (mtimeMs - 4_000_000) / 1000)
    const { records } = opened(data, realSurroundings(), { now: () => mtimeMs })
    const { attempts: count, remarks } = records.rebuild()
    expect(count).toBe(4)
    expect(remarks).toEqual([expect.stringContaining('last line of attempt 4')])
    expect(records.attempts()).toEqual(attempts)
    expect(records.progress()).toEqual(progress)
    expect([existsSync(left), existsSync(fresh)]).toEqual([false, true])
  })
})

describe('an attempt of another version', () => {
  /** The form as it might be one day: what was an event a line is now in a field of its own. */
  const next: Format = {
    version: 2,
    head: headSchema.extend({ version: z.literal(2) }) as never,
    line: lineSchema,
    migrations: {
      1: ([first, ...lines]) => [{ ...(first as object), version: 2 }, ...lines],
    },
  }
  const later = { ...realSurroundings(), format: next }

  test('that is newer is refused, and left as it is', () => {
    const text = [{ ...head(), version: 2, more: true }, { unheard: 'of' }]
      .map(journalLine)
      .join('')
    const data = withJournal(text)
    const { records, remarks } = opened(data)
    for (const act of [() => records.read(1), () => records.resume(1)])
      expect(act).toThrow(/1\.jsonl is of version 2, and this program knows 1 at most/)
    expect(readFileSync(pathOf(data, 1), 'utf8')).toBe(text)
    expect(records.attempts()).toEqual([])
    expect(remarks.join()).toContain('is of version 2')
    expect(records.begin(head()).number).toBe(2)
    expect(
      opened(data)
        .records.attempts()
        .map(({ number }) => number),
    ).toEqual([2])
  })

  test('that is older is written anew, with a copy kept, and goes on', () => {
    const text = [head(), filled('one')].map(journalLine).join('')
    const data = withJournal(`${text}{"at":`)
    const { records, remarks } = opened(data, later)
    const { file, lines } = records.resume(1)
    expect(lines).toEqual([filled('one')])
    file.append(filled('two'))
    file.close()
    const copy = `${pathOf(data, 1)}.version-1`
    expect(remarks.join()).toContain(`what it was is kept as ${copy}`)
    expect(readFileSync(copy, 'utf8')).toBe(`${text}{"at":`)
    expect(readFileSync(pathOf(data, 1), 'utf8')).toBe(
      [{ ...head(), version: 2 }, filled('one'), filled('two')].map(journalLine).join(''),
    )
  })

  test('that is older, with another program in it, is read and left as it is', () => {
    const data = folder()
    opened(data).records.begin(head()).append(filled('one'))
    expect(opened(data, later).records.read(1).head).toMatchObject({ version: 2 })
    expect(readFileSync(pathOf(data, 1), 'utf8')).toContain('"version":1')
  })

  test('that nobody knows any more is refused, and left as it is', () => {
    const data = withJournal(journalLine({ ...head(), version: 0 }))
    expect(() => opened(data).records.read(1)).toThrow(/version 0, which this program does not/)
    expect(existsSync(pathOf(data, 1))).toBe(true)
  })
})
