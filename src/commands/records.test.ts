import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openRecords } from '../records/records.ts'
import { ended, filled, head } from '../records/test-attempts.ts'
import { called } from './test-io.ts'

const root = mkdtempSync(join(tmpdir(), 'sms-export-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let folders = 0
const folder = (): string => {
  folders += 1
  return join(root, `data-${folders}`)
}

/** One attempt that passed, one that failed, one that was explored, one that goes on. */
const filledFolder = (): string => {
  const data = folder()
  const records = openRecords({ folder: data })
  const passed = records.begin(head())
  passed.append(filled('Glimmer#Teapot42'))
  passed.append(ended())
  records.begin(head()).append(ended({ passed: false }))
  records.begin(head({ lesson: null, mode: 'explore' })).append(ended({ passed: null }))
  records.begin(head()).close()
  return data
}

describe('export', () => {
  test('writes the statements of every attempt that has ended, a line each, and the same again', async () => {
    const data = filledFolder()
    const { code, stdout, stderr } = await called(['export', '--xapi', '--data', data])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const statements = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(
      statements.map(
        ({ verb }: { verb: { display: { 'en-GB': string } } }) => verb.display['en-GB'],
      ),
    ).toEqual([
      ...['initialized', 'answered', 'completed', 'passed', 'terminated'],
      ...['initialized', 'completed', 'failed', 'terminated'],
      ...['initialized', 'completed', 'terminated'],
    ])
    expect(stdout).not.toContain('Glimmer')
    expect((await called(['export', '--data', data])).stdout).toBe(stdout)
  })

  test('writes those of the attempts that were asked for, in that order', async () => {
    const data = filledFolder()
    const args = ['export', '--xapi', '--data', data, '--attempt', '2', '--attempt', '1']
    const { stdout } = await called(args)
    expect(stdout.trimEnd().split('\n')).toHaveLength(9)
    expect(stdout).toContain('failed')
  })

  test('writes to a new file, for its owner alone, and never over another', async () => {
    const data = filledFolder()
    const out = join(root, 'statements.jsonl')
    const args = ['export', '--data', data, '--out', out]
    expect(await called(args)).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(out, 'utf8')).toBe((await called(['export', '--data', data])).stdout)
    expect(statSync(out).mode & 0o777).toBe(0o600)
    const { code, stderr } = await called(args)
    expect(code).toBe(2)
    expect(stderr).toContain('a file stands in its place')
  })

  test('tells the same actor from then on, another one in another folder, and no person', async () => {
    const actorOf = async (data: string): Promise<unknown> => {
      const { stdout } = await called(['export', '--data', data])
      return JSON.parse(stdout.split('\n')[0] ?? '').actor
    }
    const [one, other] = [filledFolder(), filledFolder()]
    const actor = await actorOf(one)
    expect(actor).toEqual({
      objectType: 'Agent',
      account: {
        homePage: 'https://sms-simulator.example/',
        name: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      },
    })
    expect(await actorOf(one)).toEqual(actor)
    expect(await actorOf(other)).not.toEqual(actor)
  })

  test('sets a damaged actor aside, and says that statements are of a new one', async () => {
    const data = filledFolder()
    writeFileSync(join(data, 'actor.json'), '{}')
    const { code, stderr } = await called(['export', '--data', data])
    expect(code).toBe(0)
    expect(stderr).toContain('actor.json.damaged: from now on statements are about a new actor')
  })

  test('writes nothing where it cannot be kept who the actor is', async () => {
    const data = filledFolder()
    mkdirSync(join(data, 'actor.json'))
    const { code, stdout, stderr } = await called(['export', '--data', data])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('actor.json, which tells the actor of the statements, cannot be kept')
  })

  test.each([
    ['no such folder', folder(), 'there are no records in'],
    ['an empty folder', root, 'has ended yet: nothing to export'],
  ])('has nothing to write in %s, and says so', async (_, data, told) => {
    mkdirSync(root, { recursive: true })
    const { code, stdout, stderr } = await called(['export', '--xapi', '--data', data])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain(told)
    if (data !== root) expect(existsSync(data)).toBe(false)
  })

  test.each([
    ['--attempt 9', 'found no attempt 9; expected one from 1 to 3 that has ended'],
    ['--attempt 4', 'attempt 4 has not ended'],
    ['--attempt x', 'found "x" behind --attempt; expected a number'],
    ['--attempt 1e3', 'found "1e3" behind --attempt'],
    ['--out /nowhere/at/all', 'there is no such folder'],
    ['3', 'found "3"'],
  ])('%s is wrong use', async (line, told) => {
    const { code, stdout, stderr } = await called([
      'export',
      '--data',
      filledFolder(),
      ...line.split(' '),
    ])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(told)
  })

  test('goes on where a journal is damaged, and names it', async () => {
    const data = filledFolder()
    const path = join(data, 'attempts', '1-100', '2.jsonl')
    writeFileSync(path, 'zzz\n')
    const { code, stdout, stderr } = await called(['export', '--data', data])
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(8)
    expect(stderr).toContain(`It is set aside as ${path}.damaged`)
  })
})

describe('records rebuild', () => {
  test('makes index and progress anew, and says so', async () => {
    const data = filledFolder()
    rmSync(join(data, 'index'), { recursive: true })
    const { code, stdout, stderr } = await called(['records', 'rebuild', '--data', data])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe('Index and progress of 4 attempts are made anew.\n')
    expect(existsSync(join(data, 'index', '1-100.json'))).toBe(true)
  })

  test('tells each thing that is wrong on stderr, once', async () => {
    const data = filledFolder()
    const path = join(data, 'attempts', '1-100', '1.jsonl')
    writeFileSync(path, 'zzz\n')
    const { code, stdout, stderr } = await called(['records', 'rebuild', '--data', data])
    expect(code).toBe(0)
    expect(stdout).toContain('3 attempts')
    expect(stderr.split('\n').filter((line) => line.includes('damaged'))).toHaveLength(1)
  })

  test('has nothing to do where there are no records, and makes no folder', async () => {
    const data = folder()
    const { code, stderr } = await called(['records', 'rebuild', '--data', data])
    expect(code).toBe(0)
    expect(stderr).toContain('there are no records in')
    expect(existsSync(data)).toBe(false)
  })

  test('leaves what a newer program wrote, and says so', async () => {
    const data = filledFolder()
    writeFileSync(join(data, 'progress.json'), '{"version":7}')
    const { code, stderr } = await called(['records', 'rebuild', '--data', data])
    expect(code).toBe(2)
    expect(stderr).toContain('is of a newer version')
    expect(readFileSync(join(data, 'progress.json'), 'utf8')).toBe('{"version":7}')
  })

  test.each([
    ['records', 'found nothing behind records; expected rebuild'],
    ['records rebild', '(nearest: rebuild)'],
    ['records rebuild twice', 'found "twice"'],
  ])('%s is wrong use', async (line, told) => {
    const { code, stderr } = await called(line.split(' '))
    expect(code).toBe(2)
    expect(stderr).toContain(told)
  })
})
