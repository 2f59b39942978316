import headless from '@xterm/headless'
import { expect, test } from 'vitest'
import { openKeyboard } from './input.ts'
import { runTerminal } from './run.tsx'
import { keys, testSimulation } from './test-shell.ts'
import { TestInput, TestOutput } from './test-terminal.tsx'

/** A rehearsal that has drawn its first frame. */
const started = async (simulation = testSimulation(), stdin = new TestInput()) => {
  const stdout = new TestOutput({ columns: 80, rows: 24 })
  const told: string[] = []
  const drawn = Promise.withResolvers<void>()
  const write = stdout.write
  stdout.write = (text, ...rest) => {
    if (text.includes('\x1b]5379;')) drawn.resolve()
    return write(text, ...rest)
  }
  const keyboard = openKeyboard(stdin)
  const code = runTerminal({
    simulation,
    keyboard,
    stdout,
    stderr: { write: (text: string) => told.push(text) },
    env: { SMS_SIM_HANDSHAKE: '1' },
    onExit: () => {
      told.push('saved\n')
    },
  }).finally(keyboard.close)
  await drawn.promise
  return { stdin, stdout, told, code }
}

const faultsHeardBefore = process.listenerCount('uncaughtException')
const restored = ['\x1b[?1049l', '\x1b[?25h', '\x1b[?2004l']

const isAsBefore = ({ stdin, stdout }: Awaited<ReturnType<typeof started>>) => {
  const written = stdout.written.join('')
  for (const sequence of restored) {
    const undone = sequence.replace(/[hl]$/, (end) => (end === 'l' ? 'h' : 'l'))
    expect(written).toContain(undone)
    expect(written.lastIndexOf(sequence)).toBeGreaterThan(written.lastIndexOf(undone))
  }
  expect([stdin.isRaw, stdin.isPaused]).toEqual([false, true])
  expect(process.listenerCount('uncaughtException')).toBe(faultsHeardBefore)
}

test.each<[string, (run: Awaited<ReturnType<typeof started>>) => void, number]>([
  ['Ctrl-C twice', ({ stdin }) => stdin.emit('data', '\x03\x03'), 0],
  ['Ctrl-C and Enter', ({ stdin }) => stdin.emit('data', Buffer.from('\x03\r')), 0],
  ['the end of the input', ({ stdin }) => stdin.emit('end'), 0],
  ['an input that fails', ({ stdin }) => stdin.emit('error', new Error('EIO')), 0],
  ['a broken pipe', ({ stdout }) => stdout.emit('error', new Error('EPIPE')), 0],
  ['SIGTERM', () => process.emit('SIGTERM', 'SIGTERM'), 143],
  ['SIGHUP', () => process.emit('SIGHUP', 'SIGHUP'), 129],
])('after %s the terminal is as it was before', async (_, end, code) => {
  const run = await started()
  expect(run.stdin.isRaw).toBe(true)
  end(run)
  expect(await run.code).toBe(code)
  isAsBefore(run)
  expect(run.told).toEqual(['saved\n'])
})

test.each<[string, (run: Awaited<ReturnType<typeof started>>) => void]>([
  ['SIGHUP', () => process.emit('SIGHUP', 'SIGHUP')],
  ['SIGTERM', () => process.emit('SIGTERM', 'SIGTERM')],
  ['the end of the input', ({ stdin }) => stdin.emit('end')],
  ['Ctrl-C twice', ({ stdin }) => stdin.emit('data', '\x03\x03')],
])('after %s what stood in the field is kept', async (_, end) => {
  const simulation = testSimulation()
  const run = await started(simulation)
  run.stdin.emit('data', 'OKORO')
  end(run)
  await run.code
  expect(simulation.page('1').fields[0]?.value).toBe('OKORO')
})

test('a fault of the program is told in one line, without its stack', async () => {
  const run = await started()
  process.emit('uncaughtException', new Error('the cat sat\non the keyboard'))
  expect(await run.code).toBe(3)
  isAsBefore(run)
  expect(run.told).toEqual([
    'saved\n',
    'SMS Simulator has stopped because of a fault of its own: the cat sat\n',
  ])
})

test('so is a fault in drawing', async () => {
  const simulation = testSimulation()
  simulation.notebook = () => {
    throw new RangeError('torn out')
  }
  const run = await started(simulation)
  run.stdin.emit('data', keys.notebook)
  expect(await run.code).toBe(3)
  isAsBefore(run)
  expect(run.told.at(-1)).toContain('torn out')
})

test('a driver is told of how much input a frame takes account', async () => {
  const run = await started()
  const told = () =>
    run.stdout.written.flatMap((text) => /^\P{L}\]5379;(\d+)\P{L}$/u.exec(text)?.[1] ?? [])
  expect(told()).toEqual(['0'])
  const answer = answerTo(run, 7)
  run.stdin.emit('data', 'abc')
  run.stdin.emit('data', 'defg')
  await answer
  run.stdin.emit('end')
  expect(await run.code).toBe(0)
})

/** The next handshake that tells of so much input. */
const answerTo = ({ stdout }: Awaited<ReturnType<typeof started>>, total: number) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const { write } = stdout
  stdout.write = (text, ...rest) => {
    if (text.includes(`\x1b]5379;${total}\x07`)) resolve()
    return write(text, ...rest)
  }
  return promise
}

/** What stands on a terminal once all of this was written to it. */
const shownOf = async (written: string): Promise<readonly string[]> => {
  const screen = new headless.Terminal({
    cols: 80,
    rows: 24,
    allowProposedApi: true,
    convertEol: true,
  })
  await new Promise<void>((resolve) => screen.write(written, resolve))
  const { active } = screen.buffer
  return Array.from({ length: 24 }, (_, y) => active.getLine(y)?.translateToString(true) ?? '')
}

test('wherever the cursor stood before, the first frame begins at the first column', async () => {
  const run = await started()
  const shown = await shownOf(`$ npm start\r\n^[[B^[[B^[[B${run.stdout.written.join('')}`)
  expect(shown[0]).toBe(' TRAINING  SMS Simulator - not the real SMS. Never type a real password.')
  expect(shown[1]).toMatch(/^─ Menu ─/)
  run.stdin.emit('end')
  await run.code
})

test('Ctrl-L draws the whole screen anew over what something else has written there', async () => {
  const run = await started()
  const before = await shownOf(run.stdout.written.join(''))
  run.stdout.written.push('\x1b[5;3HMail for you\r\nand more of it')
  const answer = answerTo(run, 1)
  run.stdin.emit('data', '\f')
  await answer
  expect(await shownOf(run.stdout.written.join(''))).toEqual(before)
  run.stdin.emit('end')
  await run.code
})
