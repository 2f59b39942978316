import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type IPty, spawn } from '@lydell/node-pty'
import { bundle, root } from '../bundle.ts'
import { measurePair, median, type Pair } from './measure.ts'

const size = { cols: 80, rows: 24 }
const keysPerRound = 120
/** Longer than a frame lasts, so that what is measured is the way of one key and not the rate of frames. */
const pauseBetweenKeys = 25

/** A program in a pseudo-terminal, as a person would start it. */
const start = (file: string, args: readonly string[]): IPty => {
  const { CI: _, ...env } = process.env
  return spawn(process.execPath, [file, ...args], {
    ...size,
    cwd: root,
    env: { ...env, TERM: 'xterm-256color' },
  })
}

/** Ink says by this that a frame is complete. */
const endOfFrame = '\u001b[?2026l'

const nextOutput = (terminal: IPty, text: string): Promise<void> =>
  new Promise((resolve) => {
    let seen = ''
    const listener = terminal.onData((data) => {
      seen += data
      if (!seen.includes(text)) return
      listener.dispose()
      resolve()
    })
  })

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Ends a program as a person would: what Node compiled is then kept for its next start, as it is for anybody's. */
const end = (terminal: IPty): Promise<void> =>
  new Promise((resolve) => {
    terminal.onExit(() => resolve())
    terminal.kill('SIGTERM')
  })

/** Milliseconds from the start of the process to the first frame that shows `text`. */
const firstFrame = async (file: string, args: readonly string[], text: string): Promise<number> => {
  const from = performance.now()
  const terminal = start(file, args)
  await nextOutput(terminal, text)
  const took = performance.now() - from
  await end(terminal)
  return took
}

/** Milliseconds from a key to the end of the frame that follows it: the median of many, typed one after the other. */
const keyToFrame = async (file: string, args: readonly string[], text: string): Promise<number> => {
  const terminal = start(file, args)
  await nextOutput(terminal, text)
  const times: number[] = []
  for (let key = 0; key < keysPerRound; key += 1) {
    await pause(pauseBetweenKeys)
    const frame = nextOutput(terminal, endOfFrame)
    const from = performance.now()
    terminal.write('k')
    await frame
    times.push(performance.now() - from)
  }
  await end(terminal)
  return median(times)
}

/** Milliseconds from the choice of a lesson in the lobby to its first screen. */
const lobbyToLesson = async (): Promise<number> => {
  const terminal = start(ours[0], ['--unsaved'])
  await nextOutput(terminal, 'Courses')
  const wayOfTheLesson = nextOutput(terminal, 'Practise')
  terminal.write('\r')
  await wayOfTheLesson
  const firstScreen = nextOutput(terminal, 'What you know')
  const from = performance.now()
  terminal.write('\r')
  await firstScreen
  const took = performance.now() - from
  await end(terminal)
  return took
}

/** The compared programs, bundled as ours is. */
const withBundles = async <Value>(
  act: (pathOf: (name: string) => string) => Promise<Value>,
): Promise<Value> => {
  const folder = mkdtempSync(join(tmpdir(), 'sms-bench-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    for (const name of ['hello', 'one-field']) {
      const { files } = await bundle({ [name]: `tools/bench/${name}.tsx` }, folder)
      for (const { path, contents } of files) writeFileSync(path, contents)
    }
    return await act((name) => join(folder, `${name}.js`))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const ours = [
  join(root, 'bin/sms-sim.js'),
  ['rehearse', '--world', 'university', '--unsaved'],
  'SMS log in',
] as const

/** Start-up and typing, against the least programs that Ink allows. */
export const terminalPairs = (): Promise<readonly Pair[]> =>
  withBundles(async (pathOf) => [
    await measurePair(
      'first frame against a hello-world Ink bundle, ms',
      1.3,
      11,
      () => firstFrame(...ours),
      () => firstFrame(pathOf('hello'), [], 'hello'),
    ),
    await measurePair(
      'key to frame against an Ink app with one text field, ms',
      1.5,
      9,
      () => keyToFrame(...ours),
      () => keyToFrame(pathOf('one-field'), [], 'hello'),
    ),
    await measurePair(
      'from the lobby to the first screen of a lesson against first frame, ms',
      1.5,
      7,
      lobbyToLesson,
      () => firstFrame(...ours),
    ),
  ])
