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

/** The app drawn by Ink, frame by frame, driven with keys. */
export const createTestTerminal = async (
  simulation: Simulation = testSimulation(),
  first: Size = { columns: 80, rows: 24 },
  trainer: Trainer = trainerOf({ simulation }),
) => {
  const output = new TestOutput(first)
  const reader = createKeyReader()
  let size = first
  let hear = (_: Intent) => {}
  const resized = new EventEmitter()
  const terminal = {
    size: () => size,
    onResize: (listener: () => void) => {
      resized.on('resize', listener)
      return () => resized.off('resize', listener)
    },
    onIntent: (listener: (intent: Intent) => void) => {
      hear = listener
      return () => {}
    },
  }
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
      size = to
      output.resize(to)
      resized.emit('resize')
      await instance.waitUntilRenderFlush()
    },
    close: () => instance.unmount(),
  }
}
