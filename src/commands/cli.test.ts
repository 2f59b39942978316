import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import about from '../../package.json' with { type: 'json' }
import { called } from './test-io.ts'
import { verbs } from './verbs.ts'

const folder = mkdtempSync(join(tmpdir(), 'sms-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const noStackTrace = /^\s+at |\.ts:\d+:\d+\)?$/m

describe('wrong use ends with 2, and tells what was found, what was expected and what is near', () => {
  test.each<[string, readonly string[]]>([
    ['rehearsal', ['no verb "rehearsal"', 'rehearse, lessons', '(nearest: rehearse)']],
    ['Rehearse', ['no verb "Rehearse"', '(nearest: rehearse)']],
    ['xyzzy', ['no verb "xyzzy"', 'expected one of']],
    ['constructor', ['no verb "constructor"']],
    ['help nonsense', ['no verb "nonsense"']],
    ['help rehearse more', ['found "more"']],
    ['--wrold x', ['no option "--wrold"', '(nearest: --world)', 'sms-sim --help tells']],
    [
      'rehearse --wrold x',
      ['no option "--wrold"', '(nearest: --world)', 'sms-sim help rehearse tells'],
    ],
    ['rehearse --mode explore', ['--mode or --limits without a lesson']],
    ['rehearse --limits off', ['--mode or --limits without a lesson']],
    ['rehearse --journal x.jsonl', ['--journal alone', 'a lesson, --world or --resume']],
    ['--plain --journal x.jsonl', ['--journal alone']],
    ['rehearse first-log-on', ['no lesson "first-log-on"', '(nearest: first-log-in)']],
    ['rehearse __proto__', ['no lesson "__proto__"']],
    ['rehearse first-log-in --mode practice', ['no mode "practice"', '(nearest: practise)']],
    ['rehearse first-log-in --mode test --limits off', ['--limits in a test']],
    ['rehearse first-log-in --limits ten', ['no limits "ten"', 'as-set, tenfold, off']],
    ['rehearse first-log-in --world charity', ['a lesson and --world', 'one of them']],
    ['rehearse first-log-in --at 2027-03-08', ['a lesson and --at']],
    ['rehearse first-log-in --reading R-LOCK=30', ['a lesson and --reading']],
    ['rehearse --world charity --mode test', ['--mode test with a world', 'sms-sim lessons']],
    ['rehearse --resume 1', ['sms-sim: there is no attempt 1 in']],
    ['rehearse --resume 0', ['"0" behind --resume']],
    ['rehearse --resume first', ['"first" behind --resume', 'the number of an attempt']],
    ['rehearse --resume 1 --mode test', ['--resume beside something else']],
    ['rehearse first-log-in --resume 1', ['--resume beside something else']],
    ['rehearse --resume 1 --unsaved', ['--resume and --unsaved']],
    ['lessons first-log-in', ['found "first-log-in"', 'options alone']],
    ['lessons --data', ['nothing behind --data', 'expected DIR']],
    ['progress --page', ['nothing behind --page', 'expected FILE']],
    ['review first', ['found "first"', 'the number of an attempt']],
    ['review 0', ['found "0"']],
    ['review 1 2', ['found "2" as a second word']],
    ['review 99', ['no attempt 99', 'there is none yet']],
    ['rehearse -p', ['no option "-p"', '--plain']],
    ['rehearse --__proto__ x', ['no option "--__proto__"']],
    ['rehearse --world', ['nothing behind --world', 'expected WORLD']],
    ['rehearse --world=', ['nothing behind --world', 'expected WORLD']],
    ['rehearse --world --plain', ['nothing behind --world', 'expected WORLD']],
    ['rehearse --plain=yes', ['"yes" behind --plain', 'a switch']],
    ['rehearse --plain --plain', ['--plain twice']],
    ['rehearse --world a --world b', ['--world twice']],
    ['rehearse new-sponsor', ['sms-sim: found no lesson "new-sponsor"', 'sms-sim lessons']],
    [
      'rehearse --world new-spnsor',
      ['sms-sim: found no world "new-spnsor"', '(nearest: new-sponsor)'],
    ],
    ['rehearse --world ./nowhere.yaml', ['./nowhere.yaml']],
    ['rehearse --reading R-LOCK', ['"R-LOCK" behind --reading', 'R-LOCK=30']],
    ['rehearse --reading R-LOK=30', ['no reading "R-LOK"', '(nearest: R-LOCK)']],
    ['rehearse --reading r-lock=30', ['no reading "r-lock"', '(nearest: R-LOCK)']],
    ['rehearse --reading toString=1', ['no reading "toString"']],
    ['rehearse --reading R-LOCK=25', ['no option of R-LOCK "25"', 'expected one of 20, 30']],
    ['rehearse --reading R-COUNT=cumulativ', ['option of R-COUNT', '(nearest: cumulative)']],
    ['rehearse --reading R-LOCK=20 --reading R-LOCK=30', ['R-LOCK pinned twice']],
    ['rehearse --at tomorrow', ['"tomorrow" behind --at', '2026-03-02T09:30Z']],
    ['rehearse --at 2026-02-30', ['no such day']],
    [
      'rehearse --world university --at 2020-01-01',
      ['behind --at', 'too early', 'begins at 2027-09-13T08:30:00Z'],
    ],
    [
      'rehearse --world university --at 9999-12-31',
      ['behind --at', 'too late', 'nothing in it after the year 2999'],
    ],
    ['rehearse --at 12026-03-02', ['"12026-03-02" behind --at', 'ends here with the year 9999']],
    ['worlds --jsn', ['no option "--jsn"', '(nearest: --json)']],
    ['worlds university', ['found "university"']],
    ['readings --json=1', ['"1" behind --json']],
    ['--version --plain', ['no option "--plain"']],
  ])('%s', async (line, parts) => {
    const { code, stdout, stderr } = await called(line.split(' '))
    expect(code).toBe(2)
    expect(stdout).toBe('')
    for (const part of parts) expect(stderr).toContain(part)
    expect(stderr).not.toMatch(noStackTrace)
  })

  test.each([
    [
      'wrong field',
      'title: A world\nnow: 2027-03-01T09:00:00Z\nlicense: {}\n',
      /wrong field\.yaml:3:1: .*nearest: licence/,
    ],
    ['no YAML', 'title: [\n', /no YAML\.yaml:\d+:\d+: /],
    ['nothing', '', /nothing\.yaml/],
  ])('a world file with %s is told by its place', async (name, text, place) => {
    const { code, stderr } = await called(['rehearse', '--world', file(`${name}.yaml`, text)])
    expect(code).toBe(2)
    expect(stderr).toMatch(place)
    expect(stderr).not.toMatch(noStackTrace)
  })

  test('what was given is told with nothing in it that a terminal would act upon, and cut to size', async () => {
    const { code, stderr } = await called([`\u001b]0;x\u0007\u202e${'y'.repeat(100_000)}`])
    expect(code).toBe(2)
    expect(stderr).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
    expect(stderr.length).toBeLessThan(500)
  })
})

describe('help and version', () => {
  test('the version is that of the package', async () => {
    expect(await called(['--version'])).toEqual({
      code: 0,
      stdout: `${about.version}\n`,
      stderr: '',
    })
  })

  test.each([['--help'], ['-h'], ['help'], ['help help']])(
    '%s tells every verb, with an example',
    async (line) => {
      const { code, stdout } = await called(line.split(' '))
      expect(code).toBe(0)
      expect(stdout).toContain('Example: sms-sim ')
      for (const { name, summary } of verbs)
        expect(stdout).toMatch(new RegExp(`sms-sim ${name} +${summary}`))
    },
  )

  test.each(verbs.map(({ name }) => name))(
    '%s tells how it is used, with an example',
    async (name) => {
      const { code, stdout } = await called([name, '--help'])
      expect(code).toBe(0)
      expect(stdout).toContain(`Usage: sms-sim ${name}`)
      expect(stdout).toContain(`Example: sms-sim ${name}`)
      expect(await called(['help', name])).toEqual({ code, stdout, stderr: '' })
      expect(await called([name, '-h'])).toEqual({ code, stdout, stderr: '' })
    },
  )

  test.each(verbs)(
    '$name is summed up alike in the table and in its own help',
    async ({ load, name, summary }) => {
      expect(await load()).toMatchObject({ name, summary })
    },
  )

  test.each(verbs)('the example of $name is no wrong use', async ({ load }) => {
    const { example } = await load()
    const [program, ...args] = example.command.split(' ')
    expect(program).toBe('sms-sim')
    expect((await called(args)).code).toBe(0)
  })
})

describe('what goes wrong inside', () => {
  const failing = async (env: Readonly<Record<string, string>>) => {
    vi.doMock('./worlds.ts', () => {
      const run = () => {
        throw new RangeError('out of\n\u001b[31mreach')
      }
      return { worlds: { options: {}, run } }
    })
    const result = await called(['worlds'], { env })
    vi.doUnmock('./worlds.ts')
    return result
  }

  test('is one line that names it and says what to do, with 3', async () => {
    const { code, stdout, stderr } = await failing({})
    expect(code).toBe(3)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^sms-sim failed\. RangeError: out of reach\. [^\n]*report[^\n]*\n$/)
  })

  test('comes with its stack on demand alone', async () => {
    expect((await failing({ SMS_SIM_DEBUG: '1' })).stderr).toMatch(noStackTrace)
  })
})
