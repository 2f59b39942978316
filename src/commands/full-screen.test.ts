import { afterEach, expect, test, vi } from 'vitest'
import type { Keyboard } from '../terminal/input.ts'
import { TestInput } from '../terminal/test-terminal.tsx'
import { Given } from './arguments.ts'
import { onFullScreen } from './full-screen.ts'
import type { Io } from './io.ts'

afterEach(() => vi.restoreAllMocks())

const nobody = { onTaken() {}, onEnd() {}, onFault() {} }

/** A full screen that stays until it is told to go. */
const opened = async () => {
  const stdin = new TestInput()
  const output = { isTTY: true, write: () => true, on: () => {} }
  const { promise, resolve } = Promise.withResolvers<number>()
  let keyboard: Keyboard | undefined
  const io = { args: [], env: {}, stdin, stdout: output, stderr: output } as unknown as Io
  const code = onFullScreen(new Given(new Map()), io, (screen) => {
    keyboard = screen?.keyboard
    return promise
  })
  const killed = vi.spyOn(process, 'kill').mockReturnValue(true)
  const leave = () => {
    resolve(0)
    return code
  }
  return { stdin, keyboard, killed, leave }
}

test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
  '%s where no screen stands gives the keyboard back, and ends the process as ever',
  async (signal) => {
    const { stdin, killed, leave } = await opened()
    expect(stdin.isRaw).toBe(true)
    process.emit(signal, signal)
    expect([stdin.isRaw, stdin.isPaused]).toEqual([false, true])
    expect(killed).toHaveBeenCalledExactlyOnceWith(process.pid, signal)
    await leave()
  },
)

test('a screen that stands is left to end in its own way', async () => {
  const { stdin, keyboard, killed, leave } = await opened()
  const part = keyboard?.attend(nobody)
  process.emit('SIGTERM', 'SIGTERM')
  expect([stdin.isRaw, killed.mock.calls]).toEqual([true, []])
  part?.()
  process.emit('SIGTERM', 'SIGTERM')
  expect([stdin.isRaw, killed.mock.calls.length]).toEqual([false, 1])
  await leave()
})

test("once all is over, the keyboard is given back and signals are nobody's concern here", async () => {
  const before = process.listenerCount('SIGTERM')
  const { stdin, leave } = await opened()
  expect(process.listenerCount('SIGTERM')).toBe(before + 1)
  expect(await leave()).toBe(0)
  expect([stdin.isRaw, stdin.isPaused]).toEqual([false, true])
  expect(process.listenerCount('SIGTERM')).toBe(before)
})
