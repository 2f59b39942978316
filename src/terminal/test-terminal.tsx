import { EventEmitter } from 'node:events'
import { render } from 'ink'
import type { Simulation } from '../simulation/simulation.ts'
import { App } from './app.tsx'
import { createKeyReader, type Intent } from './keys.ts'
import type { Size } from './layout.ts'
import { testSimulation } from './test-shell.ts'
import { type Trainer, trainerOf } from './trainer.ts'

/** What stands for a terminal's output: all that was written, and the last frame, which Ink writes whole in debug mode. */
export class TestOutput extends EventEmitter {
  readonly isTTY = true
  readonly writable = true
  columns: number
  rows: number
  readonly written: string[] = []
  /** Thrown at the next write. */
  fault: Error | null = null

  constructor({ columns, rows }: Size) {
    super()
    this.columns = columns
    this.rows = rows
  }

  write = (text: string, ...rest: readonly unknown[]): boolean => {
    if (this.fault) throw this.fault
    this.written.push(text)
    const onWritten = rest.find((one) => typeof one === 'function')
    if (onWritten) queueMicrotask(() => onWritten())
    return true
  }

  resize({ columns, rows }: Size): void {
    this.columns = columns
    this.rows = rows
    this.emit('resize')
  }
}

/** What stands for a keyboard. */
export class TestInput extends EventEmitter {
  readonly isTTY = true
  isRaw = false
  isPaused = true
  setRawMode = (isRaw: boolean) => {
    this.isRaw = isRaw
  }
  pause = () => {
    this.isPaused = true
  }
  resume = () => {
    this.isPaused = false
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: styles are looked away from
const styling = /\x1b\[[\d;]*m/g

/** What stands for a terminal's size and keys, and how a test changes the one and presses the others. */
export const scriptedTerminal = (first: Size) => {
  const resized = new EventEmitter()
  let size = first
  let listener = (_: Intent): void => {}
  return {
    terminal: {
      size: () => size,
      onResize: (onResized: () => void) => {
        resized.on('resize', onResized)
        return () => resized.off('resize', onResized)
      },
      onIntent: (onIntent: (intent: Intent) => void) => {
        listener = onIntent
        return () => {}
      },
      onEnd: () => () => {},
    },
    hear: (intent: Intent) => listener(intent),
    resize: (to: Size) => {
      size = to
      resized.emit('resize')
    },
  }
}

/** The app drawn by Ink, frame by frame, driven with keys. */
export const createTestTerminal = async (
  simulation: Simulation = testSimulation(),
  first: Size = { columns: 80, rows: 24 },
  trainer: Trainer = trainerOf({ simulation }),
) => {
  const output = new TestOutput(first)
  const reader = createKeyReader()
  const { terminal, hear, resize } = scriptedTerminal(first)
  const instance = render(<App trainer={trainer} terminal={terminal} onLeave={() => {}} />, {
    stdout: output as unknown as NodeJS.WriteStream,
    debug: true,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
  })
  await instance.waitUntilRenderFlush()
  const rows = () => {
    const frame = output.written.filter((text) => text !== '').at(-1) ?? ''
    return frame.replace(styling, '').split('\n')
  }
  return {
    simulation,
    output,
    rows,
    frame: () => rows().join('\n'),
    async press(...inputs: readonly string[]) {
      const intents = inputs.flatMap((one) => [...reader.push(one), ...reader.flush()])
      for (const intent of intents) hear(intent)
      await instance.waitUntilRenderFlush()
    },
    async resize(to: Size) {
      output.resize(to)
      resize(to)
      await instance.waitUntilRenderFlush()
    },
    close: () => instance.unmount(),
  }
}
