import { Writable } from 'node:stream'
import { describe, expect, test, vi } from 'vitest'
import { training } from '../plain/page-text.ts'
import { titlesIn } from '../plain/test-rehearsal.ts'
import { TestInput, TestOutput } from '../plain/test-streams.ts'
import { main } from './cli.ts'
import { opening } from './demonstration.ts'
import { called } from './test-io.ts'

describe('a rehearsal begins', () => {
  test('at the instant that is asked for', async () => {
    const { stdout } = await called(['rehearse', '--at', '2027-04-01T08:15:30Z'])
    expect(stdout).toContain('1 April 2027, 08:15:30 UTC.')
  })

  test('in the world that is asked for, under the readings that are pinned', async () => {
    const input = 'Mailbox\n3\nLetters\n1\nUser ID\n=1\nPassword\n=2\nLog in\n'
    const readings = ['--reading', 'R-FIRSTBOARD=board-then-change', '--reading=R-LOCK=30']
    const { stdout } = await called(['rehearse', '--world', 'new-sponsor', ...readings], { input })
    expect(titlesIn(stdout).at(-1)).toBe('SMS message board - active messages')
  })
})

describe('which front end', () => {
  test('without a terminal and without a word, guide 1 is played through', async () => {
    const { code, stdout, stderr } = await called([], { input: 'Leave\n' })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('played through')
    expect(stdout.endsWith(`${opening.join('\n')}\n`)).toBe(true)
  })

  test('and it does not wait for an input that never ends', async () => {
    const stdin = new TestInput()
    const stdout = new TestOutput()
    expect(await main({ args: [], env: {}, stdin, stdout, stderr: new TestOutput() })).toBe(0)
  })

  test.each<readonly [readonly string[], Readonly<Record<string, string>>, boolean]>([
    [['rehearse', '--plain'], {}, true],
    [['--plain'], {}, true],
    [['rehearse'], {}, false],
    [[], { ACCESSIBLE: '1' }, true],
    [[], { INK_SCREEN_READER: 'true' }, true],
    [[], { TERM: 'dumb' }, true],
    [['rehearse', '--world', 'university'], { ACCESSIBLE: 'true' }, true],
  ])('plain text with %j, %j, at a terminal: %s', async (args, env, isTyped) => {
    const { code, stdout } = await called(args, { env, isTyped, input: 'Leave\n' })
    expect(code).toBe(0)
    expect(stdout).toContain(training)
    expect(stdout).toContain(
      args.includes('--world') ? 'Your choice:' : 'Your choice in the lobby:',
    )
  })

  test.each<Readonly<Record<string, string>>>([
    {},
    { ACCESSIBLE: '0', INK_SCREEN_READER: '1', TERM: 'xterm' },
  ])('the full screen at a terminal, with %j', async (env) => {
    const chooseInLobby = vi.fn(async () => 0)
    const runTerminal = vi.fn(async () => 0)
    vi.doMock('../terminal/lobby.tsx', () => ({ chooseInLobby }))
    vi.doMock('../terminal/run.tsx', () => ({ runTerminal }))
    const lobby = await called([], { env, isTyped: true })
    const world = await called(['rehearse', '--world', 'university', '--unsaved'], {
      env,
      isTyped: true,
    })
    vi.doUnmock('../terminal/run.tsx')
    vi.doUnmock('../terminal/lobby.tsx')
    for (const { code, stdout } of [lobby, world])
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    const inIt = expect.objectContaining({ env: expect.objectContaining(env) })
    expect(chooseInLobby).toHaveBeenCalledExactlyOnceWith(inIt)
    expect(runTerminal).toHaveBeenCalledExactlyOnceWith(inIt)
  })
})

test('a reader who hangs up on a list is no fault', async () => {
  const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
  const stdout = new Writable({ write: (_chunk, _encoding, done) => done(gone) })
  const stderr = new TestOutput()
  const closed = new Promise((resolve) => stdout.once('close', resolve))
  expect(await main({ args: ['readings'], env: {}, stdin: new TestInput(), stdout, stderr })).toBe(
    0,
  )
  await closed
  expect(stderr.text).toBe('')
})

test('a place that is full is told of', async () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
  })
  const stdout = new Writable({ write: (_chunk, _encoding, done) => done(full) })
  const stderr = new TestOutput()
  expect(await main({ args: ['readings'], env: {}, stdin: new TestInput(), stdout, stderr })).toBe(
    3,
  )
  expect(stderr.text).toContain('what it says cannot be written: ENOSPC: no space left')
})

test('a reader who hangs up on a rehearsal ends it', async () => {
  const stdin = new TestInput()
  const stdout = new TestOutput()
  const ended = main({
    args: ['rehearse', '--plain', '--world', 'new-sponsor', '--unsaved'],
    env: {},
    stdin,
    stdout,
    stderr: new TestOutput(),
  })
  await stdout.says('Your choice:')
  stdout.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
  expect(await ended).toBe(0)
})
