import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { feature, TestFeatures } from '../verification/test-features.ts'
import { called } from './test-io.ts'

const features = new TestFeatures()
afterAll(() => features.remove())

const world = 'Given the training world "university"'
const passing = features.write(
  'passing.feature',
  feature({ tags: '@CRED-9.user-id', steps: [world, 'Then the screen is "SMS log in"'] }),
)
const failing = features.write(
  'failing.feature',
  feature(
    { tags: '@CRED-8', steps: [world, 'When the user logs in', 'Then the screen is "Contact"'] },
    { steps: [world, 'Then the screen is "SMS log in"'] },
  ),
)
const warned = features.write(
  'warned.feature',
  feature({ tags: '@G1-1n', steps: [world, 'Then the screen is "Contact"'] }),
)
const noStackTrace = /^\s+at |\.ts:\d+:\d+\)?$/m

const verified = async (...args: readonly string[]) => {
  const result = await called(['verify', ...args])
  expect(result.stdout + result.stderr).not.toMatch(noStackTrace)
  return result
}

describe('verify', () => {
  test('0: the system conforms', async () => {
    const { code, stdout, stderr } = await verified(passing)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^ref: passed 1 of 1 scenarios$/m)
    expect(stdout).toMatch(/^The system conforms, as far as it was checked\.$/m)
  })

  test('0 with a warning: what failed is no must', async () => {
    const { code, stdout } = await verified(warned)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^G1-1n: failed, a warning: may: /m)
  })

  test('1: it falls short; the failing step is told beside the Screen', async () => {
    const { code, stdout, stderr } = await verified(failing)
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toMatch(
      /failing\.feature:7: failed: S1\n {2}Then the screen is "Contact"\n {2}the screen\n {4}expected: "Contact"\n {4}found: {4}"SMS message board - active messages"\n {2}\| = SMS message board - active messages\n/,
    )
    expect(stdout).toMatch(/^CRED-8: failed: /m)
    expect(stdout).toMatch(/^ref: failed 1, passed 1 of 2 scenarios$/m)
    expect(stdout).toMatch(/^The system falls short\.$/m)
  })

  test('1: a clause that is required could not be checked', async () => {
    expect((await verified(passing, '--require', 'CRED-9')).code).toBe(1)
    expect((await verified(passing, '--require', 'CRED-8')).code).toBe(1)
  })

  test('1: nor could one that comes with a guide that is not modelled yet', async () => {
    const speaking = features.write(
      'speaking.feature',
      feature({ tags: '@TRB-2', steps: [world, 'Then the screen is "SMS log in"'] }),
    )
    expect((await verified(speaking)).code).toBe(0)
    const { code, stdout } = await verified(speaking, '--require', 'TRB-2')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^TRB-2: required, and could not be checked$/m)
    expect(stdout).toMatch(/^ref: untested \d+, awaited 1 of \d+ clauses$/m)
  })

  test('of more parts than there are scenarios some have nothing to run', async () => {
    const folders = ['1', '2'].map((part) => join(features.folder, `idle-${part}`))
    const [first, second] = await Promise.all(
      folders.map((folder, at) => verified(passing, '--shard', `${at + 1}/2`, '--report', folder)),
    )
    expect([first?.code, second?.code]).toEqual([0, 0])
    expect(second?.stdout).toMatch(/^ref: no scenario falls to this part$/m)
    expect(second?.stdout).toMatch(
      /^This was part 2 of 2; of it alone: Nothing was run, and nothing is known about the system\./m,
    )
    expect(second?.stdout).not.toContain('conforms')
    const ruling = (folder: string): unknown =>
      JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8')).ruling
    expect(folders.map(ruling)).toEqual(['conforms', 'nothing-run'])
    const joined = await verified(...folders.flatMap((folder) => ['--from', folder]))
    expect(joined.code).toBe(0)
    expect(joined.stdout).toMatch(/^The system conforms/m)
  })

  test('several paths, and a single scenario by its line', async () => {
    expect((await verified(passing, warned)).stdout).toContain('of 2 scenarios')
    expect((await verified(`${failing}:9`)).code).toBe(0)
  })

  test('as JSON for a machine', async () => {
    const { code, stdout } = await verified(failing, '--json')
    expect(code).toBe(1)
    const { clauses, scenarios, ...data } = JSON.parse(stdout)
    expect(data).toEqual({ sut: 'ref:', ruling: 'falls-short', missing: [], harness: [] })
    expect(clauses.find(({ id }: { id: string }) => id === 'CRED-8')).toEqual({
      id: 'CRED-8',
      force: 'must',
      verdict: 'failed',
      parts: [],
      scenarios: [expect.stringMatching(/failing\.feature:4$/)],
    })
    expect(scenarios).toHaveLength(2)
    expect(scenarios[0]).toEqual({
      uri: expect.stringMatching(/failing\.feature$/),
      line: 4,
      name: 'S1',
      rule: null,
      feature: 'F',
      tags: ['@CRED-8'],
      outcome: 'failed',
      failure: {
        step: 'Then the screen is "Contact"',
        line: 7,
        message: expect.stringContaining('expected: "Contact"'),
        screen: expect.stringMatching(/^= SMS message board/),
      },
    })
  })

  test('parts of a run leave reports, which are judged together', async () => {
    const folders = ['1', '2'].map((part) => join(features.folder, part))
    for (const [at, folder] of folders.entries())
      await verified(failing, '--shard', `${at + 1}/2`, '--report', folder)
    const from = folders.flatMap((folder) => ['--from', folder])
    const { code, stdout } = await verified(...from, '--json')
    const whole = await verified(failing, '--json')
    expect({ code, stdout }).toEqual({ code: whole.code, stdout: whole.stdout })
    const verdicts = folders.map((folder) =>
      JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8')),
    )
    expect(verdicts.map(({ scenarios }) => scenarios.length)).toEqual([1, 1])
    expect(verdicts.map(({ part }) => part)).toEqual(['part 1 of 2', 'part 2 of 2'])
    const alone = await verified(...from.slice(0, 2))
    expect(alone.code).toBe(2)
    expect(alone.stderr).toContain('part 2 of 2 is missing')
    const together = join(features.folder, 'together')
    await verified(...from, '--report', together)
    expect(readdirSync(together)).toHaveLength(4)
    expect((await verified('--from', together, '--json')).stdout).toBe(whole.stdout)
  })

  test('a run that is refused leaves no earlier success behind', async () => {
    const folder = join(features.folder, 'stale')
    await verified(passing, '--report', folder)
    expect(readdirSync(folder)).toHaveLength(4)
    const faulty = features.write('faulty.feature', feature({ steps: ['Then x'] }))
    expect((await verified(faulty, '--report', folder)).code).toBe(2)
    expect(readdirSync(folder)).toEqual([])
  })

  test('3: the harness failed', async () => {
    const folder = join(features.folder, 'broken')
    await verified(passing, '--report', folder)
    const messages = readFileSync(join(folder, 'messages.ndjson'), 'utf8').split('\n')
    features.write('broken/messages.ndjson', messages.slice(0, -2).join('\n'))
    const { code, stdout, stderr } = await verified('--from', folder)
    expect(code).toBe(3)
    expect(stdout).toContain('the run did not come to an end')
    expect(stderr).toContain('the harness failed; nothing is known about the system there')
  })
})

test('2: the folder in which verify was called is gone', async () => {
  const cwd = vi.spyOn(process, 'cwd').mockImplementation(() => {
    throw new Error('ENOENT: process.cwd failed with error no such file or directory')
  })
  const { code, stderr } = await verified('own.feature')
  cwd.mockRestore()
  expect(code).toBe(2)
  expect(stderr).toContain('the folder in which this was called is gone')
})

describe('2: verify was called wrongly, or the features cannot be run', () => {
  test.each<[readonly string[], string]>([
    [['nowhere.feature'], 'nowhere.feature: found no such file or folder'],
    [[features.write('empty.feature', '')], 'empty.feature:1:1: found an empty file'],
    [[features.write('step.feature', feature({ steps: ['Then x'] }))], 'step.feature:4:10: found'],
    [[passing, '--tags', '@CRED-9 and'], 'found "@CRED-9 and" behind --tags; expected tags joined'],
    [[passing, '--tags', '@CRED-8'], 'with @CRED-8; expected at least one'],
    [[passing, '--sut', 'web:'], 'no driver for "web:"; known are: ref:, tui:'],
    [[passing, '--require', 'CRED-88'], 'found no clause "CRED-88"'],
    [
      [passing, '--require', 'CRED-9.password'],
      'found no clause "CRED-9.password"; expected the id of one, such as G1-2a, without a part (nearest: CRED-9)',
    ],
    [[passing, '--shard', '3/2'], 'found "3/2" behind --shard; expected I/N, such as 1/2'],
    [[passing, '--shard', '0/2'], 'found "0/2" behind --shard'],
    [[passing, '--shard', '-1/2'], 'found "-1/2" behind --shard; expected I/N, such as 1/2'],
    [[passing, '--parallel', '-1'], 'found "-1" behind --parallel; expected a number up to 99'],
    [[''], 'found an empty word; expected PATH: a file, a folder, or FILE:LINE'],
    [[passing, '--order', 'reverse'], 'found "reverse" behind --order; expected defined, random'],
    [[passing, '--parallel', '0'], 'found "0" behind --parallel; expected a number up to 99'],
    [[passing, '--report', passing], 'found a place that cannot be written'],
    [['--from', features.folder], 'messages.ndjson: found no such file'],
    [['--from', features.folder, passing], 'beside --from; expected nothing that chooses what to'],
    [['--from', features.folder, '--tags', '@G1-2a'], 'found --tags beside --from'],
  ])('%j', async (args, told) => {
    const { code, stdout, stderr } = await verified(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(told)
    expect(stderr).toContain('sms-sim help verify tells')
  })
})
